package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.RecordStatus;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

import static org.assertj.core.api.Assertions.assertThat;

/** A recognition is corrected, withdrawn, confirmed for a further year; nothing that was signed ever changes. */
@ScenarioTest
class AmendmentScenarioTests {

    private static final String COMMUNE = "tan-an";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String REASON = "Hộ kê khai thiếu thu nhập của một thành viên";
    private static final String EVIDENCE = "Biên bản kiểm tra số 02 ngày 18/9/2018";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    private Duration offset;
    private Dossier dossier;

    @BeforeEach
    void aRecognisedHousehold() {
        offset = city.offset();
        dossier = Dossier.registered(city, COMMUNE).recognised();
    }

    @AfterEach
    void restoreTheClock() {
        city.restore(offset);
    }

    @Test
    void withdrawalEndsDecisionAndCertificateAndGivesANewDatedClass() {
        byte[] decisionBefore = content("RECOGNITION_DECISION");
        LocalDate recognisedOn = city.today();
        city.daysPass(1);
        UUID amendment = drafted(form("WITHDRAWAL"));

        assertThat(page("chair", "/households/" + household())).contains("/amendments/" + amendment);
        assertThat(page("chair", "/tasks")).contains("href=\"/amendments\"").contains("Đính chính, thu hồi chờ ký");
        assertThat(page("chair", "/amendments")).contains("/amendments/" + amendment, city.fullName("officer." + COMMUNE));
        assertThat(page("officer", "/tasks")).doesNotContain("href=\"/amendments\"");
        assertThat(city.officer("officer." + COMMUNE).get("/amendments").statusCode()).isEqualTo(403);
        assertThat(city.officer("chair.tan-lap").get("/amendments").body()).doesNotContain(amendment.toString());
        assertThat(sign("chair", amendment, recognisedOn).statusCode()).as("not before the draft").isEqualTo(400);
        assertThat(sign("officer", amendment, city.today()).statusCode()).isEqualTo(403);
        assertThat(sign("chair", amendment, city.today().plusDays(1)).statusCode()).isEqualTo(400);
        assertThat(sign("chair", amendment, city.today()).statusCode()).isEqualTo(302);
        assertThat(page("chair", "/amendments")).doesNotContain("/amendments/" + amendment);

        assertThat(classes()).containsExactly("POOR " + recognisedOn + " " + recognisedOn,
                "NOT_POOR " + city.today() + " null");
        String number = text("SELECT number FROM decision_amendment WHERE id = ?", amendment);
        assertThat(text("SELECT decision_number FROM list_status WHERE household_id = ? AND effective_to IS NULL",
                household())).isEqualTo(number);
        assertThat(content("RECOGNITION_DECISION")).as("the original stays").isEqualTo(decisionBefore);
        assertThat(text("SELECT ended_by || ' ' || ended_by_number FROM paper WHERE case_id = ? AND kind ="
                + " 'RECOGNITION_DECISION'", dossier.id())).isEqualTo("WITHDRAWN " + number);
        assertThat(new Visitor(city.port(), "127.0.0.11").get("/check/" + code()).body()).contains(
                "Đã thu hồi theo Quyết định số " + number + ", từ ngày " + DAY.format(city.today()));
        assertThat(Pdf.text(content("DECISION_WITHDRAWAL"), "case-decision_withdrawal")).contains("Số: " + number,
                "Về việc thu hồi Quyết định số", REASON, EVIDENCE, "Hộ không nghèo", "dừng kể từ")
            .doesNotContain("null", "{{");
        assertThat(page("chair", "/households/" + household())).contains("Thu hồi quyết định: Đã ký", number,
                "Chính sách hưởng theo phân loại cũ dừng");
        assertThat(page("chair", "/amendments/" + amendment)).contains(number, REASON);
        assertThat(post("officer", "/decisions/" + decision() + "/amendments/new", form("WITHDRAWAL")).statusCode())
            .as("withdrawn once").isEqualTo(409);
        assertThat(sign("chair", amendment, city.today()).statusCode()).as("signed once").isEqualTo(409);
        assertThat(dossier.audited("decision.amendmentDrafted")).isEqualTo(1);
        assertThat(dossier.audited("decision.withdrawn")).isEqualTo(1);
    }

    @Test
    void theChairFindsADraftAboveTheStepsAndInTheInboxAndTheOfficerHearsOfTheSignature() {
        int before = waiting();
        UUID amendment = drafted(form("WITHDRAWAL"));

        assertThat(page("chair", "/tasks")).contains(
                "Có " + (before + 1) + " bản đính chính, thu hồi quyết định chờ ký. Bấm để xem và ký.");
        assertThat(page("officer", "/tasks")).doesNotContain("bản đính chính, thu hồi quyết định chờ ký");
        assertThat(page("surveyor1", "/tasks")).doesNotContain("bản đính chính, thu hồi quyết định chờ ký");
        assertThat(told(amendment)).containsExactly("chair." + COMMUNE + " AMENDMENT_DRAFTED unread");
        assertThat(page("chair", "/inbox?unread=true")).contains("Thu hồi quyết định – hộ " + onPage(),
                "Chờ ký");
        long notice = city.jdbc().queryForObject("SELECT id FROM notification WHERE case_id = ?", Long.class, amendment);
        assertThat(dossier.officer("chair").get("/inbox/" + notice).headers().firstValue("Location").orElse(""))
            .endsWith("/amendments/" + amendment);
        city.jdbc().update("UPDATE notification SET read_at = NULL WHERE id = ?", notice);

        city.daysPass(1);
        assertThat(sign("chair", amendment, city.today()).statusCode()).isEqualTo(302);

        assertThat(told(amendment)).containsExactlyInAnyOrder("chair." + COMMUNE + " AMENDMENT_DRAFTED read",
                "officer." + COMMUNE + " AMENDMENT_SIGNED unread");
        assertThat(page("officer", "/inbox")).contains("Thu hồi quyết định – hộ " + onPage(), "Đã ký");
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void theOfficerHearsThatADraftWasSentBack() {
        UUID amendment = drafted(form("WITHDRAWAL"));
        assertThat(post("chair", "/amendments/" + amendment + "/return",
                Map.of("reason", "Chưa đủ căn cứ, đề nghị bổ sung biên bản")).statusCode()).isEqualTo(302);

        assertThat(told(amendment)).containsExactlyInAnyOrder("chair." + COMMUNE + " AMENDMENT_DRAFTED read",
                "officer." + COMMUNE + " AMENDMENT_RETURNED unread");
        assertThat(page("officer", "/amendments/" + amendment)).contains("Chưa đủ căn cứ, đề nghị bổ sung biên bản");
    }

    /** Names of Ede families have an apostrophe. */
    private String onPage() {
        return dossier.family().head().replace("'", "&#39;");
    }

    private int waiting() {
        return city.jdbc().queryForObject("SELECT count(*) FROM decision_amendment WHERE state = 'DRAFTED' AND commune_key = ?",
                Integer.class, city.unitKey(COMMUNE));
    }

    private List<String> told(UUID amendment) {
        return city.jdbc().queryForList("SELECT username || ' ' || kind || CASE WHEN read_at IS NULL THEN ' unread'"
                + " ELSE ' read' END FROM notification WHERE case_id = ?", String.class, amendment);
    }

    @Test
    void classChangesNotBeforeTheDayAfterItBegan() {
        UUID amendment = drafted(form("WITHDRAWAL"));

        HttpResponse<String> sameDay = sign("chair", amendment, city.today());
        assertThat(sameDay.statusCode()).isEqualTo(400);
        assertThat(sameDay.body()).contains("phân loại mới không được tính lùi");

        city.daysPass(1);
        assertThat(sign("chair", amendment, city.today()).statusCode()).isEqualTo(302);
    }

    @Test
    void correctionOfTheClassReplacesTheCertificate() {
        String firstCode = code();
        city.daysPass(1);
        Map<String, String> form = form("CORRECTION");
        form.put("correctedClass", "NEAR_POOR");
        UUID amendment = drafted(form);
        assertThat(sign("chair", amendment, city.today()).statusCode()).isEqualTo(302);

        String number = text("SELECT number FROM decision_amendment WHERE id = ?", amendment);
        assertThat(classes()).hasSize(2).last().asString().startsWith("NEAR_POOR " + city.today());
        Visitor visitor = new Visitor(city.port(), "127.0.0.12");
        assertThat(visitor.get("/check/" + firstCode).body()).contains("Giấy chứng nhận đã được đính chính",
                "Đã được đính chính theo Quyết định số " + number);
        String newCode = code();
        assertThat(newCode).isNotEqualTo(firstCode);
        assertThat(visitor.get("/check/" + newCode).body()).contains("còn hiệu lực", "Hộ cận nghèo");
        assertThat(Pdf.text(content("DECISION_CORRECTION"), "case-decision_correction"))
            .contains("Phân loại đúng: Hộ cận nghèo", "được cấp lại Giấy chứng nhận");

        city.daysPass(1);
        UUID withdrawal = drafted(form("WITHDRAWAL"));
        assertThat(sign("chair", withdrawal, city.today()).statusCode()).as("a corrected decision can be withdrawn")
            .isEqualTo(302);
        assertThat(visitor.get("/check/" + newCode).body()).contains("Đã thu hồi theo Quyết định số");
    }

    @Test
    void correctionOfTheTextLeavesTheClass() {
        Map<String, String> form = form("CORRECTION");
        form.put("correctedText", "Năm sinh của chủ hộ ghi 1980, đúng là 1981");
        UUID amendment = drafted(form);

        assertThat(sign("chair", amendment, city.today()).statusCode()).isEqualTo(302);

        assertThat(classes()).hasSize(1);
        assertThat(Pdf.text(content("DECISION_CORRECTION"), "case-decision_correction-text"))
            .contains("Năm sinh của chủ hộ ghi 1980, đúng là 1981").doesNotContain("Phân loại đúng", "dừng kể từ");
    }

    @Test
    void draftsAreCheckedFieldByField() {
        String address = "/decisions/" + decision() + "/amendments/new";
        Map<String, String> nothing = form("CORRECTION");
        assertThat(post("officer", address, nothing).body())
            .contains("Ghi phân loại đúng hoặc nội dung cần đính chính");
        Map<String, String> sameClass = form("CORRECTION");
        sameClass.put("correctedClass", "POOR");
        assertThat(post("officer", address, sameClass).statusCode()).isEqualTo(400);
        Map<String, String> classOfAWithdrawal = form("WITHDRAWAL");
        classOfAWithdrawal.put("correctedClass", "NEAR_POOR");
        assertThat(post("officer", address, classOfAWithdrawal).statusCode()).isEqualTo(400);
        for (String field : List.of("reason", "evidence")) {
            Map<String, String> missing = form("WITHDRAWAL");
            missing.put(field, "ngắn");
            assertThat(post("officer", address, missing).statusCode()).as(field).isEqualTo(400);
        }
        assertThat(post("officer", address, Map.of("kind", "NONSENSE")).statusCode()).isEqualTo(400);
        assertThat(post("chair", address, form("WITHDRAWAL")).statusCode()).as("officers draft").isEqualTo(403);
        assertThat(city.officer("officer.tan-tien").get(address).statusCode()).as("of the commune").isEqualTo(403);
        assertThat(dossier.officer("officer").get("/decisions/" + UUID.randomUUID() + "/amendments/new").statusCode())
            .isEqualTo(404);
        assertThat(dossier.count("decision_amendment WHERE household_id = (SELECT household_id FROM application"
                + " WHERE id = ?)")).isZero();
    }

    @Test
    void aDraftSentBackMakesRoomForAnother() {
        UUID amendment = drafted(form("WITHDRAWAL"));
        assertThat(post("officer", "/decisions/" + decision() + "/amendments/new", form("WITHDRAWAL")).statusCode())
            .as("one at a time").isEqualTo(409);
        assertThat(post("chair", "/amendments/" + amendment + "/return", Map.of("reason", "")).statusCode())
            .isEqualTo(400);
        assertThat(post("chair", "/amendments/" + amendment + "/return",
                Map.of("reason", "Chưa đủ căn cứ, đề nghị bổ sung biên bản")).statusCode()).isEqualTo(302);

        assertThat(drafted(form("WITHDRAWAL"))).isNotEqualTo(amendment);
        city.daysPass(1);
        assertThat(sign("chair", amendment, city.today()).statusCode()).isEqualTo(409);
    }

    @Test
    void chairConfirmsTheNextYearOnce() {
        UUID certificate = certificate();
        int year = city.today().getYear();

        assertThat(page("chair", "/households/" + household())).contains("Xác nhận năm " + (year + 1));
        assertThat(confirm("chair", certificate, year).statusCode()).as("year of issue").isEqualTo(400);
        assertThat(confirm("chair", certificate, year + 2).statusCode()).as("not the next").isEqualTo(400);
        assertThat(confirm("officer", certificate, year + 1).statusCode()).isEqualTo(403);
        assertThat(confirm("chair", UUID.randomUUID(), year + 1).statusCode()).isEqualTo(404);
        assertThat(confirm("chair", certificate, year + 1).statusCode()).isEqualTo(302);
        assertThat(confirm("chair", certificate, year + 1).statusCode()).as("twice").isEqualTo(409);

        assertThat(Pdf.text(content("CERTIFICATE_CONFIRMATION"), "case-certificate_confirmation"))
            .contains("TRANG XÁC NHẬN HẰNG NĂM", (year + 1) + " N").doesNotContain("null", "{{");
        assertThat(new Visitor(city.port(), "127.0.0.13").get("/check/" + code()).body())
            .contains("Đã xác nhận cho các năm sau", String.valueOf(year + 1));
        assertThat(page("chair", "/households/" + household())).doesNotContain("Xác nhận năm " + (year + 1));
        assertThat(dossier.audited("certificate.yearConfirmed")).isEqualTo(1);
    }

    @Test
    void noConfirmationForAHouseholdThatIsNoLongerListedInThatYear() {
        UUID certificate = certificate();
        register.recordStatus(new RecordStatus(household(), HouseholdClass.NOT_POOR, SubClass.NONE,
                city.today().plusDays(1), city.today(), "99/QĐ-UBND", "MPS_2016", "Thoát nghèo trong năm", null));

        HttpResponse<String> refused = confirm("chair", certificate, city.today().getYear() + 1);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(post("officer", "/decisions/" + decision() + "/amendments/new", form("WITHDRAWAL")).statusCode())
            .as("today the decision still stands").isEqualTo(302);
        city.daysPass(1);
        assertThat(sign("chair", UUID.fromString(text("SELECT id::text FROM decision_amendment WHERE household_id = ?",
                household())), city.today()).statusCode()).as("a later decision stands now").isIn(400, 409);
    }

    @Test
    void noConfirmationOfAWithdrawnCertificate() {
        UUID certificate = certificate();
        city.daysPass(1);
        assertThat(sign("chair", drafted(form("WITHDRAWAL")), city.today()).statusCode()).isEqualTo(302);

        assertThat(confirm("chair", certificate, city.today().getYear() + 1).statusCode()).isEqualTo(409);
    }

    private UUID drafted(Map<String, String> form) {
        HttpResponse<String> answer = post("officer", "/decisions/" + decision() + "/amendments/new", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private static Map<String, String> form(String kind) {
        return new HashMap<>(Map.of("kind", kind, "reason", REASON, "evidence", EVIDENCE));
    }

    private HttpResponse<String> sign(String post, UUID amendment, LocalDate day) {
        return post(post, "/amendments/" + amendment + "/signature", Map.of("signedOn", DAY.format(day)));
    }

    private HttpResponse<String> confirm(String post, UUID certificate, int year) {
        return post(post, "/certificates/" + certificate + "/confirmations",
                Map.of("year", String.valueOf(year), "household", household().toString()));
    }

    private HttpResponse<String> post(String post, String path, Map<String, String> fields) {
        return dossier.officer(post).postForm(path, fields);
    }

    private String page(String post, String path) {
        return dossier.officer(post).get(path).body();
    }

    private UUID household() {
        return dossier.family().id();
    }

    private UUID decision() {
        return city.jdbc().queryForObject("SELECT id FROM recognition_decision WHERE application_id = ?", UUID.class,
                dossier.id());
    }

    private UUID certificate() {
        return city.jdbc().queryForObject("SELECT id FROM certificate WHERE household_id = ?", UUID.class, household());
    }

    private String code() {
        return text("SELECT check_code FROM paper WHERE case_id = ? AND kind = 'CERTIFICATE' ORDER BY issued_at DESC,"
                + " number DESC LIMIT 1", dossier.id());
    }

    private List<String> classes() {
        return city.jdbc().queryForList("""
                SELECT household_class || ' ' || effective_from || ' ' || coalesce(effective_to::text, 'null')
                FROM list_status WHERE household_id = ? ORDER BY effective_from""", String.class, household());
    }

    private String text(String sql, UUID of) {
        return city.jdbc().queryForObject(sql, String.class, of);
    }

    private byte[] content(String kind) {
        return dossier.paper(kind);
    }
}
