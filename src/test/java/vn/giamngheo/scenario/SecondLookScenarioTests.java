package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.routing.Alerts;

/** Households of Cu Ebur whose points lie near a cut-off, whose class the board overrides, and whose officers are kin. */
@ScenarioTest
class SecondLookScenarioTests {

    private static final String COMMUNE = "cu-ebur";
    private static final String SURVEY = "userTask_surveyHousehold";
    private static final String CROSS_CHECK = "userTask_crossCheckHousehold";
    private static final String SETTLE = "userTask_settleClass";
    private static final String MEETING = "userTask_holdVillageMeeting";
    private static final byte[] PDF = "%PDF-1.4 minutes".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    private City city;
    @Autowired
    private Alerts alerts;

    private City.Family family;
    private int passed;

    @AfterEach
    void nobodyIsKinAnyMoreAndTheClockGoesBack() {
        city.daysPass(-passed);
        city.jdbc().update("DELETE FROM kin_declaration WHERE username LIKE '%.cu-ebur' OR username LIKE 'head%'");
        city.jdbc().update("UPDATE account SET citizen_id = NULL WHERE citizen_id IS NOT NULL");
        city.projectionEqualsEngine();
    }

    @ParameterizedTest
    @CsvSource({ "110, userTask_holdVillageMeeting", "115, userTask_crossCheckHousehold",
        "120, userTask_crossCheckHousehold", "125, userTask_crossCheckHousehold", "145, userTask_crossCheckHousehold",
        "155, userTask_crossCheckHousehold", "160, userTask_holdVillageMeeting" })
    void onlyPointsNearACutOffNeedASecondSurveyor(int b1, String next) {
        Dossier dossier = surveyed(b1);

        assertThat(city.openSteps(dossier.id())).containsExactly(next);
    }

    @Test
    void twoSurveyorsOfOneMindGoOnAndBothSheetsAreShown() {
        Dossier dossier = surveyed(115);

        String page = dossier.officer("surveyor2").get("/tasks/" + dossier.task(CROSS_CHECK)).body();
        assertThat(page).contains("phiếu trước và kết quả không hiện").doesNotContain("B1: 115");
        HttpResponse<String> again = dossier.officer("surveyor1").complete(dossier.task(CROSS_CHECK), sheet(dossier, 115));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(403);
        assertThat(again.body()).contains("Phiếu thứ nhất do ông/bà lập");
        HttpResponse<String> byRest = city.engineRest("surveyor1." + COMMUNE).complete(dossier.task(CROSS_CHECK),
                sheet(dossier, 115));
        assertThat(byRest.statusCode()).isEqualTo(403);
        HttpResponse<String> claim = city.engineRest("surveyor1." + COMMUNE)
            .post("/task/" + dossier.task(CROSS_CHECK) + "/claim", Map.of("userId", "surveyor1." + COMMUNE));
        assertThat(claim.statusCode()).isEqualTo(403);

        HttpResponse<String> done = city.engineRest("surveyor2." + COMMUNE).complete(dossier.task(CROSS_CHECK),
                sheet(dossier, 120));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);

        assertThat(city.openSteps(dossier.id())).containsExactly(MEETING);
        String panel = dossier.officer("board").get("/tasks/" + dossier.task(MEETING)).body();
        assertThat(panel).contains("Hai phiếu cạnh nhau", "B1 115", "B1 120", "Thiếu vốn sản xuất", "Phát sinh mới");
        assertThat(standing(dossier)).containsEntry("b1", 115).containsEntry("household_class", "POOR");
    }

    @Test
    void theBoardSettlesAloneWhenTheSecondSurveyorFindsNobodyAtHome() {
        Dossier dossier = surveyed(115);
        Officer second = dossier.officer("surveyor2");
        Map<String, Object> withoutReason = Answers.unavailable(city.today());
        withoutReason.remove("reason");
        assertThat(second.complete(dossier.task(CROSS_CHECK), withoutReason).statusCode()).isEqualTo(400);
        assertThat(dossier.officer("surveyor1").complete(dossier.task(CROSS_CHECK), Answers.unavailable(city.today()))
            .statusCode()).isEqualTo(403);
        dossier.completed("surveyor2", CROSS_CHECK, Answers.unavailable(city.today()));

        assertThat(city.openSteps(dossier.id())).containsExactly(SETTLE);
        assertThat(dossier.officer("board").get("/tasks/" + dossier.task(SETTLE)).body())
            .contains("Không có phiếu đối chiếu", "Hộ đã chuyển đi nơi khác");
        HttpResponse<String> none = dossier.officer("board").complete(dossier.task(SETTLE), Answers.classSettled("SECOND_SHEET"));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Không có phiếu thứ hai");
        dossier.completed("board", SETTLE, Answers.classSettled("FIRST_SHEET"));

        assertThat(standing(dossier)).containsEntry("b1", 115).containsEntry("household_class", "POOR");
        assertThat(dossier.audited("assessment.secondLookMissing")).isEqualTo(1);
        assertThat(city.openSteps(dossier.id())).containsExactly(MEETING);
    }

    /** The other surveyor is kin of the household: nobody is left who may look. */
    @Test
    void theBoardIsAskedAtOnceAndAnAlertStandsWhenNoOtherSurveyorIsThere() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        family = dossier.family();
        assertThat(declare(dossier, "surveyor2." + COMMUNE).statusCode()).isEqualTo(302);
        dossier.completed("surveyor1", SURVEY, sheetOf(115));

        assertThat(city.openSteps(dossier.id())).containsExactly(SETTLE);
        alerts.refresh();
        assertThat(city.officer("admin").get("/alerts").body()).contains("Có người giữ vị trí này nhưng không ai được làm");
        assertThat(dossier.officer("chair").get("/alerts").body()).contains("Có người giữ vị trí này nhưng không ai được làm");

        dossier.completed("board", SETTLE, Answers.classSettled("FIRST_SHEET"));
        alerts.refresh();
        assertThat(dossier.officer("chair").get("/alerts").body()).doesNotContain("không ai được làm");
        assertThat(city.openSteps(dossier.id())).containsExactly(MEETING);
    }

    /** A surveyor of another commune, standing in, re-checks where the commune has no other. */
    @Test
    void aSurveyorOfAnotherCommuneStandsInForTheRecheck() {
        Dossier dossier = surveyed(110);
        String head = city.holderOf(dossier.task(MEETING));
        assertThat(city.officer(head).complete(dossier.task(MEETING), Answers.meeting(city.today(), 20, 20)).statusCode()).isEqualTo(200);
        dossier.completed("officer", "userTask_postPublicly", Answers.posted(city.today()));
        assertThat(declare(dossier, "surveyor2." + COMMUNE).statusCode()).isEqualTo(302);
        assertThat(dossier.officer("officer").postForm("/assessments/" + assessment(dossier) + "/objections/new",
                Map.of("raisedBy", "Nguyễn Văn Láng", "relation", "Hàng xóm", "raisedOn", city.today().toString(),
                        "content", "Hộ có rẫy chưa kê khai")).statusCode()).isEqualTo(302);
        alerts.refresh();
        assertThat(city.officer("admin").get("/alerts").body()).contains("không ai được làm");

        String post = "surveyor:" + city.jdbc().queryForObject("SELECT commune_key FROM application WHERE id = ?", String.class,
                dossier.id());
        String form = city.officer("admin").get("/stand-ins/new?post=" + post).body();
        assertThat(form).contains("surveyor1.ea-tu");
        Map<String, String> standIn = new LinkedHashMap<>(Map.of("post", post, "holder", "surveyor1." + COMMUNE, "person",
                "surveyor1.ea-tu", "firstDay", day(city.today()), "lastDay", day(city.today()), "reason", "Xã không còn ai"));
        HttpResponse<String> refused = city.officer("admin").postForm("/stand-ins", with(standIn, "person", "officer.ea-tu"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(city.officer("admin").postForm("/stand-ins", standIn).statusCode()).isEqualTo(302);
        try {
            alerts.refresh();
            assertThat(city.officer("admin").get("/alerts").body()).doesNotContain("không ai được làm");
            assertThat(dossier.officer("surveyor1").complete(dossier.task("userTask_recheckHousehold"), sheet(dossier, 115))
                .statusCode()).isEqualTo(403);
            HttpResponse<String> done = city.officer("surveyor1.ea-tu").complete(dossier.task("userTask_recheckHousehold"),
                    sheet(dossier, 115));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            assertThat(city.openSteps(dossier.id())).containsExactly("userTask_settleObjection");
        }
        finally {
            city.jdbc().update("DELETE FROM stand_in WHERE person = 'surveyor1.ea-tu'");
        }
    }

    private static String day(java.time.LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    @Test
    void theBoardSettlesBetweenTwoClasses() {
        Dossier dossier = surveyed(120).completed("surveyor2", CROSS_CHECK, sheetOf(155));
        assertThat(city.openSteps(dossier.id())).containsExactly(SETTLE);

        assertThat(dossier.officer("surveyor2").complete(dossier.task(SETTLE), Answers.classSettled("SECOND_SHEET"))
            .statusCode()).isEqualTo(403);
        assertThat(dossier.officer("board").complete(dossier.task(SETTLE), Answers.fields("outcome", "SECOND_SHEET"))
            .statusCode()).isEqualTo(400);
        assertThat(dossier.officer("board").complete(dossier.task(SETTLE), Answers.classSettled("THIRD_SHEET"))
            .statusCode()).isEqualTo(400);
        dossier.completed("board", SETTLE, Answers.classSettled("SECOND_SHEET"));

        assertThat(standing(dossier)).containsEntry("b1", 155).containsEntry("household_class", "NOT_POOR");
        assertThat(dossier.count("survey s JOIN assessment a ON a.id = s.assessment_id WHERE a.case_id = ?")).isEqualTo(2);
        assertThat(dossier.audited("assessment.classSettled")).isEqualTo(1);
        assertThat(city.openSteps(dossier.id())).containsExactly(MEETING);
    }

    @Test
    void anOverriddenClassIsRecognisedWithBothClassesInItsReason() {
        Dossier dossier = surveyed(160);
        UUID assessment = assessment(dossier);
        String path = "/assessments/" + assessment + "/override";
        assertThat(dossier.officer("officer").get(path).statusCode()).isEqualTo(403);
        HttpResponse<String> page = dossier.officer("board").get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Map<String, String> form = new LinkedHashMap<>(Map.of("version", version(page), "to", "POOR_INCOME", "reason",
                "Nhà cháy sau ngày khảo sát, tài sản ghi trong phiếu không còn"));

        HttpResponse<String> withoutEvidence = dossier.officer("board").postForm(path, form);
        assertThat(withoutEvidence.statusCode()).isEqualTo(400);
        assertThat(HtmlUtils.htmlUnescape(withoutEvidence.body())).contains("đính kèm ít nhất một tệp", "Nhà cháy sau ngày khảo sát");
        HttpResponse<String> evidence = dossier.officer("board").upload(assessment, "OVERRIDE", "bien-ban-chay.pdf", PDF);
        assertThat(evidence.statusCode()).as(evidence.body()).isEqualTo(200);
        assertThat(dossier.officer("board").postForm(path, with(form, "to", "NOT_POOR")).statusCode()).isEqualTo(400);
        assertThat(dossier.officer("board").postForm(path, with(form, "reason", " ")).statusCode()).isEqualTo(400);
        assertThat(dossier.officer("board").postForm(path, with(form, "reason", "x".repeat(301))).statusCode()).isEqualTo(400);
        assertThat(dossier.officer("board").postForm(path, with(form, "version", "0")).statusCode()).isEqualTo(409);
        assertThat(dossier.officer("board").postForm(path, form).statusCode()).isEqualTo(302);

        String panel = dossier.officer("officer").get("/tasks/" + dossier.task(MEETING)).body();
        assertThat(panel).contains("Đã thay phân loại theo điểm", "Theo điểm: Hộ không nghèo", "Số bằng chứng: 1");
        assertThat(city.jdbc().queryForMap("""
                SELECT before->>'householdClass' AS was, after->>'householdClass' AS is,
                    after->>'computedClass' AS computed, reason FROM audit_entry
                WHERE case_id = ? AND action = 'assessment.classOverridden'""", dossier.id()))
            .containsEntry("was", "NOT_POOR").containsEntry("is", "POOR").containsEntry("computed", "NOT_POOR")
            .containsEntry("reason", form.get("reason"));
        dossier.posted();
        assertThat(dossier.officer("board").get(path).statusCode()).isEqualTo(409);
        pass(15);
        city.runDueJobs();
        dossier.completed("officer", "userTask_draftDecision", Answers.proposed("RECOGNISE"))
            .completed("chair", "userTask_decideRecognition", Answers.recognised(city.today()));

        Map<String, Object> listed = city.jdbc().queryForMap("""
                SELECT household_class, reason FROM list_status WHERE household_id = ? AND effective_to IS NULL""",
                dossier.family().id());
        assertThat(listed).containsEntry("household_class", "POOR");
        assertThat(listed.get("reason").toString()).contains("Hộ nghèo", "Nhà cháy sau ngày khảo sát", "B1 160",
                "Hộ không nghèo");
    }

    @Test
    void surveyorsOfKinAreRefusedByEveryClient() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        String task = dossier.task(SURVEY);
        HttpResponse<String> declared = declare(dossier, "surveyor1." + COMMUNE);
        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(302);

        HttpResponse<String> completed = dossier.officer("surveyor1").complete(task, dossier.sheet());
        assertThat(completed.statusCode()).isEqualTo(403);
        assertThat(completed.body()).contains("hộ người thân đã khai báo");
        assertThat(dossier.officer("surveyor1").postForm("/tasks/" + task + "/claim", Map.of()).statusCode()).isEqualTo(403);
        assertThat(dossier.officer("surveyor1").get("/assessments/" + assessment(dossier) + "/sheet").statusCode())
            .isEqualTo(403);
        EngineRest rest = city.engineRest("surveyor1." + COMMUNE);
        HttpResponse<String> claimed = rest.post("/task/" + task + "/claim", Map.of("userId", "surveyor1." + COMMUNE));
        assertThat(claimed.statusCode()).isEqualTo(403);
        assertThat(claimed.body()).contains("hộ người thân đã khai báo");
        assertThat(rest.complete(task, dossier.sheet()).statusCode()).isEqualTo(403);

        dossier.completed("surveyor2", SURVEY, dossier.sheet());
        assertThat(city.openSteps(dossier.id())).containsExactly(MEETING);
    }

    @Test
    void aDeclarationCountsToTheEndOfTheDayItIsEnded() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        declare(dossier, "surveyor1." + COMMUNE);
        UUID declaration = city.jdbc().queryForObject(
                "SELECT id FROM kin_declaration WHERE username = 'surveyor1.cu-ebur' AND ends_on IS NULL", UUID.class);
        Officer surveyor = dossier.officer("surveyor1");
        assertThat(dossier.officer("surveyor2").postForm("/kinship/" + declaration + "/end", Map.of("endReason", "x"))
            .statusCode()).isEqualTo(404);
        assertThat(surveyor.postForm("/kinship/" + declaration + "/end", Map.of("endReason", " ")).statusCode())
            .isEqualTo(400);
        assertThat(surveyor.postForm("/kinship/" + declaration + "/end", Map.of("endReason", "Khai nhầm hộ")).statusCode())
            .isEqualTo(302);

        assertThat(surveyor.complete(dossier.task(SURVEY), dossier.sheet()).statusCode()).isEqualTo(403);
        pass(1);
        dossier.completed("surveyor1", SURVEY, dossier.sheet());
    }

    @Test
    void headBoardAndChairKeepAwayFromKinAndFromTheirOwnHousehold() {
        Dossier dossier = surveyed(120).completed("surveyor2", CROSS_CHECK, sheetOf(155));
        declare(dossier, "board." + COMMUNE);
        assertThat(dossier.officer("board").complete(dossier.task(SETTLE), Answers.classSettled("FIRST_SHEET"))
            .statusCode()).isEqualTo(403);
        city.jdbc().update("DELETE FROM kin_declaration WHERE username = ?", "board." + COMMUNE);
        dossier.completed("board", SETTLE, Answers.classSettled("FIRST_SHEET"));

        String head = city.villageHead(dossier.family());
        declare(dossier, head);
        HttpResponse<String> met = city.officer(head).complete(dossier.task(MEETING),
                Answers.meeting(city.today(), 25, 24));
        assertThat(met.statusCode()).as(met.body()).isEqualTo(403);
        assertThat(met.body()).contains("người được phân công thay");
        city.jdbc().update("DELETE FROM kin_declaration WHERE username = ?", head);
        dossier.posted();
        pass(15);
        city.runDueJobs();
        dossier.completed("officer", "userTask_draftDecision", Answers.proposed("RECOGNISE"));

        city.jdbc().update("""
                UPDATE member SET citizen_id = '066099123456' WHERE household_id = ? AND relation = 'HEAD'
                    AND left_on IS NULL""", dossier.family().id());
        HttpResponse<String> identified = dossier.officer("chair").postForm("/kinship/identity",
                Map.of("citizenId", "066 099 123 456"));
        assertThat(identified.statusCode()).isEqualTo(302);
        HttpResponse<String> decided = dossier.officer("chair").complete(dossier.task("userTask_decideRecognition"),
                Answers.recognised(city.today()));
        assertThat(decided.statusCode()).isEqualTo(403);
        assertThat(decided.body()).contains("thành viên của hộ này");
        city.jdbc().update("UPDATE account SET citizen_id = NULL WHERE username = ?", "chair." + COMMUNE);
        dossier.completed("chair", "userTask_decideRecognition", Answers.recognised(city.today()));
    }

    @Test
    void declarationsAreReadByWhoDeclaredAndByBoardAndAuditorOnly() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        declare(dossier, "surveyor1." + COMMUNE);
        String code = dossier.family().code();

        assertThat(dossier.officer("surveyor1").get("/kinship").body()).contains(code);
        assertThat(dossier.officer("surveyor2").get("/kinship").body()).doesNotContain(code);
        assertThat(dossier.officer("surveyor2").get("/kinship/declarations").statusCode()).isEqualTo(403);
        assertThat(dossier.officer("officer").get("/kinship/declarations").statusCode()).isEqualTo(403);
        assertThat(dossier.officer("board").get("/kinship/declarations").body()).contains(code);
        assertThat(city.officer("auditor.bmt").get("/kinship/declarations").body()).contains(code);
        assertThat(city.officer("board.hoa-phu").get("/kinship/declarations").body()).doesNotContain(code);
        assertThat(city.jdbc().queryForObject("""
                SELECT count(*) FROM audit_entry WHERE action = 'kinship.read' AND username = ?""", Integer.class,
                "board." + COMMUNE)).isPositive();
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE household_id = ? AND action LIKE 'kinship.%'",
                Integer.class, dossier.family().id())).isZero();
    }

    @Test
    void badDeclarationsAreRefused() {
        Dossier dossier = Dossier.registered(city, COMMUNE);
        String code = dossier.family().code();
        Officer surveyor = dossier.officer("surveyor1");

        assertThat(surveyor.postForm("/kinship", Map.of("householdCode", "00000-000000", "reason", "x")).statusCode())
            .isEqualTo(400);
        assertThat(surveyor.postForm("/kinship", Map.of("householdCode", code, "reason", " ")).statusCode()).isEqualTo(400);
        assertThat(surveyor.postForm("/kinship", Map.of("householdCode", code, "reason", "x".repeat(301))).statusCode())
            .isEqualTo(400);
        assertThat(city.officer("surveyor1.hoa-phu").postForm("/kinship", Map.of("householdCode", code, "reason", "x"))
            .statusCode()).isEqualTo(403);
        assertThat(declare(dossier, "surveyor1." + COMMUNE).statusCode()).isEqualTo(302);
        assertThat(declare(dossier, "surveyor1." + COMMUNE).statusCode()).isEqualTo(409);
        for (String number : new String[] { "", "12345678", "1234567890", "0123456789012", "06609912345x" }) {
            surveyor.postForm("/kinship/identity", Map.of("citizenId", number));
        }
        assertThat(city.jdbc().queryForObject("SELECT citizen_id FROM account WHERE username = ?", String.class,
                "surveyor1." + COMMUNE)).isNull();
    }

    @Test
    void aPoorHouseholdWithoutACauseIsRefusedByEveryClient() {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        Map<String, Object> sheet = dossier.sheet();
        sheet.put("cause_NO_CAPITAL", false);

        HttpResponse<String> refused = dossier.officer("surveyor1").complete(dossier.task(SURVEY), sheet);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("ít nhất một nguyên nhân nghèo");
        assertThat(city.engineRest("surveyor1." + COMMUNE).complete(dossier.task(SURVEY), sheet).statusCode()).isEqualTo(400);
        sheet.put("cause_OTHER", true);
        assertThat(dossier.officer("surveyor1").complete(dossier.task(SURVEY), sheet).statusCode()).isEqualTo(400);
        sheet.put("causeOther", "Nhà bị cháy");
        dossier.completed("surveyor1", SURVEY, sheet);

        assertThat(city.jdbc().queryForList("""
                SELECT c.code, c.detail, s.origin FROM survey_cause c JOIN survey s ON s.id = c.survey_id
                JOIN assessment a ON a.id = s.assessment_id WHERE a.case_id = ?""", dossier.id())).singleElement()
            .satisfies(row -> assertThat(row).containsEntry("code", "OTHER").containsEntry("detail", "Nhà bị cháy")
                .containsEntry("origin", "NEW"));
    }

    @Test
    void processOwnersKeepTheBands() {
        Officer owner = city.officer("owner1.bmt");
        HttpResponse<String> page = owner.get("/second-look-bands");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Khoảng điểm sát ngưỡng", "số liệu giả định");
        assertThat(city.officer("board." + COMMUNE).get("/second-look-bands").statusCode()).isEqualTo(403);
        Map<String, Object> band = city.jdbc().queryForMap("""
                SELECT id, version, b1_from, b1_to, source FROM second_look_band
                WHERE standard_id = 'MPS_2022' AND area_type = 'URBAN' AND b2_from IS NULL""");
        Map<String, String> form = new LinkedHashMap<>(Map.of("version", band.get("version").toString(), "b1From", "171",
                "b1To", "179", "b2From", "", "b2To", "", "routes", "ANNUAL,IN_YEAR,ESCAPE", "source", "Giả định: 4 điểm"));
        String path = "/second-look-bands/" + band.get("id");

        assertThat(owner.postForm(path, with(form, "b1From", "180")).statusCode()).isEqualTo(400);
        assertThat(owner.postForm(path, with(form, "b1From", "x")).statusCode()).isEqualTo(400);
        assertThat(owner.postForm(path, with(form, "b2From", "20")).statusCode()).isEqualTo(400);
        assertThat(owner.postForm(path, with(form, "source", " ")).statusCode()).isEqualTo(400);
        assertThat(owner.postForm(path, with(form, "routes", "")).statusCode()).as("for no route").isEqualTo(400);
        assertThat(owner.postForm(path, with(form, "routes", "WEEKLY")).statusCode()).isEqualTo(400);
        assertThat(owner.postForm("/second-look-bands/0", form).statusCode()).isEqualTo(404);
        assertThat(owner.postForm(path, form).statusCode()).isEqualTo(302);
        assertThat(owner.postForm(path, form).statusCode()).as("changed meanwhile").isEqualTo(409);
        int version = Integer.parseInt(band.get("version").toString()) + 1;
        assertThat(owner.postForm(path, Map.of("version", String.valueOf(version), "b1From",
                band.get("b1_from").toString(), "b1To", band.get("b1_to").toString(), "routes",
                "ANNUAL,IN_YEAR,ESCAPE", "source",
                band.get("source").toString())).statusCode()).isEqualTo(302);
    }

    private Dossier surveyed(int b1) {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        family = dossier.family();
        return dossier.completed("surveyor1", SURVEY, sheetOf(b1));
    }

    private void pass(int days) {
        city.daysPass(days);
        passed += days;
    }

    private Map<String, Object> sheetOf(int b1) {
        return Answers.surveyedAt(city.jdbc(), family, city.today(), b1);
    }

    private Map<String, Object> sheet(Dossier dossier, int b1) {
        return Answers.surveyedAt(city.jdbc(), dossier.family(), city.today(), b1);
    }

    private HttpResponse<String> declare(Dossier dossier, String username) {
        return city.officer(username).postForm("/kinship",
                Map.of("householdCode", dossier.family().code(), "reason", "Em ruột của chủ hộ"));
    }

    private UUID assessment(Dossier dossier) {
        return city.jdbc().queryForObject("SELECT id FROM assessment WHERE case_id = ?", UUID.class, dossier.id());
    }

    private Map<String, Object> standing(Dossier dossier) {
        return city.jdbc().queryForMap("""
                SELECT s.b1, s.household_class FROM assessment a JOIN survey s ON s.id = a.standing_survey_id
                WHERE a.case_id = ?""", dossier.id());
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static String version(HttpResponse<String> page) {
        Matcher version = VERSION.matcher(page.body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
