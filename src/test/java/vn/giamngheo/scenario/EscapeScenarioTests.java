package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.RunAs;
import vn.giamngheo.recognition.DecideList;
import vn.giamngheo.recognition.ListDecisions;
import vn.giamngheo.recognition.ListedResult;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;

/** What an escape brings with it: three results, benefits, the clock to the day, visits, relapse, and what is refused. */
@ScenarioTest
class EscapeScenarioTests {

    private static final String COMMUNE = "hoa-phu";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;
    @Autowired
    private ListDecisions lists;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private RunAs runAs;

    private Duration clock;

    @BeforeEach
    void travel() {
        clock = city.travelTo(LocalDate.of(2018, 12, 3));
    }

    @AfterEach
    void returnHome() {
        city.projectionEqualsEngine();
        city.restore(clock);
    }

    @Test
    void poorHouseholdBecomesNearPoorAndGetsACertificateButNoClock() {
        InYearCase dossier = asked(HouseholdClass.POOR).toBeSurveyed().surveyedNearPoor().agreedInTheMeeting().posted()
            .postingRunsOut();
        String page = dossier.officer("officer").get("/tasks/" + dossier.task("userTask_draftDecision")).body();
        assertThat(page).contains("Hộ nghèo thành Hộ cận nghèo", "ngân sách nhà nước đóng 100 %",
                "Hỗ trợ ít nhất 70 %", "Vay theo chương trình cho vay hộ cận nghèo");
        dossier.proposed("RECOGNISE").recognised().delivered();

        assertThat(dossier.listed()).isEqualTo("NEAR_POOR");
        assertThat(dossier.papers()).contains("ESCAPE_DECISION", "CERTIFICATE");
        assertThat(escape(dossier)).containsEntry("movement", "ESCAPED_TO_NEAR_POOR").containsEntry("until", null);
        assertThat(dossier.officer("officer").get("/households/" + dossier.family().id()).body())
            .contains("Thoát nghèo, trở thành hộ cận nghèo", "còn trong danh sách hộ cận nghèo");

        city.daysPass(1);
        InYearCase further = InYearCase.escaping(city, COMMUNE, dossier.family(), false).toBeSurveyed().assessed(false)
            .proposed("RECOGNISE").recognised().delivered();
        assertThat(movements(dossier.family().id())).containsExactly("ESCAPED_TO_NEAR_POOR SUCCEEDED",
                "ESCAPED_NEAR_POOR RUNNING");
        assertThat(further.papers()).contains("ESCAPE_DECISION").doesNotContain("CERTIFICATE");
        assertThat(city.jdbc().queryForObject("SELECT ended_by FROM paper WHERE case_id = ? AND kind = 'CERTIFICATE'",
                String.class, dossier.id())).isEqualTo("ESCAPED");
    }

    @Test
    void nearPoorHouseholdEscapesAndItsPaperTellsWhatStopsAndRunsOff() {
        InYearCase dossier = asked(HouseholdClass.NEAR_POOR).toBeSurveyed().assessed(false).proposed("RECOGNISE");
        String before = dossier.officer("chair").get("/tasks/" + dossier.task("userTask_decideEscape")).body();
        assertThat(before).contains("Hộ cận nghèo thành Hộ không nghèo", "cho vay hộ mới thoát nghèo",
                DAY.format(city.today().plusMonths(36)), "Nghị định 146/2018/NĐ-CP", "số liệu suy ra, chưa kiểm chứng");
        dossier.recognised();
        String desk = dossier.officer("clerk").get("/tasks/" + dossier.task("userTask_deliverResult")).body();
        assertThat(desk).contains("Hỗ trợ ít nhất 70 %", "Hưởng đến hết " + DAY.format(city.today().minusDays(1)));
        dossier.delivered();

        assertThat(escape(dossier)).containsEntry("movement", "ESCAPED_NEAR_POOR").containsEntry("certifies", true);
        String text = Pdf.text(paper(dossier, "ESCAPE_DECISION"), "escape-decision");
        assertThat(text).contains("công nhận hộ thoát cận nghèo năm 2018", dossier.family().head(),
                "là giấy xác nhận khi vay vốn", "Chính sách thay đổi đối với hộ", "Hỗ trợ ít nhất 70 %",
                "là hộ mới thoát nghèo đến hết ngày").doesNotContain("null", "{{");
        String code = city.jdbc().queryForObject(
                "SELECT check_code FROM paper WHERE case_id = ? AND kind = 'ESCAPE_DECISION'", String.class, dossier.id());
        assertThat(new Visitor(city.port(), "127.0.0.31").get("/check/" + code).body())
            .contains("Quyết định công nhận thoát nghèo còn hiệu lực", "Số quyết định", "Hộ không nghèo");
    }

    @Test
    void refusalLetterSaysThatTheHouseholdStaysOnTheList() {
        InYearCase dossier = asked(HouseholdClass.POOR).toBeSurveyed().assessed(true).proposed("REFUSE").refused();

        assertThat(Pdf.text(paper(dossier, "ESCAPE_REPLY"), "escape-reply"))
            .contains("không công nhận hộ gia đình thoát nghèo", "tiếp tục là hộ nghèo", "Kết quả phân loại")
            .doesNotContain("null", "{{");
        assertThat(dossier.officer("clerk").get("/applications/" + dossier.id()).body())
            .contains("không chính sách nào thay đổi");
    }

    @Test
    void formIsPrintedBlankFilledInAdvanceAndAsHandedIn() {
        City.Family family = ListedFamily.of(city, register, COMMUNE, HouseholdClass.NEAR_POOR);
        Officer clerk = city.officer("clerk." + COMMUNE);
        assertThat(Pdf.text(clerk.download("/applications/blank-form?route=ESCAPE").body(), "escape-form-blank"))
            .contains("Phụ lục 1b", "hộ thoát cận nghèo").doesNotContain("null");
        assertThat(Pdf.text(clerk.download("/households/" + family.id() + "/application-form?route=ESCAPE").body(),
                "escape-form-prefilled")).contains(family.head(), "X Hộ cận nghèo");
        InYearCase dossier = InYearCase.escaping(city, COMMUNE, family, false);
        assertThat(Pdf.text(clerk.download("/applications/" + dossier.id() + "/form").body(), "escape-form"))
            .contains("Gia đình đã có việc làm ổn định", "X Hộ cận nghèo").doesNotContain("null", "{{");
    }

    @Test
    void isRegisteredAtTheDesksPage() {
        City.Family family = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        Officer clerk = city.officer("clerk." + COMMUNE);
        String page = clerk.get("/applications/new?route=ESCAPE&household=" + family.code()).body();
        assertThat(page).contains("Đăng ký giấy đề nghị thoát nghèo", "Lý do đề nghị", "Phân loại hiện tại")
            .doesNotContain("name=\"hardshipReason\"");
        HttpResponse<String> empty = clerk.postForm("/applications/new", form(family, ""));
        assertThat(empty.statusCode()).isEqualTo(400);

        HttpResponse<String> done = clerk.postForm("/applications/new", form(family, "Đã có việc làm ổn định"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(city.jdbc().queryForObject("SELECT route FROM application WHERE household_id = ?", String.class,
                family.id())).isEqualTo("ESCAPE");

        HttpResponse<String> again = clerk.postForm("/applications/new", form(family, "Đã có việc làm ổn định"));
        assertThat(again.statusCode()).as("a case is open").isEqualTo(409);
        assertThat(again.body()).contains("đang có hồ sơ");
        City.Family stranger = city.family(COMMUNE);
        HttpResponse<String> notListed = clerk.postForm("/applications/new", form(stranger, "Đã có việc làm ổn định"));
        assertThat(notListed.statusCode()).isEqualTo(409);
        assertThat(notListed.body()).contains("không thuộc danh sách");
        assertThat(city.officer("clerk.ea-tu").postForm("/applications/new", form(family, "Đã có việc làm")).statusCode())
            .isEqualTo(403);
        assertThat(city.engineRest("clerk." + COMMUNE).post("/process-definition/key/in-year-recognition/start",
                Map.of("businessKey", city.jdbc().queryForObject("SELECT id FROM application WHERE household_id = ?",
                        UUID.class, family.id()).toString())).statusCode()).as("of the other route").isEqualTo(404);
    }

    @Test
    void draftAndDecisionGoBackWithAReason() {
        InYearCase dossier = asked(HouseholdClass.POOR).toBeSurveyed().assessed(false).proposed("RECOGNISE");
        HttpResponse<String> without = dossier.officer("chair").complete(dossier.task("userTask_decideEscape"),
                Answers.fields("outcome", "RETURNED"));
        assertThat(without.statusCode()).isEqualTo(400);
        dossier.completed("chair", "userTask_decideEscape", Answers.returned("Biên bản họp dân chưa có chữ ký"));
        assertThat(dossier.openSteps()).containsExactly("userTask_draftDecision");
        assertThat(dossier.completed("officer", "userTask_draftDecision",
                Answers.returned("Phiếu chưa tính con bò mới mua")).openSteps()).containsExactly("userTask_surveyHousehold");
    }

    @Test
    void clockRunsToTheDayOfTheThirdYearAndTheLoanRuleSaysTheSame() {
        InYearCase dossier = asked(HouseholdClass.POOR).toBeSurveyed().assessed(false).proposed("RECOGNISE").recognised();
        LocalDate since = city.today();
        Officer officer = dossier.officer("officer");
        String household = "/households/" + dossier.family().id();
        dossier.delivered();

        city.travelTo(since.plusMonths(36));
        assertThat(officer.get(household).body()).contains("Hộ mới thoát nghèo", DAY.format(since.plusMonths(36)));
        assertThat(officer.get("/escapes?show=NEWLY_ESCAPED&q=" + dossier.family().code()).body())
            .contains(dossier.family().code());
        assertThat(officer.postForm("/loans/enter", Map.of("householdCode", dossier.family().code())).statusCode())
            .as("in the register since the decision").isEqualTo(409);

        city.travelTo(since.plusMonths(36).plusDays(1));
        assertThat(officer.get(household).body()).contains("đã hết thời gian là hộ mới thoát nghèo");
        assertThat(officer.get("/escapes?show=NEWLY_ESCAPED&q=" + dossier.family().code()).body())
            .contains("Không có hộ nào");
        city.jdbc().update("UPDATE loan_case SET state = 'DROPPED', closed_at = now() WHERE household_id = ?",
                dossier.family().id());
        HttpResponse<String> late = officer.postForm("/loans/enter", Map.of("householdCode", dossier.family().code()));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(DAY.format(since));
    }

    @Test
    void plannedVisitsAreShownWhenDueAndRecordedWithAPhoto() {
        InYearCase dossier = asked(HouseholdClass.POOR).toBeSurveyed().assessed(false).proposed("RECOGNISE").recognised()
            .delivered();
        LocalDate since = city.today();
        UUID household = dossier.family().id();
        assertThat(city.jdbc().queryForList("SELECT due_on FROM escape_visit v JOIN escape e ON e.id = v.escape_id"
                + " WHERE e.household_id = ? ORDER BY ordinal", LocalDate.class, household))
            .containsExactly(since.plusMonths(6), since.plusMonths(12), since.plusMonths(24), since.plusMonths(36));
        Officer women = dossier.officer("women");
        assertThat(women.get("/escapes?q=" + dossier.family().code()).body()).as("a day before it is shown")
            .contains("Không có hộ nào");

        city.travelTo(since.plusMonths(6).minusDays(30));
        assertThat(women.get("/escapes?q=" + dossier.family().code()).body()).contains(dossier.family().code());
        city.travelTo(since.plusMonths(6));
        assertThat(women.get("/escapes?q=" + dossier.family().code()).body()).contains("đến hạn");
        UUID visit = city.jdbc().queryForObject("SELECT v.id FROM escape_visit v JOIN escape e ON e.id = v.escape_id"
                + " WHERE e.household_id = ? AND ordinal = 1", UUID.class, household);
        String path = "/escapes/visits/" + visit;
        assertThat(women.get(path).body()).contains("Lưu lần thăm");
        assertThat(women.upload(visit, "ESCAPE_VISIT", "bo.png", png()).statusCode()).isEqualTo(200);
        assertThat(women.postForm(path, visit(since.minusDays(1), "STABLE", "Nuôi bò sinh sản, thu nhập đều")).statusCode())
            .isEqualTo(400);
        assertThat(women.postForm(path, visit(city.today().plusDays(1), "STABLE", "Nuôi bò sinh sản")).statusCode())
            .isEqualTo(400);
        assertThat(women.postForm(path, visit(city.today(), "", "ngắn")).statusCode()).isEqualTo(400);
        assertThat(city.officer("women.ea-tu").postForm(path, visit(city.today(), "STABLE", "Nuôi bò sinh sản")).statusCode())
            .isEqualTo(403);
        assertThat(dossier.officer("clerk").postForm(path, visit(city.today(), "STABLE", "Nuôi bò sinh sản")).statusCode())
            .isEqualTo(403);
        assertThat(women.postForm("/escapes/visits/" + UUID.randomUUID(), visit(city.today(), "STABLE",
                "Nuôi bò sinh sản")).statusCode()).isEqualTo(404);
        HttpResponse<String> done = women.postForm(path, visit(city.today(), "AT_RISK", "Một con bò bị bệnh, vợ ốm"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        assertThat(women.postForm(path, visit(city.today(), "STABLE", "Nuôi bò sinh sản")).statusCode()).isEqualTo(409);
        assertThat(women.upload(visit, "ESCAPE_VISIT", "bo.png", png()).statusCode()).as("after the visit").isEqualTo(403);
        assertThat(dossier.officer("chair").get("/households/" + household).body())
            .contains("Có nguy cơ tái nghèo", "Một con bò bị bệnh, vợ ốm", "Thăm sau thoát nghèo");
        assertThat(city.jdbc().queryForList("SELECT action FROM audit_entry WHERE household_id = ? AND action LIKE 'escape.%'",
                String.class, household)).contains("escape.started", "escape.visited");
    }

    @Test
    void relapseIsFlaggedWithinAndAfterTheTermAndTheCertificationEnds() {
        InYearCase after = asked(HouseholdClass.POOR).toBeSurveyed().assessed(false).proposed("RECOGNISE").recognised()
            .delivered();
        LocalDate over = city.today().plusMonths(36).plusDays(1);
        InYearCase within = asked(HouseholdClass.POOR).toBeSurveyed().assessed(false).proposed("RECOGNISE").recognised()
            .delivered();
        LocalDate until = city.today().plusMonths(36);
        city.travelTo(over);
        LoanDossier.decide(city, register, after.family().id(), HouseholdClass.POOR, over);
        city.travelTo(until);
        LoanDossier.decide(city, register, within.family().id(), HouseholdClass.NEAR_POOR, until);

        Officer officer = within.officer("officer");
        assertThat(officer.get("/households/" + within.family().id()).body()).contains("Tái cận nghèo.", "77/QĐ-UBND",
                "Trong thời gian là hộ mới thoát nghèo", "không còn phải thăm");
        assertThat(officer.get("/households/" + after.family().id()).body()).contains("Tái nghèo.",
                "Sau thời gian là hộ mới thoát nghèo");
        assertThat(officer.get("/escapes?show=RELAPSED&q=" + after.family().code()).body()).contains(after.family().code());
        assertThat(city.jdbc().queryForObject("SELECT relapsed_on FROM loan_case WHERE household_id = ? AND programme ="
                + " 'NEWLY_ESCAPED' AND relapsed_on IS NOT NULL", LocalDate.class, within.family().id())).isEqualTo(until);
        String code = city.jdbc().queryForObject(
                "SELECT check_code FROM paper WHERE case_id = ? AND kind = 'ESCAPE_DECISION'", String.class, within.id());
        assertThat(new Visitor(city.port(), "127.0.0.32").get("/check/" + code).body())
            .contains("Quyết định công nhận thoát nghèo không còn hiệu lực");
        UUID visit = city.jdbc().queryForObject("SELECT v.id FROM escape_visit v JOIN escape e ON e.id = v.escape_id"
                + " WHERE e.household_id = ? AND ordinal = 1", UUID.class, after.family().id());
        assertThat(city.officer("women." + COMMUNE).postForm("/escapes/visits/" + visit,
                visit(city.today(), "STABLE", "Nuôi bò sinh sản")).statusCode()).isEqualTo(409);
    }

    @Test
    void annualListsStartTheClockForTheirHouseholdsOnTheFirstDayOfTheNextYear() {
        City.Family above = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        City.Family near = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        City.Family stays = ListedFamily.of(city, register, COMMUNE, HouseholdClass.NEAR_POOR);
        LocalDate effective = LocalDate.of(2019, 1, 1);
        DecideList command = new DecideList(UUID.randomUUID(), UUID.randomUUID(), new UnitKey(city.unitKey(COMMUNE)),
                RegimeId.R2016, 2018, city.today(), effective, city.today(), List.of(
                        result(above, HouseholdClass.POOR, HouseholdClass.NOT_POOR),
                        result(near, HouseholdClass.POOR, HouseholdClass.NEAR_POOR),
                        result(stays, HouseholdClass.NEAR_POOR, HouseholdClass.NEAR_POOR)));
        Map<UUID, UUID> letters = transaction.execute(status -> {
            Object[] issued = new Object[1];
            runAs.user("chair." + COMMUNE, () -> {
                lists.decide(command);
                issued[0] = lists.issuePapers(command, List.of(above.id()));
            });
            @SuppressWarnings("unchecked")
            Map<UUID, UUID> papers = (Map<UUID, UUID>) issued[0];
            return papers;
        });

        Map<String, Object> escape = city.jdbc().queryForMap("SELECT * FROM escape WHERE household_id = ?", above.id());
        assertThat(escape).containsEntry("movement", "ESCAPED_ABOVE")
            .containsEntry("since", java.sql.Date.valueOf(effective))
            .containsEntry("until", java.sql.Date.valueOf("2022-01-01")).containsEntry("certifies", false);
        assertThat(city.jdbc().queryForObject("SELECT movement FROM escape WHERE household_id = ?", String.class, near.id()))
            .isEqualTo("ESCAPED_TO_NEAR_POOR");
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM escape WHERE household_id = ?", Integer.class,
                stays.id())).isZero();
        Officer officer = city.officer("officer." + COMMUNE);
        assertThat(officer.get("/households/" + above.id()).body()).contains("chưa đến ngày hiệu lực");
        assertThat(Pdf.text(officer.download("/papers/" + letters.get(above.id())).body(), "list-reply-escape"))
            .contains("hộ mới thoát nghèo đến hết ngày 01 tháng 01 năm 2022", "Thẻ bảo hiểm", "dừng từ")
            .doesNotContain("null", "{{");
        city.travelTo(effective);
        assertThat(officer.get("/households/" + above.id()).body()).contains("Hộ mới thoát nghèo");
    }

    @Test
    void withdrawnDecisionTakesTheClockBackAndIsNoRelapse() {
        InYearCase dossier = asked(HouseholdClass.POOR).toBeSurveyed().assessed(false).proposed("RECOGNISE").recognised()
            .delivered();
        city.daysPass(1);
        UUID decision = city.jdbc().queryForObject("SELECT id FROM recognition_decision WHERE application_id = ?",
                UUID.class, dossier.id());
        HttpResponse<String> drafted = dossier.officer("officer").postForm("/decisions/" + decision + "/amendments/new",
                Map.of("kind", "WITHDRAWAL", "reason", "Hộ kê khai thừa thu nhập của con đã tách hộ", "evidence",
                        "Biên bản kiểm tra số 05 ngày 20/12/2018"));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(302);
        UUID amendment = city.jdbc().queryForObject("SELECT id FROM decision_amendment WHERE decision_id = ?", UUID.class,
                decision);
        HttpResponse<String> signed = dossier.officer("chair").postForm("/amendments/" + amendment + "/signature",
                Map.of("signedOn", DAY.format(city.today())));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);

        assertThat(dossier.listed()).isEqualTo("POOR");
        assertThat(movements(dossier.family().id())).containsExactly("ESCAPED_ABOVE ANNULLED");
        assertThat(dossier.papers()).as("the household is poor again and gets its certificate").contains("CERTIFICATE");
        assertThat(dossier.officer("officer").get("/households/" + dossier.family().id()).body())
            .contains("không còn hiệu lực theo Quyết định số").doesNotContain("Tái nghèo.");
    }

    @Test
    void processOwnersKeepTheTableOfBenefits() {
        Officer owner = city.officer("owner1.bmt");
        assertThat(owner.get("/benefits").body()).contains("Nghị định 146/2018/NĐ-CP", "số liệu chưa kiểm chứng");
        assertThat(city.officer("officer." + COMMUNE).get("/benefits").statusCode()).isEqualTo(403);
        assertThat(city.officer("auditor.bmt").get("/benefits").statusCode()).isEqualTo(200);
        int id = city.jdbc().queryForObject("SELECT id FROM benefit_effect WHERE former_class = 'NEAR_POOR'"
                + " AND newly_escaped", Integer.class);
        Map<String, Object> before = city.jdbc().queryForMap("SELECT * FROM benefit_effect WHERE id = ?", id);
        Map<String, String> form = new java.util.HashMap<>(Map.of("version", before.get("version").toString(),
                "formerClass", "NEAR_POOR", "classAfter", "NOT_POOR", "kind", "STARTS", "name", "Vay vốn hộ mới thoát nghèo",
                "detail", "Theo thông báo của ngân hàng", "newlyEscaped", "true", "validFrom", "05/09/2015", "mark",
                "UNVERIFIED", "source", "Quyết định 28/2015/QĐ-TTg"));
        assertThat(owner.postForm("/benefits/" + id, form).statusCode()).as("no reason").isEqualTo(400);
        form.put("reason", "Ngân hàng thông báo lại");
        form.put("months", "12");
        assertThat(owner.postForm("/benefits/" + id, form).statusCode()).as("two ends").isEqualTo(400);
        form.remove("months");
        assertThat(city.officer("auditor.bmt").postForm("/benefits/" + id, form).statusCode()).isEqualTo(403);
        assertThat(owner.postForm("/benefits/" + id, form).statusCode()).isEqualTo(302);
        assertThat(owner.postForm("/benefits/" + id, form).statusCode()).as("shown before the change").isEqualTo(409);
        try {
            assertThat(owner.get("/benefits").body()).contains("Vay vốn hộ mới thoát nghèo");
            assertThat(city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE action = 'benefit.changed'",
                    Integer.class)).isPositive();
        }
        finally {
            city.jdbc().update("UPDATE benefit_effect SET name = ?, detail = ?, mark = ?, source = ?, version = version + 1"
                    + " WHERE id = ?", before.get("name"), before.get("detail"), before.get("mark"), before.get("source"),
                    id);
        }
        assertThat(owner.get("/benefits/0").statusCode()).isEqualTo(404);
    }

    private InYearCase asked(HouseholdClass householdClass) {
        return InYearCase.escaping(city, COMMUNE, ListedFamily.of(city, register, COMMUNE, householdClass), false);
    }

    private Map<String, Object> escape(InYearCase dossier) {
        return city.jdbc().queryForMap("SELECT * FROM escape WHERE household_id = ?", dossier.family().id());
    }

    private List<String> movements(UUID household) {
        return city.jdbc().queryForList("""
                SELECT movement || CASE WHEN annulled_on IS NOT NULL THEN ' ANNULLED' WHEN relapsed_on IS NOT NULL
                    THEN ' RELAPSED' WHEN succeeded_by IS NOT NULL THEN ' SUCCEEDED' ELSE ' RUNNING' END
                FROM escape WHERE household_id = ? ORDER BY since""", String.class, household);
    }

    private byte[] paper(InYearCase dossier, String kind) {
        UUID id = city.jdbc().queryForObject("SELECT id FROM paper WHERE case_id = ? AND kind = ?", UUID.class,
                dossier.id(), kind);
        return dossier.officer("chair").download("/papers/" + id).body();
    }

    private static ListedResult result(City.Family family, HouseholdClass start, HouseholdClass found) {
        return new ListedResult(family.id(), start, found, SubClass.NONE, "MPS_2016", "Theo kết quả rà soát", null);
    }

    private Map<String, String> form(City.Family family, String reason) {
        return Map.of("route", "ESCAPE", "householdCode", family.code(), "applicantName", family.head(), "channel",
                "DIRECT", "hardshipDetail", reason, "submittedOn", DAY.format(city.today()));
    }

    private static Map<String, String> visit(LocalDate on, String finding, String found) {
        return Map.of("visitedOn", DAY.format(on), "finding", finding, "found", found, "advice", "Tiêm phòng cho bò");
    }

    static byte[] png() {
        return java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    }
}
