package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Households that are no more: closed by the officer, counted as "other decrease", reopened by the chair. */
@ScenarioTest
class HouseholdClosingScenarioTests {

    private static final String COMMUNE = "ea-tu";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NOTE = "Giấy báo chuyển hộ khẩu số 15";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    private Duration clock;

    @BeforeEach
    void rememberTheClock() {
        clock = city.offset();
    }

    @AfterEach
    void putTheClockBack() {
        city.restore(clock);
    }

    @Test
    void aClosedHouseholdIsAnotherDecreaseShownWithItsCauseUntilTheChairReopensIt() {
        City.Family family = poorSince2018();
        Officer officer = city.officer("officer." + COMMUNE);
        String page = "/households/" + family.id();
        String before = officer.get("/figures/movement?year=2018").body();
        assertThat(officer.get(page).body()).contains(page + "/close").doesNotContain("alert-warning");
        HttpResponse<String> form = officer.get(page + "/close");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Không còn cư trú trên địa bàn", "Hộ nghèo").doesNotContain("style=", "onclick");

        HttpResponse<String> closed = officer.postForm(page + "/close", form("MOVED_AWAY", city.today(), NOTE));

        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(302);
        String shown = officer.get(page).body();
        assertThat(shown).contains("Hộ đã đóng, ngày cuối cùng " + DAY.format(city.today()),
                "Không còn cư trú trên địa bàn", NOTE, "Cả hộ không còn cư trú trên địa bàn", "Đóng hộ")
            .doesNotContain("/members/new", page + "/close", "/contact", page + "/reopen", "??");
        assertThat(officer.get("/households?q=" + family.code()).body()).contains("Đã đóng " + DAY.format(city.today()));
        assertThat(officer.get("/households/" + family.id() + "/members/new").statusCode()).isEqualTo(409);
        assertThat(officer.get(page + "/close").statusCode()).isEqualTo(409);

        String after = officer.get("/figures/movement?year=2018").body();
        assertThat(after).doesNotContain("Biểu không cân đối");
        assertThat(figure(after, "OTHER_DECREASE", "HOUSEHOLDS")).isEqualTo(figure(before, "OTHER_DECREASE", "HOUSEHOLDS") + 1);
        assertThat(figure(after, "OTHER_DECREASE", "PERSONS")).isGreaterThan(figure(before, "OTHER_DECREASE", "PERSONS"));
        assertThat(figure(after, "CLOSING", "HOUSEHOLDS")).isEqualTo(figure(before, "CLOSING", "HOUSEHOLDS") - 1);
        HttpResponse<String> behind = officer.get(link(after, "OTHER_DECREASE"));
        assertThat(behind.body()).contains(family.code(), "Giảm khác", "Không còn cư trú trên địa bàn");

        assertThat(officer.get(page + "/reopen").statusCode()).isEqualTo(403);
        Officer chair = city.officer("chair." + COMMUNE);
        assertThat(chair.get(page).body()).contains(page + "/reopen");
        assertThat(chair.get(page + "/reopen").statusCode()).isEqualTo(200);
        HttpResponse<String> noReason = chair.postForm(page + "/reopen", Map.of("reason", "nhầm"));
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body()).contains("Ghi ít nhất 10 ký tự", ">nhầm</textarea>");
        assertThat(chair.postForm(page + "/reopen", Map.of("reason", "Nhầm với hộ cùng tên trong thôn")).statusCode())
            .isEqualTo(302);
        assertThat(chair.get(page).body()).contains("Lần đóng hộ đã được mở lại", "Nhầm với hộ cùng tên trong thôn")
            .doesNotContain("Hộ đã đóng, ngày cuối cùng");
        assertThat(chair.get(page + "/reopen").statusCode()).isEqualTo(409);
        String again = officer.get("/figures/movement?year=2018").body();
        for (String cell : List.of("OTHER_DECREASE", "CLOSING")) {
            assertThat(figure(again, cell, "PERSONS")).isEqualTo(figure(before, cell, "PERSONS"));
        }
        assertThat(audited(family.id(), "household.closed") + audited(family.id(), "household.reopened")).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        City.Family family = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        Officer officer = city.officer("officer." + COMMUNE);
        String path = "/households/" + family.id() + "/close";
        officer.get(path);
        Map<String, String> late = form("MERGED", city.today().plusDays(1), "Nhập với hộ của con trai");
        late.put("mergedInto", "24163-999999");
        HttpResponse<String> refused = officer.postForm(path, late);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Ngày đóng hộ không được sau hôm nay", "Không có hộ nào mang mã 24163-999999",
                DAY.format(city.today().plusDays(1)), "Nhập với hộ của con trai");
        Map<String, String> early = form("DISSOLVED", city.today().minusDays(41), NOTE);
        assertThat(officer.postForm(path, early).body()).contains("phân loại theo Quyết định số 77/QĐ-UBND bắt đầu ngày đó");
        Map<String, String> noDay = form("DISSOLVED", city.today(), NOTE);
        noDay.put("closedOn", "31/02/2018");
        HttpResponse<String> unreadable = officer.postForm(path, noDay);
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("31/02/2018", "Ngày đóng hộ không đúng");
        HttpResponse<String> nothing = officer.postForm(path, Map.of());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Lý do đóng hộ: chưa điền.", "Ngày đóng hộ: chưa điền.");
        assertThat(officer.postForm("/households/" + UUID.randomUUID() + "/close", form("DISSOLVED", city.today(), NOTE))
            .statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheOfficerOfTheCommuneClosesAndOnlyItsChairReopens() {
        City.Family family = ListedFamily.of(city, register, COMMUNE, HouseholdClass.NEAR_POOR);
        String path = "/households/" + family.id();
        List<String> others = List.of("clerk.ea-tu", "board.ea-tu", "surveyor1.ea-tu", "chair.ea-tu", "women.ea-tu",
                "auditor.bmt", "division.bmt", "chair.bmt", "admin", "bank.bmt", "owner1.bmt", "officer.ea-kao");
        for (String other : others) {
            city.officer(other).get("/tasks");
            assertThat(city.officer(other).get(path + "/close").statusCode()).as(other).isEqualTo(403);
            assertThat(city.officer(other).postForm(path + "/close", form("DISSOLVED", city.today(), NOTE)).statusCode())
                .as(other).isEqualTo(403);
        }
        assertThat(register.closedOn(family.id())).isEmpty();
        close(family, "DISSOLVED");
        for (String other : List.of("officer.ea-tu", "clerk.ea-tu", "board.ea-tu", "chair.ea-kao", "chair.bmt", "admin")) {
            assertThat(city.officer(other).get(path + "/reopen").statusCode()).as(other).isEqualTo(403);
            assertThat(city.officer(other).postForm(path + "/reopen", Map.of("reason", "Nhầm với hộ cùng tên")).statusCode())
                .as(other).isEqualTo(403);
        }
    }

    @Test
    void anOfficerDoesNotCloseTheHouseholdOfHisRelatives() {
        City.Family family = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        Officer officer = city.officer("officer." + COMMUNE);
        officer.get("/kinship");
        assertThat(officer.postForm("/kinship", Map.of("householdCode", family.code(), "reason", "Anh ruột của tôi"))
            .statusCode()).isEqualTo(302);
        try {
            HttpResponse<String> refused = officer.postForm("/households/" + family.id() + "/close",
                    form("MOVED_AWAY", city.today(), NOTE));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("hộ người thân đã khai báo");
        }
        finally {
            city.jdbc().update("DELETE FROM kin_declaration WHERE household_id = ?", family.id());
        }
    }

    @Test
    void anOpenApplicationKeepsTheHouseholdOpenAndItsCertificateEndsWithIt() {
        Dossier dossier = Dossier.registered(city, COMMUNE).received();
        String path = "/households/" + dossier.family().id() + "/close";
        HttpResponse<String> received = dossier.officer("officer").postForm(path, form("MOVED_AWAY", city.today(), NOTE));
        assertThat(received.statusCode()).isEqualTo(409);
        assertThat(received.body()).contains("Chưa đóng được hộ: đơn nộp ngày " + DAY.format(city.today()), "«Đã tiếp nhận»",
                "chuyển hộ khẩu số 15");
        dossier.completed("officer", "userTask_screenApplication", Answers.screened(2)).surveyed();
        assertThat(dossier.officer("officer").postForm(path, form("MOVED_AWAY", city.today(), NOTE)).body())
            .contains("«Đã phân loại, chờ họp dân»");
        dossier.posted();
        city.daysPass(15);
        city.runDueJobs();
        dossier.completed("officer", "userTask_draftDecision", Answers.proposed("RECOGNISE")).completed("chair",
                "userTask_decideRecognition", Answers.recognised(city.today()));
        assertThat(dossier.officer("officer").postForm(path, form("MOVED_AWAY", city.today(), NOTE)).statusCode())
            .as("the result is not delivered").isEqualTo(409);
        dossier.completed("clerk", "userTask_deliverResult", Answers.delivered(city.today(), dossier.family()));
        city.daysPass(1);
        close(dossier.family(), "MOVED_AWAY");
        city.daysPass(1);

        String code = city.jdbc().queryForObject("SELECT check_code FROM paper WHERE case_id = ? AND kind = 'CERTIFICATE'",
                String.class, dossier.id());
        Visitor visitor = new Visitor(city.port(), "127.0.0.61");
        assertThat(visitor.get("/check/" + code).body()).contains("không còn hiệu lực vì hộ không còn trong sổ",
                DAY.format(city.today()));
        HttpResponse<String> application = dossier.officer("clerk").postForm("/applications/new",
                Dossier.form(dossier.family().code(), dossier.family().head(), city.today()));
        assertThat(application.statusCode()).isEqualTo(409);
        assertThat(application.body()).contains("đã đóng từ ngày");
        UUID decision = city.jdbc().queryForObject("SELECT id FROM recognition_decision WHERE application_id = ?", UUID.class,
                dossier.id());
        assertThat(dossier.officer("officer").get("/decisions/" + decision + "/amendments/new").statusCode()).isEqualTo(409);
        reopen(dossier.family());
        assertThat(visitor.get("/check/" + code).body()).contains("Giấy chứng nhận còn hiệu lực");
    }

    @Test
    void aLoanKeepsTheHouseholdOpenAndANeedNobodyAskedForLeavesWithIt() {
        LoanDossier loan = LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR);
        City.Family family = new City.Family(loan.household(), "", "", "");
        close(family, "MOVED_AWAY");
        assertThat(loan.state()).isEqualTo("DROPPED");
        assertThat(city.officer("officer." + COMMUNE).postForm("/loans/refresh", Map.of("commune", city.unitKey(COMMUNE),
                "day", DAY.format(city.today()))).statusCode()).isEqualTo(302);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM loan_case WHERE household_id = ? AND closed_at IS NULL",
                Integer.class, loan.household())).isZero();
        reopen(family);
        assertThat(loan.state()).isEqualTo("LISTED");

        String path = "/households/" + loan.household() + "/close";
        Officer officer = city.officer("officer." + COMMUNE);
        loan.opened();
        HttpResponse<String> asked = officer.postForm(path, form("MOVED_AWAY", city.today(), NOTE));
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("hồ sơ vay vốn " + loan.number() + " đang ở bước «Đang hỏi nhu cầu»",
                "chuyển hộ khẩu số 15");
        loan.needed().guided("066180001277").agreed().confirmed().disbursed();
        assertThat(officer.postForm(path, form("MOVED_AWAY", city.today(), NOTE)).body())
            .contains("khoản vay theo hồ sơ " + loan.number() + " chưa trả xong");
        city.daysPass(31);
        city.runDueJobs();
        loan.completed("women", "userTask_visitUseOfLoan", loan.visit("USED_WELL", "AS_PLANNED"));
        assertThat(loan.state()).isEqualTo("USED_WELL");
        assertThat(officer.postForm(path, form("MOVED_AWAY", city.today(), NOTE)).statusCode()).as("not paid back")
            .isEqualTo(409);
        city.jdbc().update("UPDATE loan_case SET repaid_on = ? WHERE id = ?", java.sql.Date.valueOf(city.today()), loan.id());
        close(family, "MOVED_AWAY");
    }

    @Test
    void nobodyVisitsAHouseholdThatEscapedAndIsNoMore() {
        city.travelTo(LocalDate.of(2018, 12, 5));
        InYearCase escape = InYearCase.escaping(city, COMMUNE, ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR),
                false).toBeSurveyed().assessed(false).proposed("RECOGNISE").recognised().delivered();
        City.Family family = escape.family();
        city.travelTo(city.today().plusMonths(6));
        Officer women = city.officer("women." + COMMUNE);
        String due = "/escapes?q=" + family.code();
        String row = "href=\"/escapes/" + city.jdbc().queryForObject("SELECT id FROM escape WHERE household_id = ?", UUID.class,
                family.id());
        assertThat(women.get(due).body()).contains(row);
        UUID visit = city.jdbc().queryForObject("SELECT v.id FROM escape_visit v JOIN escape e ON e.id = v.escape_id"
                + " WHERE e.household_id = ? AND ordinal = 1", UUID.class, family.id());

        close(family, "MOVED_AWAY");

        assertThat(women.get(due).body()).contains("Không có hộ nào").doesNotContain(row);
        HttpResponse<String> refused = women.postForm("/escapes/visits/" + visit, Map.of("visitedOn", DAY.format(city.today()),
                "finding", "STABLE", "found", "Nuôi bò sinh sản, thu nhập đều"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Hộ đã đóng");
        reopen(family);
        assertThat(women.get(due).body()).contains(row);
    }

    @Test
    void twoHouseholdsBecomeOne() {
        City.Family joined = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        City.Family stays = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        Map<String, String> form = form("MERGED", city.today(), "Con trai đón mẹ về ở chung");
        form.put("mergedInto", stays.code());
        Officer officer = city.officer("officer." + COMMUNE);
        assertThat(officer.postForm("/households/" + joined.id() + "/close", form).statusCode()).isEqualTo(302);
        assertThat(officer.get("/households/" + joined.id()).body()).contains("Nhập vào hộ khác",
                "href=\"/households/" + stays.id() + "\"", stays.code());
        assertThat(city.officer("board." + COMMUNE).get("/households/" + stays.id()).body()).doesNotContain("Hộ đã đóng");
    }

    private City.Family poorSince2018() {
        return city.jdbc().queryForObject("""
                SELECT h.id, h.code, h.head_name, h.hamlet_key FROM household h JOIN admin_unit u ON u.unit_key = h.commune_key
                JOIN list_status s ON s.household_id = h.id AND s.household_class = 'POOR' AND s.effective_to IS NULL
                    AND s.effective_from <= DATE '2018-01-01'
                WHERE u.slug = ? AND u.valid_from = DATE '2016-01-01' AND h.closed_on IS NULL
                  AND NOT EXISTS (SELECT 1 FROM loan_case c WHERE c.household_id = h.id AND c.state <> 'LISTED')
                  AND NOT EXISTS (SELECT 1 FROM application a WHERE a.household_id = h.id)
                ORDER BY h.code LIMIT 1""", (row, index) -> new City.Family(row.getObject(1, UUID.class), row.getString(2),
                row.getString(3), row.getString(4)), COMMUNE);
    }

    private void close(City.Family family, String cause) {
        HttpResponse<String> closed = city.officer("officer." + COMMUNE).postForm("/households/" + family.id() + "/close",
                form(cause, city.today(), NOTE));
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(302);
    }

    private void reopen(City.Family family) {
        HttpResponse<String> reopened = city.officer("chair." + COMMUNE).postForm("/households/" + family.id() + "/reopen",
                Map.of("reason", "Nhầm với hộ cùng tên trong thôn"));
        assertThat(reopened.statusCode()).as(reopened.body()).isEqualTo(302);
    }

    private static Map<String, String> form(String cause, LocalDate day, String note) {
        return new HashMap<>(Map.of("cause", cause, "closedOn", DAY.format(day), "note", note));
    }

    private int audited(UUID household, String action) {
        return city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE household_id = ? AND action = ?",
                Integer.class, household, action);
    }

    private static int figure(String page, String cell, String measure) {
        Matcher figure = Pattern.compile("section=POOR&amp;cell=" + cell + "&amp;measure=" + measure
                + "&amp;row=\">([0-9.]+)<").matcher(page);
        return figure.find() ? Integer.parseInt(figure.group(1).replace(".", "")) : 0;
    }

    private static String link(String page, String cell) {
        Matcher link = Pattern.compile("href=\"([^\"]*section=POOR&amp;cell=" + cell
                + "&amp;measure=HOUSEHOLDS&amp;row=)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
