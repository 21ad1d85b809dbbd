package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.Ethnicity;
import vn.giamngheo.household.Gender;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.NewMember;
import vn.giamngheo.household.RegisterHousehold;
import vn.giamngheo.household.Relation;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.review.OpenAssessment;
import vn.giamngheo.review.SurveyView;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.Excel;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * Versions of the score sheets at the browsers of two process owners and of those who only read. Publications are kept by
 * the database for good, so they are for 2028, or taken back on the same day by a version with the old points.
 */
@ScenarioTest
class ScoreSheetScenarioTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String SHEETS = "/rules/score-sheets";
    private static final String IMPORT = SHEETS + "/import";
    private static final String URBAN_2016 = "a2016b00-0000-4000-8000-000000000001";
    private static final String RURAL_2016 = "a2016b00-0000-4000-8000-000000000041";
    private static final String RURAL_2022 = "a2022b00-0000-4000-8000-000000000041";
    private static final String URBAN_2027 = "a2027b00-0000-4000-8000-000000000001";
    private static final String B1 = "Phần B1";

    @Autowired
    private City city;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Units units;

    @Autowired
    private HouseholdRegister households;

    @Autowired
    private Assessments assessments;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String process;

    @AfterEach
    void cancelled() {
        SecurityContextHolder.clearContext();
        if (process != null && runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0) {
            runtime.deleteProcessInstance(process, "test over");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner1.bmt", "owner2.bmt", "auditor.bmt", "officer.ea-kao", "board.ea-kao"})
    void ownersAuditorsOfficersAndBoardsRead(String username) {
        Officer reader = city.officer(username);

        HttpResponse<String> list = reader.get(SHEETS);
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body()).contains("PL3b.0", "PL3b.4", "PL3.TT", "PL3.NT", "DM2027.TT", "DM2027.NT", "class=\"mark\"");
        assertThat(list.body().contains(IMPORT)).isEqualTo(username.startsWith("owner"));
        HttpResponse<String> page = reader.get(SHEETS + "/" + RURAL_2016);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("AREA_8_20", "HEALTH_CARE_ACCESS", "classify-by-score", "&lt;= 120", "quick-screen",
                "Đang áp dụng").doesNotContain("/proposal", "/withdrawal");
        HttpResponse<byte[]> file = reader.download(SHEETS + "/" + RURAL_2016 + "/excel");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("MPS_2016-PL3b.4-v1.xlsx");
        assertThat(file.body()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveyor1.ea-kao", "clerk.ea-kao", "admin", "bank.bmt"})
    void othersDoNotRead(String username) {
        Officer other = city.officer(username);

        assertThat(other.get(SHEETS).statusCode()).isEqualTo(403);
        assertThat(other.get(SHEETS + "/" + RURAL_2016).statusCode()).isEqualTo(403);
        assertThat(other.download(SHEETS + "/" + RURAL_2016 + "/excel").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor.bmt", "officer.ea-kao", "board.ea-kao", "surveyor1.ea-kao", "admin"})
    void onlyOwnersImportProposePublishAndWithdraw(String username) {
        Officer other = city.officer(username);
        byte[] file = exported(URBAN_2027);
        Map<String, String> content = content(file);
        int before = count();

        assertThat(other.get(IMPORT).statusCode()).isEqualTo(403);
        assertThat(other.upload(IMPORT, "file", "sheet.xlsx", file).statusCode()).isEqualTo(403);
        assertThat(other.postForm(IMPORT + "/drafts", content).statusCode()).isEqualTo(403);
        assertThat(other.postForFile(IMPORT + "/problems", content).statusCode()).isEqualTo(403);
        for (String act : List.of("proposal", "publication", "withdrawal")) {
            assertThat(other.postForm(SHEETS + "/" + URBAN_2027 + "/" + act,
                    Map.of("reason", "x", "validFrom", "01/01/2030")).statusCode()).isEqualTo(403);
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void tellsUnknownVersions() {
        Officer owner = city.officer("owner1.bmt");
        String unknown = SHEETS + "/" + UUID.randomUUID();

        assertThat(owner.get(unknown).statusCode()).isEqualTo(404);
        assertThat(owner.get(SHEETS + "/not-an-id").statusCode()).isEqualTo(400);
        assertThat(owner.download(unknown + "/excel").statusCode()).isEqualTo(404);
        assertThat(owner.postForm(unknown + "/proposal", Map.of("reason", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhichCutOffsApplyAndThatThereAreNoneYetFor2027() {
        Officer owner = city.officer("owner1.bmt");

        assertThat(owner.get(SHEETS + "/" + RURAL_2022).body()).contains("&lt;= 140", "Đã ban hành, chưa đến ngày áp dụng",
                "không phải quy định của pháp luật").doesNotContain("&lt;= 175");
        assertThat(owner.get(SHEETS + "/" + URBAN_2027).body()).contains("Bảng này chưa có dòng nào cho chuẩn nghèo");
    }

    @ParameterizedTest
    @ValueSource(strings = {URBAN_2016, RURAL_2016, RURAL_2022, URBAN_2027})
    void anExportedFileIsImportedWithoutADifferenceAndTheDryRunWritesNothing(String id) {
        Officer owner = city.officer("owner1.bmt");
        int before = count();
        int audited = audited();

        HttpResponse<String> checked = owner.upload(IMPORT, "file", "sheet.xlsx", exported(id));

        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body()).contains("Tệp đúng mẫu", "Không có khác biệt với phiên bản");
        assertThat(count()).isEqualTo(before);
        assertThat(audited()).isEqualTo(audited);
    }

    @Test
    void refusesWhatIsNoSheetWithTheReason() {
        Officer owner = city.officer("owner1.bmt");
        int before = count();
        byte[] old = new byte[1024];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
            (byte) 0xE1}, 0, old, 0, 8);

        assertRefused(owner.upload(IMPORT, "file", "a.pdf", "%PDF-1.7 no sheet".getBytes()), "Không đọc được tệp này");
        assertRefused(owner.upload(IMPORT, "file", "a.xls", old), "định dạng Excel cũ");
        assertRefused(owner.upload(IMPORT, "file", "a.xlsx", new byte[0]), "Tệp không có nội dung");
        assertRefused(owner.upload(IMPORT, "file", "a.xlsx", new byte[300 * 1024]), "Tệp quá lớn");
        assertRefused(owner.upload(IMPORT, "file", "", new byte[0]), "Hãy chọn tệp Excel");
        assertRefused(owner.postForm(IMPORT + "/drafts", Map.of("content", "%%%", "fileName", "a.xlsx")),
                "Không đọc được tệp này");
        assertThat(owner.postForm(IMPORT + "/drafts", Map.of()).statusCode()).isEqualTo(400);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void listsEveryProblemByLineAndColumnAndAsAFile() {
        Officer owner = city.officer("owner1.bmt");
        int before = count();
        Excel excel = Excel.of(exported(URBAN_2027));
        int line = excel.line(B1, "Mã mức", "AREA_8_20");
        excel.set(B1, line, "Điểm", -5).set(B1, line + 1, "Điểm", 7.5).set(B1, line + 2, "Mức kiểm chứng", null);
        int twice = excel.copy(B1, line + 3);
        byte[] file = excel.file();

        HttpResponse<String> checked = owner.upload(IMPORT, "file", "sheet.xlsx", file);
        assertThat(checked.statusCode()).isEqualTo(400);
        assertThat(checked.body()).contains("Tệp có 4 lỗi", "không thể là -5", "Phải là số nguyên, không thể là «7.5»",
                "Ô này bắt buộc nhưng đang trống", "bị trùng", ">" + twice + "<");

        HttpResponse<byte[]> list = owner.postForFile(IMPORT + "/problems", content(file));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(Excel.of(list.body()).texts("Danh sách lỗi")).hasSize(5)
            .contains(List.of(B1, String.valueOf(line), "Điểm", "Phải từ 0 đến 1.000, không thể là -5."));
        assertRefused(owner.postForm(IMPORT + "/drafts", content(file)), "Tệp còn 4 lỗi");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void oneOwnerProposesAnotherOnePublishes() {
        Officer first = city.officer("owner1.bmt");
        Officer second = city.officer("owner2.bmt");
        Excel excel = Excel.of(exported(URBAN_2027));
        excel.set(B1, excel.line(B1, "Mã mức", "KWH_150_UP"), "Điểm", 50);
        int added = excel.copy(B1, excel.line(B1, "Mã mức", "asset_TV"));
        excel.set(B1, added, "Mã mức", "asset_COMPUTER").set(B1, added, "Mức", "Máy tính");
        excel.remove(B1, excel.line(B1, "Mã mức", "livestock_POULTRY_50_UP"));

        HttpResponse<String> checked = first.upload(IMPORT, "file", "phieu 2028.xlsx", excel.file());
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body()).contains("Có 3 khác biệt", "asset_COMPUTER", "livestock_POULTRY_50_UP", "KWH_150_UP");
        String draft = saved(first, hidden(checked.body()));

        assertThat(second.postForm(draft + "/publication", publication("01/01/2028")).statusCode()).isEqualTo(409);
        assertRefused(first.postForm(draft + "/proposal", Map.of("reason", " ")), "Hãy ghi lý do");
        assertThat(first.postForm(draft + "/proposal", Map.of("reason", "Bảng điểm mới")).statusCode()).isEqualTo(302);
        assertThat(second.postForm(draft + "/proposal", Map.of("reason", "again")).statusCode()).isEqualTo(409);

        HttpResponse<String> own = first.postForm(draft + "/publication", publication("01/01/2028"));
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("không được tự ban hành");
        assertThat(first.get(draft).body()).contains("không tự ban hành được").doesNotContain("/publication");
        assertThat(second.get(draft).body()).contains("/publication", "Có 3 khác biệt");
        assertRefused(second.postForm(draft + "/publication", Map.of("reason", "x", "validFrom", "")), "ngày bắt đầu áp dụng");
        assertRefused(second.postForm(draft + "/publication", publication("31/02/2028")), "31/02/2028");
        assertRefused(second.postForm(draft + "/publication", publication(DAY.format(city.today().minusDays(1)))),
                "không được trước hôm nay");
        HttpResponse<String> early = second.postForm(draft + "/publication", publication("31/08/2026"));
        assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
        assertThat(early.body()).contains("01/09/2026");
        assertRefused(second.postForm(draft + "/publication",
                Map.of("reason", "x".repeat(1001), "validFrom", "01/01/2028")), "dài nhất");
        assertThat(second.postForm(draft + "/publication", publication("01/01/2028")).statusCode()).isEqualTo(302);

        assertThat(second.postForm(draft + "/publication", publication("01/01/2028")).statusCode()).isEqualTo(409);
        assertThat(second.postForm(draft + "/withdrawal", Map.of("reason", "x")).statusCode()).isEqualTo(409);
        assertThat(sheets.current(StandardId.MPS_2027, AreaType.URBAN, LocalDate.of(2027, 12, 31)).version()).isEqualTo(1);
        assertThat(sheets.current(StandardId.MPS_2027, AreaType.URBAN, LocalDate.of(2028, 1, 1)).version()).isEqualTo(2);
        assertThat(sheets.byId(UUID.fromString(URBAN_2027)).rows()).flatExtracting(row -> row.options())
            .anyMatch(option -> option.code().equals("livestock_POULTRY_50_UP"));
        assertThat(first.get(draft).body()).contains("từ 01/01/2028", "Bảng điểm mới", "Theo thông tư");
        assertThat(first.get(SHEETS + "/" + URBAN_2027).body()).contains("từ 01/09/2026 đến 31/12/2027");
        assertAudited(draft.substring(draft.lastIndexOf('/') + 1));
    }

    @Test
    void aDraftIsWithdrawnWithAReasonAndStaysReadable() {
        Officer owner = city.officer("owner1.bmt");
        String draft = saved(owner, content(exported(RURAL_2022)));

        assertThat(city.officer("auditor.bmt").get(draft).body()).contains("Bản nháp");
        assertThat(owner.postForm(draft + "/withdrawal", Map.of()).statusCode()).isEqualTo(400);
        assertThat(owner.postForm(draft + "/withdrawal", Map.of("reason", "Nhập nhầm tệp")).statusCode()).isEqualTo(302);
        assertThat(owner.postForm(draft + "/withdrawal", Map.of("reason", "again")).statusCode()).isEqualTo(409);
        assertThat(owner.postForm(draft + "/proposal", Map.of("reason", "late")).statusCode()).isEqualTo(409);

        assertThat(owner.get(draft).body()).contains("Đã rút", "Nhập nhầm tệp").doesNotContain("/proposal");
        assertThat(sheets.current(StandardId.MPS_2022, AreaType.RURAL, LocalDate.of(2022, 1, 1)).version()).isEqualTo(1);
    }

    @Test
    void aSurveyKeepsTheVersionItWasMadeWith() {
        UUID assessment = opened();
        Officer surveyor = city.officer("surveyor1.thanh-nhat");
        UUID old = sheets.current(StandardId.MPS_2016, AreaType.URBAN, city.today()).id();
        HttpResponse<String> page = surveyor.get("/assessments/" + assessment + "/sheet");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        HttpResponse<String> confirmed = surveyor.postForm("/assessments/" + assessment + "/sheet", sheet(page.body()));
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
        int b1 = survey(assessment).b1();
        byte[] original = exported(old.toString());
        Excel excel = Excel.of(original);
        excel.set(B1, excel.line(B1, "Mã mức", "HOUSING_NONE_SOLID"), "Điểm", 200);

        publishedToday(excel.file());
        try {
            UUID changed = sheets.current(StandardId.MPS_2016, AreaType.URBAN, city.today()).id();
            assertThat(changed).isNotEqualTo(old);
            assertThat(survey(assessment).sheetId()).isEqualTo(old);
            HttpResponse<String> again = surveyor.get("/assessments/" + assessment + "/sheet");
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(again.body()).contains("B1: " + b1).doesNotContain("B1: " + (b1 + 200));

            String task = tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
            HttpResponse<String> done = surveyor.complete(task, Answers.fields("outcome", "SURVEYED", "surveyedOn",
                    city.today().toString(), "sheetEntry", "SAVED"));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            SurveyView classified = survey(assessment);
            assertThat(classified.b1()).isEqualTo(b1);
            assertThat(classified.sheetId()).isEqualTo(old);
            assertThat(classified.trace()).contains("\"sheetVersion\": " + sheets.byId(old).version());
        }
        finally {
            publishedToday(original);
        }
        assertThat(sheets.current(StandardId.MPS_2016, AreaType.URBAN, city.today()).rows())
            .isEqualTo(sheets.byId(old).rows());
    }

    private UUID opened() {
        UnitKey ward = new UnitKey(city.jdbc().queryForObject(
                "SELECT unit_key FROM admin_unit WHERE slug = 'thanh-nhat' AND valid_to = DATE '2025-06-30'", String.class));
        UnitKey hamlet = units.hamletsOf(ward).get(0).key();
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("officer.thanh-nhat", null, List.of()));
        UUID household = households.register(new RegisterHousehold(hamlet, null, null,
                List.of(member("Lê Thị Sáu", "1980-02-03", Relation.HEAD), member("Lê Văn Ba", "2010-07-08", Relation.CHILD))))
            .id();
        UUID assessment = assessments.open(new OpenAssessment(UUID.randomUUID(), household, ward, hamlet, RegimeId.R2016,
                Route.IN_YEAR, 2018, null, city.today()));
        process = runtime.startProcessInstanceByKey("household-assessment", assessment.toString(),
                Map.of("communeKey", ward.value(), "hamletKey", hamlet.value(), "regimeId", "R2016")).getId();
        return assessment;
    }

    private SurveyView survey(UUID assessment) {
        return assessments.get(assessment).surveys().get(0);
    }

    private Map<String, String> sheet(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> options = List.of("SIZE_2", "DEPENDANTS_1", "EDU_LOWER", "JOB_NONE", "PENSION_NONE",
                "HOUSING_NONE_SOLID", "AREA_8_20", "KWH_UNDER_25", "WATER_OTHER", "TOILET_NONE");
        options.forEach(option -> fields.put("row" + (fields.size() + 1), option));
        fields.putAll(Map.of("version", version.group(1), "surveyedOn", DAY.format(city.today()), "action", "CONFIRM",
                "dep_HEALTH_INSURANCE", "true", "cause_NO_LAND", "true"));
        return fields;
    }

    private void publishedToday(byte[] file) {
        String draft = saved(city.officer("owner1.bmt"), content(file));
        assertThat(city.officer("owner1.bmt").postForm(draft + "/proposal", Map.of("reason", "Thử")).statusCode())
            .isEqualTo(302);
        HttpResponse<String> published = city.officer("owner2.bmt").postForm(draft + "/publication",
                publication(DAY.format(city.today())));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(302);
    }

    private String saved(Officer owner, Map<String, String> content) {
        HttpResponse<String> saved = owner.postForm(IMPORT + "/drafts", content);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        String address = saved.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf(SHEETS));
    }

    private void assertAudited(String id) {
        List<Map<String, Object>> entries = city.jdbc().queryForList("""
                SELECT action, username, reason, before->>'KWH_150_UP' AS before_points, after->>'KWH_150_UP' AS after_points,
                       before->>'state' AS before_state, after->>'state' AS after_state,
                       after->>'supersededValidTo' AS superseded, after->>'differencesPOINTS' AS points
                FROM audit_entry WHERE subject_type = 'ScoreSheet' AND subject_id = ? ORDER BY id""", id);
        assertThat(entries).extracting(entry -> entry.get("action")).containsExactly("scoreSheet.imported",
                "scoreSheet.proposed", "scoreSheet.published");
        assertThat(entries).extracting(entry -> entry.get("username")).containsExactly("owner1.bmt", "owner1.bmt",
                "owner2.bmt");
        assertThat(entries.get(0)).containsEntry("points", "1").containsEntry("after_state", "DRAFT");
        assertThat(entries.get(1)).containsEntry("before_state", "DRAFT").containsEntry("after_state", "PROPOSED");
        assertThat(entries.get(2)).containsEntry("before_points", "45").containsEntry("after_points", "50")
            .containsEntry("after_state", "PUBLISHED").containsEntry("superseded", "2027-12-31")
            .containsEntry("reason", "Theo thông tư");
    }

    private byte[] exported(String id) {
        HttpResponse<byte[]> file = city.officer("auditor.bmt").download(SHEETS + "/" + id + "/excel");
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    private int count() {
        return city.jdbc().queryForObject("SELECT count(*) FROM score_sheet", Integer.class);
    }

    private int audited() {
        return city.jdbc().queryForObject("SELECT count(*) FROM audit_entry WHERE subject_type = 'ScoreSheet'",
                Integer.class);
    }

    private static Map<String, String> content(byte[] file) {
        return Map.of("content", Base64.getEncoder().encodeToString(file), "fileName", "sheet.xlsx");
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("content", "fileName")) {
            Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
            assertThat(field.find()).as(name).isTrue();
            fields.put(name, field.group(1));
        }
        return fields;
    }

    private static Map<String, String> publication(String validFrom) {
        return Map.of("reason", "Theo thông tư", "validFrom", validFrom);
    }

    private static void assertRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    private static NewMember member(String name, String born, Relation relation) {
        return new NewMember(name, Gender.FEMALE, LocalDate.parse(born), relation, Ethnicity.KINH, null, false, false, false,
                false, false, false, false);
    }
}
