package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.campaign.PaperBatches;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.scenario.CampaignRun.Commune;
import vn.giamngheo.scenario.CampaignRun.Hamlet;
import vn.giamngheo.scenario.CampaignRun.Listed;

/** One commune's part of a campaign, step by step where it is not straight: second looks, minutes, amended entries. */
@ScenarioTest
class CampaignStepsScenarioTests {

    private static final String COMMUNE = "hoa-thang";
    private static final String HEAD_STEP = "userTask_holdVillageMeeting";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String REASON = "Hộ kê khai thiếu thu nhập của một thành viên";
    private static final byte[] PDF = "%PDF-1.4 signed minutes".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private City city;
    @Autowired
    private PaperBatches papers;
    @Autowired
    private HouseholdRegister register;

    private Duration clock;
    private CampaignRun run;
    private Commune commune;
    private Hamlet hamlet;

    @BeforeEach
    void rememberClock() {
        clock = city.offset();
    }

    @AfterEach
    void putBack() {
        city.projectionEqualsEngine();
        city.restore(clock);
    }

    @Test
    void secondLooksMinutesAndAmendedEntries() {
        run = CampaignRun.planned(city, "division.bmt", List.of(city.unitKey(COMMUNE))).opened("division.bmt");
        commune = run.communes().get(0);
        List<City.Family> found = foundByTheVillage();
        City.Family gone = closedHouseholdsAreNotReviewed();
        run.confirm(commune);
        assertThat(close(gone.id()).body()).contains("đang trong danh sách rà soát năm 2018",
                "Đóng hộ sau khi danh sách được quyết định");
        City.Family fitting = found.stream().filter(family -> fits(family, 120) && fits(family, 155)).findFirst()
            .orElseThrow();
        hamlet = run.hamlets(commune).stream().filter(one -> one.key().equals(fitting.hamletKey())).findFirst()
            .orElseThrow();
        Listed close = run.listed(commune, hamlet).stream().filter(each -> each.code().equals(fitting.code())).findFirst()
            .orElseThrow();
        twoWhoEditOneSheetGetAConflict(close);
        aSecondSurveyorLooksNearACutOff(close);
        theBoardSettlesWhereTheyDiffer(close);
        minutesThatContradictThemselvesAreRefused();
        minutesSayWhoAttendedAndTakeTheSignedScan(close);
        decided();
        entriesOfTheListAreCorrectedAndWithdrawn();
        aHouseholdThatIsNoMoreBeforeItsListBegins();
        theFirstDayOfACorrectedEntry();
    }

    /** While the list is made, whoever is on it is taken off first; a closed household does not come back. */
    private City.Family closedHouseholdsAreNotReviewed() {
        List<Listed> listed = run.listed(commune).stream().filter(one -> one.start().equals("POOR")).toList();
        Listed first = listed.get(0);
        HttpResponse<String> refused = close(first.household());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Đưa hộ ra khỏi danh sách rồi đóng hộ", "chuyển hộ khẩu số 15");
        String entries = run.path() + "/communes/" + commune.key() + "/entries";
        assertThat(city.officer("board." + COMMUNE).postForm(entries + "/removal", Map.of("code", first.code(),
                "removalReason", "Hộ không còn ở địa bàn")).statusCode()).isEqualTo(302);
        assertThat(close(first.household()).statusCode()).isEqualTo(302);
        HttpResponse<String> again = city.officer("board." + COMMUNE).postForm(entries, Map.of("code", first.code(),
                "reason", "Nhà cháy, mất hết tài sản"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(run.listed(commune)).extracting(Listed::code).doesNotContain(first.code());
        return CampaignRun.family(listed.get(1));
    }

    private HttpResponse<String> close(UUID household) {
        return city.officer("officer." + COMMUNE).postForm("/households/" + household + "/close", Map.of("cause",
                "MOVED_AWAY", "closedOn", DAY.format(city.today()), "note", "Giấy báo chuyển hộ khẩu số 15"));
    }

    /** The entry of the coming list is put aside, and comes back when the closing was a mistake. */
    private void aHouseholdThatIsNoMoreBeforeItsListBegins() {
        Listed gone = run.listed(commune).stream().filter(one -> statuses(one).size() > 1
                && statuses(one).get(statuses(one).size() - 1).endsWith(" 2019-01-01 null"))
            .min(Comparator.comparing(one -> "POOR".equals(one.found()))).orElseThrow();
        List<String> before = statuses(gone);
        assertThat(close(gone.household()).statusCode()).isEqualTo(302);
        assertThat(statuses(gone)).hasSize(before.size() - 1).last().asString().endsWith(" " + city.today());
        assertThat(city.officer("officer." + COMMUNE).get("/households/" + gone.household()).body())
            .contains("không áp dụng vì hộ đã đóng");
        assertThat(city.officer("chair." + COMMUNE).postForm("/households/" + gone.household() + "/reopen",
                Map.of("reason", "Nhầm với hộ cùng tên")).statusCode()).isEqualTo(302);
        assertThat(statuses(gone)).isEqualTo(before);
        HttpResponse<String> closed = close(gone.household());
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(302);
        HttpResponse<String> takenUp = city.officer("chair." + COMMUNE).postForm(run.path() + "/communes/" + commune.key()
                + "/reopening", Map.of("households", gone.code() + ": Thu nhập kê khai thiếu", "reason", "Cần phúc tra lại"));
        assertThat(takenUp.statusCode()).as("not for a closed household").isEqualTo(409);
    }

    /** Up to 1 January the corrected entry is the list's own; from 2 January it follows on it. */
    private void theFirstDayOfACorrectedEntry() {
        LocalDate first = LocalDate.of(2019, 1, 1);
        List<Listed> poor = run.listed(commune).stream().filter(one -> "POOR".equals(one.found())
                && register.closedOn(one.household()).isEmpty() && newest(one).get("household_class").equals("POOR"))
            .limit(3).toList();
        assertThat(poor).hasSize(3);
        int number = 0;
        for (LocalDate day : List.of(first.minusDays(1), first, first.plusDays(1))) {
            Listed one = poor.get(number++);
            city.travelTo(day);
            String old = (String) newest(one).get("decision_number");
            UUID correction = drafted(one, "CORRECTION", "NEAR_POOR");
            HttpResponse<String> signed = sign("chair", correction);
            assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);
            boolean follows = day.isAfter(first);
            assertThat(statuses(one)).as("signed on " + day).contains("NEAR_POOR " + (follows ? day : first) + " null");
            assertThat(statuses(one).stream().anyMatch(status -> status.equals("POOR " + first + " " + first)))
                .isEqualTo(follows);
            assertThat(city.jdbc().queryForList("SELECT decision_number || ' ' || replaced_by FROM list_status_replaced"
                    + " WHERE household_id = ? AND closing_id IS NULL", String.class, one.household()))
                .isEqualTo(follows ? List.of() : List.of(old + " " + number(correction)));
            if (!follows) {
                assertThat(city.officer("chair." + COMMUNE).get("/households/" + one.household()).body())
                    .contains("được thay bằng Quyết định số " + number(correction));
            }
        }
    }

    private List<String> statuses(Listed one) {
        return city.jdbc().queryForList("""
                SELECT household_class || ' ' || effective_from || ' ' || coalesce(effective_to::text, 'null')
                FROM list_status WHERE household_id = ? ORDER BY effective_from""", String.class, one.household());
    }

    private List<City.Family> foundByTheVillage() {
        List<City.Family> families = city.jdbc().query("""
                SELECT h.id, h.code, h.hamlet_key FROM household h WHERE h.commune_key = ?
                AND NOT EXISTS (SELECT 1 FROM list_status s WHERE s.household_id = h.id)
                AND NOT EXISTS (SELECT 1 FROM application a WHERE a.household_id = h.id)
                AND (SELECT count(*) FROM member m WHERE m.household_id = h.id AND m.left_on IS NULL) BETWEEN 2 AND 5
                ORDER BY h.code DESC LIMIT 6""", (row, index) -> new City.Family(row.getObject(1, UUID.class),
                row.getString(2), "", row.getString(3)), commune.key());
        families.forEach(family -> assertThat(city.officer("board." + COMMUNE).postForm(run.path() + "/communes/"
                + commune.key() + "/entries", Map.of("code", family.code(), "reason", "Nhà cháy, mất hết tài sản"))
            .statusCode()).isEqualTo(302));
        return families;
    }

    /** The second one's sheet was opened before the first one saved his. */
    private void twoWhoEditOneSheetGetAConflict(Listed one) {
        Map<String, String> first = run.sheetFields(one, sheetAt(one, 155));
        Map<String, String> second = run.sheetFields(one, sheetAt(one, 120));
        first.put("action", "SAVE");
        assertThat(city.officer("surveyor1." + COMMUNE).postForm(sheet(one), first).statusCode()).isEqualTo(302);

        HttpResponse<String> conflict = city.officer("surveyor2." + COMMUNE).postForm(sheet(one), second);
        assertThat(conflict.statusCode()).as(conflict.body()).isEqualTo(409);
        assertThat(conflict.body()).contains("<h1").contains("row4");
        assertThat(city.jdbc().queryForObject("SELECT surveyor FROM survey WHERE assessment_id = ?", String.class,
                one.assessment())).as("nothing is overwritten").isEqualTo("surveyor1." + COMMUNE);
        assertThat(run.sheet(one, "surveyor1." + COMMUNE, sheetAt(one, 120)).statusCode()).isEqualTo(302);
    }

    private void aSecondSurveyorLooksNearACutOff(Listed close) {
        for (Listed one : run.listed(commune, hamlet)) {
            if (!one.code().equals(close.code())) {
                assertThat(run.sheet(one, "surveyor1." + COMMUNE,
                        Answers.sheet(city.jdbc(), CampaignRun.family(one), city.today(), true)).statusCode()).isEqualTo(302);
            }
        }
        CampaignRun.done(city.officer("surveyor1." + COMMUNE).complete(city.task(hamlet.id(), "userTask_surveyHamlet"),
                Answers.fields("outcome", "SURVEYED")));
        assertThat(city.openSteps(hamlet.id())).as("before the meeting").containsExactly("userTask_crossCheckHamlet");
        assertThat(run.listed(commune, hamlet)).filteredOn(one -> one.code().equals(close.code()))
            .extracting(Listed::state).containsExactly("CROSS_CHECK");

        String page = city.officer("surveyor2." + COMMUNE).get(run.path() + "/hamlets/" + hamlet.key()).body();
        assertThat(page).contains("cần phiếu đối chiếu của điều tra viên thứ hai", sheet(close)).doesNotContain("B1: 120");
        assertThat(city.officer("surveyor1." + COMMUNE).get(run.path() + "/hamlets/" + hamlet.key()).body())
            .contains("phiếu đối chiếu do điều tra viên khác lập").doesNotContain(sheet(close) + "\"");
        assertThat(run.sheet(close, "surveyor1." + COMMUNE, sheetAt(close, 120)).statusCode())
            .as("not the first surveyor").isEqualTo(403);
        HttpResponse<String> early = city.officer("surveyor2." + COMMUNE)
            .complete(city.task(hamlet.id(), "userTask_crossCheckHamlet"), Answers.fields("outcome", "SURVEYED"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains(close.code());
        for (Listed one : run.listed(commune, hamlet)) {
            if (one.state().equals("CROSS_CHECK")) {
                assertThat(run.sheet(one, "surveyor2." + COMMUNE, one.code().equals(close.code()) ? sheetAt(one, 155)
                        : Answers.sheet(city.jdbc(), CampaignRun.family(one), city.today(), true)).statusCode())
                    .isEqualTo(302);
            }
        }
        CampaignRun.done(city.officer("surveyor2." + COMMUNE)
            .complete(city.task(hamlet.id(), "userTask_crossCheckHamlet"), Answers.fields("outcome", "SURVEYED")));
    }

    private void theBoardSettlesWhereTheyDiffer(Listed close) {
        assertThat(city.openSteps(hamlet.id())).containsExactly("userTask_settleClasses");
        Officer board = city.officer("board." + COMMUNE);
        String task = city.task(hamlet.id(), "userTask_settleClasses");
        HttpResponse<String> left = board.complete(task, Answers.fields("outcome", "SETTLED"));
        assertThat(left.statusCode()).isEqualTo(409);
        assertThat(left.body()).contains(close.code());
        String named = close.code() + ": đã xác minh lại tài sản của hộ";
        assertThat(board.complete(task, Answers.fields("outcome", "SETTLED", "firstSheets", named, "secondSheets", named))
            .statusCode()).as("both").isEqualTo(400);
        assertThat(board.complete(task, Answers.fields("outcome", "SETTLED", "secondSheets", close.code())).statusCode())
            .as("without a reason").isEqualTo(400);
        assertThat(city.officer("officer." + COMMUNE)
            .complete(task, Answers.fields("outcome", "SETTLED", "secondSheets", named)).statusCode()).isEqualTo(403);
        CampaignRun.done(board.complete(task, Answers.fields("outcome", "SETTLED", "secondSheets", named)));
        assertThat(run.listed(commune, hamlet)).filteredOn(one -> one.code().equals(close.code())).singleElement()
            .satisfies(one -> {
                assertThat(one.state()).isEqualTo("CLASSIFIED");
                assertThat(one.found()).isEqualTo("NOT_POOR");
            });
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM survey WHERE assessment_id = ?", Integer.class,
                close.assessment())).as("both sheets stay").isEqualTo(2);
    }

    private void minutesThatContradictThemselvesAreRefused() {
        String code = run.listed(commune, hamlet).get(0).code();
        refused(Map.of("agreeing", 15, "disagreeing", 6), "agreeing");
        refused(Map.of("householdVotes", code + ", 15, 6"), "householdVotes");
        refused(Map.of("presentHouseholdCount", 21), "presentHouseholdCount");
        refused(Map.of("presentHouseholdCount", 0, "presentHouseholds", "Nguyễn Văn An"), "presentHouseholds");
        refused(Map.of("presentHouseholds", "Người dự họp\n".repeat(21)), "attendees");
        refused(Map.of("heldOn", city.today().plusDays(1).toString()), "heldOn");
        assertThat(city.openSteps(hamlet.id())).containsExactly(HEAD_STEP);
    }

    private void refused(Map<String, Object> wrong, String field) {
        Map<String, Object> answer = Answers.meeting(city.today(), 20, 18);
        answer.putAll(wrong);
        HttpResponse<String> refused = run.complete(hamlet.id(), HEAD_STEP, answer);
        assertThat(refused.statusCode()).as(wrong + " " + refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"" + field + "\"");
    }

    private void minutesSayWhoAttendedAndTakeTheSignedScan(Listed close) {
        Map<String, Object> answer = Answers.meeting(city.today(), 20, 18);
        answer.put("householdVotes", close.code() + ", 9, 11");
        answer.put("presentHouseholdCount", 14);
        answer.put("presentBoard", "Lê Văn Bình, Trưởng ban");
        answer.put("presentHouseholds", "Phạm Thị Lan\nY Thịnh Êban");
        CampaignRun.done(run.complete(hamlet.id(), HEAD_STEP, answer));
        assertThat(city.openSteps(hamlet.id())).as("nine of 20 are under half").containsExactly("userTask_surveyHamlet");

        UUID meeting = city.jdbc().queryForObject("SELECT id FROM hamlet_meeting WHERE hamlet_review_id = ?", UUID.class,
                hamlet.id());
        String head = city.jdbc().queryForObject("SELECT chair FROM hamlet_meeting WHERE id = ?", String.class, meeting);
        String path = "/campaigns/meetings/" + meeting + "/minutes.pdf";
        assertThat(city.officer(head).get(run.path() + "/hamlets/" + hamlet.key()).body()).contains(path,
                "14 hộ có người dự họp");
        HttpResponse<byte[]> pdf = city.officer(head).download(path);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(Pdf.text(pdf.body(), "list-minutes")).contains("Lê Văn Bình, Trưởng ban", "Phạm Thị Lan",
                "Y Thịnh Êban", "của 14 hộ", "90%", "Kết quả: đạt", close.code(), "45%", "không đạt").doesNotContain("null", "{{");
        assertThat(city.officer("officer.ea-kao").get(path).statusCode()).isEqualTo(403);
        assertThat(city.officer(head).get("/campaigns/meetings/" + UUID.randomUUID() + "/minutes.pdf").statusCode())
            .isEqualTo(404);
        assertThat(city.officer("surveyor1." + COMMUNE).upload(meeting, "HAMLET_MEETING", "bien-ban.pdf", PDF).statusCode())
            .isEqualTo(403);
        HttpResponse<String> scan = city.officer(head).upload(meeting, "HAMLET_MEETING", "bien-ban.pdf", PDF);
        assertThat(scan.statusCode()).as(scan.body()).isEqualTo(200);
        assertThat(scan.body()).contains("bien-ban.pdf");
    }

    private void decided() {
        run.surveyAndMeet(commune);
        run.post(commune);
        city.daysPass(14);
        city.runDueJobs();
        run.request(commune);
        run.agree(commune);
        run.decide(commune);
        assertThat(run.commune(commune.id()).state()).isEqualTo("DECIDED");
        papers.run();
    }

    private void entriesOfTheListAreCorrectedAndWithdrawn() {
        List<Listed> poor = run.listed(commune).stream().filter(one -> "POOR".equals(one.found())).toList();
        Listed corrected = poor.get(0);
        byte[] list = listPaper(corrected);
        city.daysPass(1);
        assertThat(city.officer("officer." + COMMUNE).get("/households/" + corrected.household()).body())
            .contains("/decisions/" + entry(corrected) + "/amendments/new");
        assertThat(city.officer("surveyor1." + COMMUNE).get("/decisions/" + entry(corrected) + "/amendments/new")
            .statusCode()).isEqualTo(403);
        UUID correction = drafted(corrected, "CORRECTION", "NEAR_POOR");
        assertThat(sign("officer", correction).statusCode()).isEqualTo(403);
        assertThat(sign("chair", correction).statusCode()).isEqualTo(302);
        assertThat(sign("chair", correction).statusCode()).as("once").isEqualTo(409);
        assertThat(newest(corrected)).containsEntry("household_class", "NEAR_POOR").containsEntry("decision_number",
                number(correction));
        assertThat(statuses(corrected)).last().isEqualTo("NEAR_POOR 2019-01-01 null");
        assertThat(inForce(corrected)).containsExactly("NEAR_POOR");
        assertThat(listPaper(corrected)).as("the original stays").isEqualTo(list);
        assertThat(city.jdbc().queryForObject("SELECT household_class FROM recognition_decision WHERE id = ?", String.class,
                entry(corrected))).isEqualTo("POOR");
        assertThat(city.officer("chair." + COMMUNE).get("/households/" + corrected.household()).body())
            .contains(number(correction));

        Listed withdrawn = poor.get(1);
        UUID withdrawal = drafted(withdrawn, "WITHDRAWAL", null);
        assertThat(sign("chair", withdrawal).statusCode()).isEqualTo(302);
        assertThat(newest(withdrawn)).as("the class before the list").containsEntry("household_class", withdrawn.start());
        assertThat(inForce(withdrawn)).isEqualTo(withdrawn.start().equals("NOT_POOR") ? List.of()
                : List.of(withdrawn.start()));
        HttpResponse<String> again = city.officer("officer." + COMMUNE)
            .postForm("/decisions/" + entry(withdrawn) + "/amendments/new", form("WITHDRAWAL", null));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE household_id = ? AND action ="
                + " 'decision.withdrawn'", Integer.class, withdrawn.household())).isEqualTo(1);
        assertThat(city.jdbc().queryForObject("SELECT household_class FROM list_status WHERE household_id = ?"
                + " AND effective_from = ?", String.class, poor.get(2).household(),
                java.sql.Date.valueOf(LocalDate.of(2019, 1, 1)))).as("the other entries stand").isEqualTo("POOR");
    }

    private UUID drafted(Listed one, String kind, String correctedClass) {
        HttpResponse<String> answer = city.officer("officer." + COMMUNE)
            .postForm("/decisions/" + entry(one) + "/amendments/new", form(kind, correctedClass));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private static Map<String, String> form(String kind, String correctedClass) {
        Map<String, String> form = new HashMap<>(Map.of("kind", kind, "reason", REASON, "evidence",
                "Biên bản kiểm tra số 02 ngày 18/9/2018"));
        if (correctedClass != null) {
            form.put("correctedClass", correctedClass);
        }
        return form;
    }

    private HttpResponse<String> sign(String post, UUID amendment) {
        return city.officer(post + "." + COMMUNE).postForm("/amendments/" + amendment + "/signature",
                Map.of("signedOn", DAY.format(city.today())));
    }

    private UUID entry(Listed one) {
        return city.jdbc().queryForObject("""
                SELECT d.id FROM recognition_decision d JOIN review_entry e ON e.decision_id = d.list_decision_id
                AND e.household_id = d.household_id WHERE e.id = ?""", UUID.class, one.entry());
    }

    private byte[] listPaper(Listed one) {
        return city.officer("chair." + COMMUNE).download("/papers/" + city.jdbc().queryForObject(
                "SELECT p.id FROM paper p JOIN recognition_decision d ON d.paper_id = p.id WHERE d.id = ? AND p.ended_by IS NULL",
                UUID.class, entry(one))).body();
    }

    private Map<String, Object> newest(Listed one) {
        return city.jdbc().queryForMap("SELECT household_class, decision_number FROM list_status WHERE household_id = ?"
                + " AND effective_to IS NULL", one.household());
    }

    private List<String> inForce(Listed one) {
        return city.jdbc().queryForList("SELECT household_class FROM certificate WHERE household_id = ?"
                + " AND withdrawn_on IS NULL", String.class, one.household());
    }

    private String number(UUID amendment) {
        return city.jdbc().queryForObject("SELECT number FROM decision_amendment WHERE id = ?", String.class, amendment);
    }

    private Map<String, Object> sheetAt(Listed one, int b1) {
        return sheetAt(CampaignRun.family(one), b1);
    }

    private Map<String, Object> sheetAt(City.Family family, int b1) {
        Map<String, Object> sheet = Answers.surveyedAt(city.jdbc(), family, city.today(), b1);
        sheet.keySet().removeAll(List.of("outcome", "sheetEntry"));
        return sheet;
    }

    private boolean fits(City.Family family, int b1) {
        try {
            sheetAt(family, b1);
            return true;
        }
        catch (IllegalArgumentException cannotBe) {
            return false;
        }
    }

    private static String sheet(Listed one) {
        return "/assessments/" + one.assessment() + "/sheet";
    }
}
