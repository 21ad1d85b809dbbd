package vn.giamngheo.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.RecordStatus;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.SubClass;

import static org.assertj.core.api.Assertions.assertThat;

/** One household of a commune on its way to a loan, moved on by the commune's officers over HTTP. */
public final class LoanDossier {

    /** What every plan of the scenarios asks for. */
    public static final int AMOUNT = 30_000_000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final City city;
    private final String commune;
    private final UUID household;
    private final UUID id;

    private LoanDossier(City city, String commune, UUID household) {
        this.city = city;
        this.commune = commune;
        this.household = household;
        this.id = city.jdbc().queryForObject(
                "SELECT id FROM loan_case WHERE household_id = ? AND state = 'LISTED'", UUID.class, household);
    }

    /** A household that a decision just put on the list, so that it is in the register. */
    public static LoanDossier listed(City city, HouseholdRegister register, String commune, HouseholdClass householdClass) {
        UUID household = stranger(city, commune);
        decide(city, register, household, householdClass, city.today());
        return new LoanDossier(city, commune, household);
    }

    /** The case that the register opened for a household. */
    public static LoanDossier ofHousehold(City city, String commune, UUID household) {
        return new LoanDossier(city, commune, household);
    }

    /** A household that left the list on a day and is in the register as newly escaped. */
    public static LoanDossier escaped(City city, HouseholdRegister register, String commune, LocalDate leftOn) {
        UUID household = stranger(city, commune);
        decide(city, register, household, HouseholdClass.POOR, leftOn.minusYears(1));
        decide(city, register, household, HouseholdClass.NOT_POOR, leftOn);
        return new LoanDossier(city, commune, household);
    }

    /** The commune's next household that no list and no loan case has named. */
    public static UUID stranger(City city, String commune) {
        return city.jdbc().queryForObject("""
                SELECT h.id FROM household h JOIN admin_unit u ON u.unit_key = h.commune_key
                WHERE u.slug = ? AND u.valid_from = DATE '2016-01-01'
                  AND NOT EXISTS (SELECT 1 FROM list_status s WHERE s.household_id = h.id)
                  AND NOT EXISTS (SELECT 1 FROM loan_case c WHERE c.household_id = h.id)
                  AND NOT EXISTS (SELECT 1 FROM application a WHERE a.household_id = h.id)
                ORDER BY h.code DESC LIMIT 1""", UUID.class, commune);
    }

    public static void decide(City city, HouseholdRegister register, UUID household, HouseholdClass householdClass,
            LocalDate from) {
        register.recordStatus(new RecordStatus(household, householdClass, SubClass.NONE, from, from,
                "77/QĐ-UBND", StandardId.MPS_2016.name(), "Theo quyết định của Chủ tịch UBND xã", null));
    }

    public UUID id() {
        return id;
    }

    public UUID household() {
        return household;
    }

    String number() {
        return city.jdbc().queryForObject("SELECT number FROM loan_case WHERE id = ?", String.class, id);
    }

    String state() {
        return city.jdbc().queryForObject("SELECT state FROM loan_case WHERE id = ?", String.class, id);
    }

    public String username(String post) {
        return post.contains(".") ? post : post + "." + commune;
    }

    Officer officer(String post) {
        return city.officer(username(post));
    }

    public String task(String elementId) {
        return city.task(id, elementId);
    }

    HttpResponse<String> answer(String post, String elementId, Map<String, Object> answer) {
        return officer(post).complete(task(elementId), answer);
    }

    LoanDossier completed(String post, String elementId, Map<String, Object> answer) {
        HttpResponse<String> done = answer(post, elementId, answer);
        assertThat(done.statusCode()).as("%s by %s: %s", elementId, post, done.body()).isEqualTo(200);
        return this;
    }

    public LoanDossier opened() {
        HttpResponse<String> opened = officer("officer").postForm("/loans/open", Map.of("id", id.toString()));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        return this;
    }

    public LoanDossier needed() {
        return completed("officer", "userTask_recordNeed", need());
    }

    public LoanDossier guided(String citizenId) {
        return completed("women", "userTask_guideHousehold", guidance(citizenId));
    }

    public LoanDossier agreed() {
        return completed("loangroup1", "userTask_groupVote", vote());
    }

    public LoanDossier confirmed() {
        return completed("chair", "userTask_confirmList", confirmation());
    }

    LoanDossier disbursed() {
        HttpResponse<String> answer = report(city, "bank.bmt", result("DISBURSED"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return this;
    }

    Map<String, Object> need() {
        return Answers.fields("outcome", "NEEDED", "recordedOn", city.today().toString(), "organisation", "WOMEN",
                "loanPurpose", "Mua bò sinh sản", "requestedAmount", AMOUNT);
    }

    Map<String, Object> guidance(String citizenId) {
        return Answers.fields("outcome", "GUIDED", "visitedOn", city.today().toString(), "organisation", "WOMEN",
                "personMet", "Chủ hộ", "topicProgramme", true, "topicUse", true, "borrowerCitizenId", citizenId,
                "borrowerPhone", "0912345678", "planPurpose", "Chăn nuôi bò sinh sản", "totalNeed", AMOUNT + 5_000_000,
                "ownCapital", 5_000_000, "loanAmount", AMOUNT, "item1Name", "Bò cái sinh sản", "item1Quantity", "2 con",
                "item1Amount", 24_000_000, "item2Name", "Chuồng, cỏ giống", "item2Amount", 6_000_000, "termMonths", 36,
                "repaymentMonths", 6);
    }

    Map<String, Object> vote() {
        return Answers.fields("outcome", "AGREED", "heldOn", city.today().toString(), "groupName", "Tổ số 1",
                "groupHead", "H Bia Niê", "place", "Nhà cộng đồng", "groupMembers", 30, "attendees", 25, "agreeing", 24,
                "disagreeing", 1, "admitted", true, "agreedAmount", AMOUNT, "agreedMonths", 36);
    }

    Map<String, Object> confirmation() {
        return Answers.fields("outcome", "CONFIRMED", "confirmedOn", city.today().toString(), "residence", true);
    }

    Map<String, Object> visit(String outcome, String use) {
        Map<String, Object> visit = Answers.fields("outcome", outcome, "visitedOn", city.today().toString(), "useFound",
                use, "found", "Trong chuồng có hai con bò cái, đã trồng cỏ", "advice", "Tiêm phòng cho bò");
        if (outcome.equals("NEXT_VISIT")) {
            visit.put("nextVisitOn", city.today().plusDays(20).toString());
        }
        if (outcome.equals("RECALLED")) {
            visit.put("reason", "Hộ đã dùng tiền vay để trả nợ riêng");
        }
        return visit;
    }

    Map<String, Object> result(String answer) {
        Map<String, Object> result = Answers.fields("caseNumber", number(), "answer", answer, "answeredOn",
                city.today().toString());
        if (answer.equals("DISBURSED")) {
            result.putAll(Answers.fields("amount", AMOUNT, "rate", 6.6, "termMonths", 36, "loanBookNumber",
                    "S" + number()));
        }
        else if (!answer.equals("REPAID")) {
            result.put("reason", "Hộ đề nghị rút hồ sơ vay vốn");
        }
        return result;
    }

    /** Reports a result as a machine with that account. */
    static HttpResponse<String> report(City city, String username, Map<String, ?> result) {
        String login = Base64.getEncoder().encodeToString((username + ":giamngheo").getBytes(StandardCharsets.UTF_8));
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + city.port() + "/api/v1/loan-results"))
                .header("Authorization", "Basic " + login).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Officer.json(result))).build(), BodyHandlers.ofString());
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The bank's Excel file. Each row in the order of the columns; dates and numbers keep their type. */
    public static byte[] bankFile(List<List<Object>> rows) {
        List<String> header = List.of("Số hồ sơ vay", "Số CCCD", "Họ và tên", "Kết quả", "Ngày", "Số tiền (đồng)",
                "Lãi suất (%/năm)", "Thời hạn (tháng)", "Số sổ vay vốn", "Lý do");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Kết quả");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < rows.get(line).size(); column++) {
                    Object value = rows.get(line).get(column);
                    if (value instanceof LocalDate day) {
                        sheet.value(line + 1, column, day);
                        sheet.style(line + 1, column).format("dd/MM/yyyy").set();
                    }
                    else if (value instanceof Number number) {
                        sheet.value(line + 1, column, number);
                    }
                    else {
                        sheet.value(line + 1, column, (String) value);
                    }
                }
            }
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    List<String> actions() {
        return city.jdbc().queryForList("SELECT action FROM audit_entry WHERE case_id = ? ORDER BY id", String.class, id);
    }

    void assertEndedAt(String endEvent) {
        assertThat(city.jdbc().queryForList("""
                SELECT a.act_id_ FROM act_hi_actinst a JOIN act_hi_procinst p ON p.id_ = a.root_proc_inst_id_
                WHERE p.business_key_ = ? AND a.act_type_ LIKE '%EndEvent'""", String.class, id.toString()))
            .containsExactly(endEvent);
        assertThat(city.openSteps(id)).isEmpty();
    }
}
