package vn.giamngheo.scenario;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.campaign.CampaignPlanning;
import vn.giamngheo.campaign.PlanCampaign;
import vn.giamngheo.campaign.ReviewLists;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.identity.RunAs;
import vn.giamngheo.kinship.Kinships;
import vn.giamngheo.review.SheetImports;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;

/** Sheets of a hamlet or commune that go out as an Excel file, are filled in there and come back. */
@ScenarioTest
class SheetFileScenarioTests {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FOUND = 14;

    @Autowired
    private City city;
    @Autowired
    private CampaignPlanning planning;
    @Autowired
    private ReviewLists lists;
    @Autowired
    private UserTasks userTasks;
    @Autowired
    private Kinships kinships;
    @Autowired
    private RunAs runAs;
    @Autowired
    private SheetImports imports;
    @Autowired
    private PlatformTransactionManager transactions;

    private Duration clock;
    private UUID campaign;

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
    void sheetsGoOutAreFilledInCheckedAndComeBackOnce() {
        String slug = "hoa-khanh";
        opened(slug, "tu-an");
        Officer surveyor = city.officer("surveyor1." + slug);
        String foreignHamlet = hamlets(slug).get(0);
        city.officer("division.bmt").postForm(path(slug) + "/surveyors",
                Map.of("hamlet", foreignHamlet, "surveyor", "surveyor2." + slug));

        onlyThoseWhoMayTakeThemOut(slug, foreignHamlet);
        FilledSheets whole = taken("officer." + slug, path(slug) + "/sheets.xlsx");
        FilledSheets mine = taken("surveyor1." + slug, path(slug) + "/sheets.xlsx");
        assertThat(whole.lines()).hasSize(listed(slug).size());
        assertThat(mine.lines()).hasSize((int) listed(slug).stream().filter(one -> !one.hamlet().equals(foreignHamlet))
            .count());
        assertThat(whole.codes()).contains("row1", "asset_TV", "dep_TOILET", "cause_NO_CAPITAL", "need_LOAN", "remark");
        assertThat(mine.lines()).allSatisfy(line -> {
            assertThat(line.get("row1")).as("follows from the register").isNotEmpty();
            assertThat(line.getOrDefault("surveyedOn", "")).isEmpty();
        });
        assertThat(count("audit_entry WHERE case_id = ? AND action = 'campaign.sheetsTaken'", part(slug)))
            .isEqualTo(3);

        refusesOtherFiles(slug, whole);

        List<Listed> own = listed(slug).stream().filter(one -> !one.hamlet().equals(foreignHamlet)).toList();
        assertThat(own).hasSizeGreaterThanOrEqualTo(10);
        Listed foreign = listed(slug).stream().filter(one -> one.hamlet().equals(foreignHamlet)).findFirst()
            .orElseThrow();
        fill(whole, own.get(0), true);
        fill(whole, own.get(1), false);
        fill(whole, own.get(2), true).put("row1", "SIZE_7_UP");
        fill(whole, own.get(3), true).put("row3", "Tiến sĩ");
        fill(whole, own.get(4), true).put("surveyedOn", "");
        fill(whole, own.get(5), true).put("surveyedOn", TYPED.format(city.today().plusDays(1)));
        fill(whole, own.get(6), true);
        fill(whole, own.get(7), true).put("cause_NO_CAPITAL", "");
        fill(whole, own.get(8), true);
        fill(whole, own.get(9), true).put("code", own.get(0).code());
        fill(whole, foreign, true);
        whole.lines().add(new HashMap<>(whole.line(own.get(1).code())));
        whole.lines().add(Map.of("code", "24999-000001", "head", "Người lạ"));
        runAs.user("surveyor1." + slug, () -> kinships.declare(own.get(6).code(), "Em ruột của chủ hộ"));
        int changedBefore = savedSheets(slug);

        String page = checked(surveyor, slug, whole.bytes());
        String shown = surveyor.get(page).body();
        assertThat(savedSheets(slug)).as("a dry run writes nothing").isEqualTo(changedBefore);
        Map<String, Object> found = file(page);
        assertThat(found).containsEntry("state", "CHECKED").containsEntry("ready", 3).containsEntry("conflicts", 0)
            .containsEntry("faulty", 10);
        assertThat(shown).contains("Nhập 3 phiếu", "Số nhân khẩu trên phiếu", "không có trong danh sách lựa chọn",
                "chưa điền", "không được phân công", "có hai dòng trong tệp", "không phải dòng do hệ thống xuất ra",
                "người thân đã khai báo", "nguyên nhân");

        FilledSheets refused = FilledSheets.of(surveyor.download(page + "/refused.xlsx").body());
        assertThat(refused.lines()).hasSize(10).allSatisfy(line -> assertThat(line.get("problem")).isNotBlank());

        savedOnThePage("surveyor2." + slug, own.get(8), slug);
        assertThat(city.officer("surveyor2." + slug).get(page).statusCode()).as("a file is its surveyor's").isEqualTo(404);
        assertThat(city.officer("surveyor2." + slug).postForm(page + "/confirmation", Map.of()).statusCode())
            .isEqualTo(404);
        assertThat(surveyor.postForm(page + "/confirmation", Map.of()).statusCode()).isEqualTo(302);
        assertThat(surveyor.postForm(page + "/confirmation", Map.of()).statusCode()).isEqualTo(409);
        assertThat(surveyor.get(page).body()).contains("hx-get=\"" + page + "/progress\"");
        imports.run();
        assertThat(surveyor.get(page + "/progress").headers().firstValue("HX-Refresh")).contains("true");
        assertThat(file(page)).containsEntry("state", "DONE").containsEntry("ready", 2).containsEntry("conflicts", 1)
            .containsEntry("faulty", 10);
        savedAsOnThePage(slug, own.get(0), own.get(1));

        conflictIsSettledPlaceByPlace(surveyor, page, own.get(8));
        comesBackAgain(surveyor, slug, whole.bytes());
        mendedLinesComeBack(surveyor, slug, refused, own.get(3));
        theRestIsSurveyedAndClassified(slug, own.get(0).hamlet());
    }

    @Test
    void anInterruptedImportLeavesNothingBehindAndIsMadeUpFor() throws Exception {
        String slug = "thang-loi";
        opened(slug);
        FilledSheets file = taken("surveyor1." + slug, path(slug) + "/sheets.xlsx");
        listed(slug).forEach(one -> fill(file, one, true));
        Officer surveyor = city.officer("surveyor1." + slug);
        String page = checked(surveyor, slug, file.bytes());
        assertThat(file(page)).containsEntry("ready", listed(slug).size());
        assertThat(surveyor.postForm(page + "/confirmation", Map.of()).statusCode()).isEqualTo(302);

        Thread importing = new Thread(() -> imports.run());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // the import waits for this sheet in the middle of its work, and is killed there
            city.jdbc().queryForList("SELECT id FROM assessment WHERE id = ? FOR NO KEY UPDATE",
                    listed(slug).get(listed(slug).size() - 1).assessment());
            importing.start();
            while (!killedWhileItWaits()) {
                assertThat(importing.isAlive()).as("still importing").isTrue();
            }
            assertThat(savedSheets(slug)).as("nothing of it is seen").isZero();
        });
        importing.join(Duration.ofSeconds(60).toMillis());
        imports.run();

        assertThat(file(page)).containsEntry("state", "DONE").containsEntry("ready", listed(slug).size())
            .containsEntry("failures", 1);
        assertThat(savedSheets(slug)).isEqualTo(listed(slug).size());
        assertThat(count("audit_entry WHERE case_id = ? AND action = 'assessment.sheetConfirmed'", part(slug)))
            .as("one entry a household").isEqualTo(listed(slug).size());
    }

    /** Outside of any transaction, which would go on seeing what the others did when it looked first. */
    private boolean killedWhileItWaits() {
        TransactionTemplate none = new TransactionTemplate(transactions);
        none.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return !none.execute(status -> city.jdbc().queryForList("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND usename = current_user""")).isEmpty();
    }

    private void onlyThoseWhoMayTakeThemOut(String slug, String foreignHamlet) {
        for (String other : List.of("clerk." + slug, "chair." + slug, "surveyor1.ea-kao", "officer.ea-kao", "admin")) {
            assertThat(city.officer(other).get(path(slug) + "/sheets.xlsx").statusCode()).as(other).isEqualTo(403);
            assertThat(city.officer(other).get(path(slug) + "/sheets").statusCode()).as(other).isEqualTo(403);
        }
        String hamlet = "/campaigns/" + campaign + "/hamlets/";
        assertThat(city.officer("surveyor1." + slug).get(hamlet + foreignHamlet + "/sheets.xlsx").statusCode())
            .isEqualTo(403);
        FilledSheets one = taken("surveyor2." + slug, hamlet + foreignHamlet + "/sheets.xlsx");
        assertThat(one.lines()).hasSize((int) listed(slug).stream().filter(line -> line.hamlet().equals(foreignHamlet))
            .count());
        assertThat(city.officer("board." + slug).get(path(slug) + "/sheets").body())
            .contains("Chỉ điều tra viên được phân công mới nhập phiếu");
        assertThat(city.officer("surveyor1." + slug).get(path(slug)).body()).contains(path(slug) + "/sheets");
    }

    private void refusesOtherFiles(String slug, FilledSheets whole) {
        Officer surveyor = city.officer("surveyor1." + slug);
        surveyor.get(path(slug) + "/sheets");
        String to = path(slug) + "/sheets";
        assertThat(refusal(surveyor, to, "x.txt", "no Excel".getBytes())).contains("Không đọc được tệp này");
        assertThat(refusal(surveyor, to, "x.xlsx", new byte[0])).contains("Tệp không có nội dung");
        assertThat(refusal(surveyor, to, "x.xlsx", emptyWorkbook())).contains("không phải tệp phiếu khảo sát");
        assertThat(refusal(surveyor, to, "x.xlsx", new byte[9 * 1024 * 1024])).contains("Tệp quá lớn");
        assertThat(surveyor.upload(to, "file", "x.xlsx", new byte[11 * 1024 * 1024]).statusCode()).isIn(403, 413);
        assertThat(surveyor.postForm(to, Map.of()).statusCode()).isEqualTo(400);
        FilledSheets other = taken("officer.tu-an", path("tu-an") + "/sheets.xlsx");
        assertThat(refusal(surveyor, to, "other.xlsx", other.bytes())).contains("của đợt rà soát khác hoặc của phường");
        FilledSheets cut = FilledSheets.of(whole.bytes());
        cut.codes().set(cut.codes().indexOf("row3"), "row3x");
        assertThat(refusal(surveyor, to, "cut.xlsx", cut.bytes())).contains("Tệp thiếu cột");
        assertThat(city.officer("surveyor1.tu-an").upload(to, "file", "x.xlsx", whole.bytes()).statusCode())
            .isEqualTo(403);
        assertThat(city.officer("officer." + slug).upload(to, "file", "x.xlsx", whole.bytes()).statusCode())
            .as("surveyed is by surveyors").isEqualTo(403);
        assertThat(surveyor.get("/campaigns/sheet-files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    /** The same as if each had been confirmed on its page. */
    private void savedAsOnThePage(String slug, Listed poor, Listed notPoor) {
        for (Listed one : List.of(poor, notPoor)) {
            Map<String, Object> sheet = city.jdbc()
                .queryForMap("SELECT * FROM survey WHERE assessment_id = ?", one.assessment());
            assertThat(sheet).containsEntry("state", "CONFIRMED").containsEntry("surveyor", "surveyor1." + slug);
            assertThat(sheet.get("b1")).isNotNull();
            assertThat(sheet.get("origin") == null).isEqualTo(one == notPoor);
            assertThat(city.jdbc().queryForList("""
                    SELECT username, client, after ->> 'b1' AS b1 FROM audit_entry
                    WHERE household_id = ? AND case_id = ? AND action = 'assessment.sheetConfirmed'""", one.household(),
                    part(slug))).singleElement().satisfies(entry -> assertThat(entry)
                        .containsEntry("username", "surveyor1." + slug).containsEntry("client", "JOB")
                        .containsEntry("b1", sheet.get("b1").toString()));
        }
        assertThat(city.jdbc().queryForList("""
                SELECT c.code FROM survey_cause c JOIN survey s ON s.id = c.survey_id WHERE s.assessment_id = ?""",
                String.class, poor.assessment())).containsExactly("NO_CAPITAL");
        assertThat(city.officer("surveyor1." + slug).get("/assessments/" + poor.assessment() + "/sheet").body())
            .contains("SIZE_");
    }

    private void conflictIsSettledPlaceByPlace(Officer surveyor, String page, Listed one) {
        String saved = city.jdbc().queryForObject("SELECT surveyor FROM survey WHERE assessment_id = ?", String.class,
                one.assessment());
        assertThat(saved).as("never overwritten").startsWith("surveyor2.");
        String file = page.substring(page.lastIndexOf('/') + 1);
        String link = "/assessments/" + one.assessment() + "/sheet/comparison?file=" + file;
        assertThat(surveyor.get(page).body()).contains(link);
        String comparison = surveyor.get(link).body();
        assertThat(comparison).contains("pick_row3", "Bản đã lưu");
        assertThat(city.officer(saved).get(link).statusCode()).isEqualTo(404);
        assertThat(count("sheet_draft WHERE assessment_id = ?", one.assessment())).as("looking writes nothing").isZero();
        Map<String, String> sent = hidden(comparison);
        Stream.of(comparison.split("name=\"pick_")).skip(1).map(part -> part.substring(0, part.indexOf('"'))).distinct()
            .forEach(place -> sent.put("pick_" + place, "MINE"));
        HttpResponse<String> resolved = surveyor.postForm("/assessments/" + one.assessment() + "/sheet/resolution", sent);
        assertThat(resolved.statusCode()).as(resolved.body()).isEqualTo(302);
        assertThat(city.jdbc().queryForObject("""
                SELECT a.option_code FROM survey_answer a JOIN survey s ON s.id = a.survey_id
                WHERE s.assessment_id = ? AND a.row_no = 3""", String.class, one.assessment())).isEqualTo("EDU_LOWER");
    }

    private void comesBackAgain(Officer surveyor, String slug, byte[] file) {
        Map<UUID, Long> before = versions(slug);
        String page = checked(surveyor, slug, file);
        assertThat(file(page)).containsEntry("ready", 0).containsEntry("unchanged", 2).containsEntry("conflicts", 1);
        assertThat(surveyor.get(page).body()).contains("Tệp này không thay đổi phiếu nào")
            .doesNotContain(page + "/confirmation");
        surveyor.postForm(page + "/confirmation", Map.of());
        imports.run();
        assertThat(surveyor.get(page).body()).contains("Không có phiếu nào thay đổi");
        assertThat(versions(slug)).isEqualTo(before);
    }

    private void mendedLinesComeBack(Officer surveyor, String slug, FilledSheets refused, Listed mended) {
        refused.line(mended.code()).put("row3", "EDU_LOWER");
        String page = checked(surveyor, slug, refused.bytes());
        assertThat(file(page)).containsEntry("ready", 1);
        assertThat(surveyor.postForm(page + "/discarding", Map.of()).statusCode()).isEqualTo(302);
        assertThat(surveyor.get(page).body()).contains("Đã hủy tệp");
        imports.run();
        String again = checked(surveyor, slug, refused.bytes());
        surveyor.postForm(again + "/confirmation", Map.of());
        imports.run();
        assertThat(file(again)).containsEntry("state", "DONE").containsEntry("ready", 1);
    }

    /** The step of the hamlet goes on with imported sheets as with others. */
    private void theRestIsSurveyedAndClassified(String slug, String hamlet) {
        FilledSheets rest = taken("surveyor2." + slug, "/campaigns/" + campaign + "/hamlets/" + hamlet + "/sheets.xlsx");
        listed(slug).stream().filter(one -> one.hamlet().equals(hamlet)).forEach(one -> fill(rest, one, true));
        Officer surveyor = city.officer("surveyor2." + slug);
        String page = checked(surveyor, slug, rest.bytes());
        surveyor.postForm(page + "/confirmation", Map.of());
        imports.run();
        assertThat(file(page)).as(surveyor.get(page).body()).containsEntry("faulty", 0).containsEntry("conflicts", 0);
        UUID review = city.jdbc().queryForObject("SELECT id FROM hamlet_review WHERE commune_review_id = ?"
                + " AND hamlet_key = ?", UUID.class, part(slug), hamlet);
        HttpResponse<String> done = surveyor.complete(city.task(review, "userTask_surveyHamlet"),
                Answers.fields("outcome", "SURVEYED"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(city.openSteps(review)).containsExactly("userTask_holdVillageMeeting");
        assertThat(city.jdbc().queryForList("""
                SELECT s.household_class, s.trace -> 'decision' ->> 'version' AS version FROM assessment a
                JOIN survey s ON s.id = a.standing_survey_id WHERE a.case_id = ? AND a.hamlet_key = ?""",
                part(slug), hamlet)).isNotEmpty().allSatisfy(row -> {
                    assertThat(row.get("household_class")).isNotNull();
                    assertThat(row.get("version")).as("of the table that said so").isNotNull();
                });
        String closed = checked(surveyor, slug, rest.bytes());
        assertThat(file(closed)).as("a closed sheet that says the same").containsEntry("faulty", 0)
            .containsEntry("ready", 0);
        rest.lines().get(0).put("row3", "EDU_COLLEGE_UP");
        String late = checked(surveyor, slug, rest.bytes());
        assertThat(surveyor.get(late).body()).contains("không phải bước điền phiếu");
    }

    private void opened(String... slugs) {
        UUID[] made = new UUID[1];
        runAs.user("division.bmt", () -> made[0] = planning
            .plan(new PlanCampaign(Stream.of(slugs).map(slug -> new UnitKey(city.unitKey(slug))).toList())));
        campaign = made[0];
        complete("division.bmt", city.task(campaign, "userTask_openCampaign"),
                Answers.fields("outcome", "OPENED", "windowFrom", "2018-09-01", "windowTo", "2018-12-31"));
        for (String slug : slugs) {
            found(slug);
            complete("board." + slug, city.task(part(slug), "userTask_confirmReviewList"),
                    Answers.fields("outcome", "CONFIRMED"));
        }
    }

    /** Puts more households on the list, so that it is long enough. */
    private void found(String slug) {
        List<String> codes = city.jdbc().queryForList("""
                SELECT h.code FROM household h WHERE h.commune_key = ?
                  AND NOT EXISTS (SELECT 1 FROM review_entry e WHERE e.household_id = h.id)
                  AND NOT EXISTS (SELECT 1 FROM application a WHERE a.household_id = h.id)
                  AND (SELECT count(*) FROM member m WHERE m.household_id = h.id AND m.left_on IS NULL) BETWEEN 2 AND 5
                ORDER BY h.code DESC LIMIT ?""", String.class, city.unitKey(slug), FOUND);
        codes.forEach(code -> runAs.user("officer." + slug,
                () -> lists.add(part(slug), code, "Bị thiệt hại do mưa lũ, mất mùa")));
    }

    private FilledSheets taken(String username, String path) {
        HttpResponse<byte[]> answer = city.officer(username).download(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
        return FilledSheets.of(answer.body());
    }

    private Map<String, String> fill(FilledSheets file, Listed one, boolean poor) {
        Map<String, String> line = file.line(one.code());
        FilledSheets.fill(line, Answers.sheet(city.jdbc(), new City.Family(one.household(), one.code(), "",
                one.hamlet()), city.today(), poor), city.today());
        return line;
    }

    private String checked(Officer surveyor, String slug, byte[] file) {
        surveyor.get(path(slug) + "/sheets");
        HttpResponse<String> answer = surveyor.upload(path(slug) + "/sheets", "file", "phieu.xlsx", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
        surveyor.get(page);
        return page;
    }

    private static String refusal(Officer surveyor, String to, String name, byte[] file) {
        HttpResponse<String> answer = surveyor.upload(to, "file", name, file);
        assertThat(answer.statusCode()).as(name + answer.body()).isEqualTo(400);
        return answer.body();
    }

    private void savedOnThePage(String username, Listed one, String slug) {
        Map<String, String> fields = new LinkedHashMap<>();
        Answers.sheet(city.jdbc(), new City.Family(one.household(), one.code(), "", one.hamlet()), city.today(), false)
            .forEach((field, value) -> {
                if (!Boolean.FALSE.equals(value)) {
                    fields.put(field, value.toString());
                }
            });
        fields.put("version", String.valueOf(versions(slug).get(one.assessment())));
        fields.put("surveyedOn", TYPED.format(city.today()));
        fields.put("action", "SAVE");
        Officer officer = city.officer(username);
        officer.get("/assessments/" + one.assessment() + "/sheet");
        HttpResponse<String> saved = officer.postForm("/assessments/" + one.assessment() + "/sheet", fields);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        java.util.regex.Matcher input = java.util.regex.Pattern
            .compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(page);
        while (input.find()) {
            fields.put(input.group(1), org.springframework.web.util.HtmlUtils.htmlUnescape(input.group(2)));
        }
        fields.remove("_csrf");
        return fields;
    }

    private static byte[] emptyWorkbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Sheet1").value(0, 0, "x");
        }
        catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Map<String, Object> file(String page) {
        return city.jdbc().queryForMap("SELECT * FROM sheet_import WHERE id = ?",
                UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    private int savedSheets(String slug) {
        return count("survey s JOIN assessment a ON a.id = s.assessment_id WHERE a.case_id = ?", part(slug));
    }

    private Map<UUID, Long> versions(String slug) {
        Map<UUID, Long> versions = new HashMap<>();
        city.jdbc().query("SELECT id, version FROM assessment WHERE case_id = ?", row -> {
            versions.put(row.getObject(1, UUID.class), row.getLong(2));
        }, part(slug));
        return versions;
    }

    private List<Listed> listed(String slug) {
        return city.jdbc().query("""
                SELECT a.id, a.household_id, e.household_code, a.hamlet_key FROM assessment a
                JOIN review_entry e ON e.assessment_id = a.id WHERE a.case_id = ? ORDER BY a.hamlet_key, e.household_code""",
                (row, number) -> new Listed(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getString(3), row.getString(4)), part(slug));
    }

    private List<String> hamlets(String slug) {
        return listed(slug).stream().map(Listed::hamlet).distinct().toList();
    }

    private int count(String from, Object... args) {
        return city.jdbc().queryForObject("SELECT count(*) FROM " + from, Integer.class, args);
    }

    private UUID part(String slug) {
        return city.jdbc().queryForObject("SELECT id FROM commune_review WHERE campaign_id = ? AND commune_key = ?",
                UUID.class, campaign, city.unitKey(slug));
    }

    private String path(String slug) {
        return "/campaigns/" + campaign + "/communes/" + city.unitKey(slug);
    }

    private void complete(String username, String task, Map<String, Object> answer) {
        runAs.user(username, () -> userTasks.complete(task, answer));
    }

    private record Listed(UUID assessment, UUID household, String code, String hamlet) {}
}
