package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

import vn.giamngheo.ScenarioTest;

/** Half-filled sheets of Hoa Khanh: kept as the surveyor goes, found on any device, never written over silently. */
@ScenarioTest
class SheetDraftScenarioTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern DRAFT = Pattern.compile("name=\"draftVersion\" value=\"(\\d+)\"");

    @Autowired
    private City city;

    private Dossier dossier;
    private String path;

    @BeforeEach
    void aSheetToFillIn() {
        dossier = Dossier.registered(city, "hoa-khanh").toBeSurveyed();
        path = "/assessments/" + city.jdbc().queryForObject("SELECT id FROM assessment WHERE case_id = ?", UUID.class,
                dossier.id()) + "/sheet";
    }

    @Test
    void aDraftIsFoundAgainOnAnotherDeviceAndGoneOnceItIsSaved() {
        Officer surveyor = dossier.officer("surveyor1");
        Map<String, String> typed = start(surveyor.get(path));
        typed.put("row4", "JOB_NONE");
        typed.put("floorArea", "64,");
        typed.put("cause_NO_LAND", "true");
        typed.put("remark", "Nhà đi vắng, hẹn chiều");
        HttpResponse<String> kept = surveyor.putForm(path + "/draft", typed);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(kept.body()).containsPattern("Đã lưu nháp lúc \\d{2}:\\d{2}").contains("name=\"draftVersion\" value=\"1\"");

        Officer phone = Officer.loggedIn(city.port(), "surveyor1.hoa-khanh");
        String restored = read(phone);
        assertThat(restored).contains("Đã mở lại bản nháp", "value=\"64,\"", "Nhà đi vắng, hẹn chiều")
            .containsPattern("id=\"JOB_NONE\"[^>]*checked").containsPattern("id=\"cause_NO_LAND\"[^>]*checked");
        assertThat(read(dossier.officer("surveyor2"))).doesNotContain("Đã mở lại bản nháp", "hẹn chiều");

        typed.put("floorArea", "64");
        assertThat(phone.postForm(path, typed).statusCode()).isEqualTo(302);
        assertThat(read(phone)).doesNotContain("Đã mở lại bản nháp").contains("value=\"64\"");
        assertThat(drafts()).isZero();
    }

    @Test
    void anOldDeviceDoesNotWriteOverANewerDraftUnlessTold() {
        Officer surveyor = dossier.officer("surveyor1");
        Map<String, String> first = start(surveyor.get(path));
        Map<String, String> second = new LinkedHashMap<>(first);
        first.put("remark", "từ máy thứ nhất");
        second.put("remark", "từ máy thứ hai");
        surveyor.putForm(path + "/draft", second);

        HttpResponse<String> late = surveyor.putForm(path + "/draft", first);
        assertThat(late.body()).contains("từ thiết bị khác", "Giữ bản trên máy này", "name=\"draftVersion\" value=\"0\"");
        assertThat(read(surveyor)).contains("từ máy thứ hai");
        HttpResponse<String> told = surveyor.putForm(path + "/draft?keep=true", first);
        assertThat(told.body()).contains("Đã lưu nháp lúc");
        assertThat(read(surveyor)).contains("từ máy thứ nhất");

        assertThat(surveyor.postForm(path + "/draft/discard", Map.of()).statusCode()).isEqualTo(302);
        assertThat(drafts()).isZero();
    }

    @Test
    void twoSurveyorsOnOneSheetChooseAtEachPlaceAndLoseNothing() {
        Officer first = dossier.officer("surveyor1");
        Officer second = dossier.officer("surveyor2");
        Map<String, String> theirs = start(first.get(path));
        Map<String, String> mine = start(second.get(path));
        theirs.putAll(Map.of("row4", "JOB_NONE", "row9", "WATER_PIPED", "asset_TV", "true", "remark", "của người thứ nhất"));
        mine.putAll(Map.of("row4", "JOB_PUBLIC", "row9", "WATER_PIPED", "dep_TOILET", "true", "remark", "của tôi"));
        assertThat(first.postForm(path, theirs).statusCode()).isEqualTo(302);

        HttpResponse<String> conflict = second.postForm(path, mine);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Hai người cùng sửa Phiếu B", "của người thứ nhất", "của tôi", "pick_row4",
                "pick_dep_TOILET", "pick_row11", "pick_remark").doesNotContain("pick_row9");
        assertThat(read(second)).as("kept as a draft").contains("của tôi", "Sau đó phiếu đã được lưu từ nơi khác");

        Map<String, String> chosen = new LinkedHashMap<>(mine);
        chosen.put("version", version(conflict));
        HttpResponse<String> halfChosen = second.postForm(path + "/resolution", with(chosen, "pick_row4", "MINE"));
        assertThat(halfChosen.statusCode()).isEqualTo(400);
        chosen.putAll(Map.of("pick_row4", "MINE", "pick_row11", "THEIRS", "pick_dep_TOILET", "MINE", "pick_remark",
                "THEIRS"));
        HttpResponse<String> saved = second.postForm(path + "/resolution", chosen);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);

        String page = read(second);
        assertThat(page).contains("của người thứ nhất").containsPattern("id=\"JOB_PUBLIC\"[^>]*checked")
            .containsPattern("id=\"asset_TV\"[^>]*checked").containsPattern("id=\"dep_TOILET\"[^>]*checked")
            .doesNotContain("Đã mở lại bản nháp");
        HttpResponse<String> stale = second.postForm(path + "/resolution", chosen);
        assertThat(stale.statusCode()).as("the version of the comparison is used up").isIn(400, 409);
        assertThat(dossier.audited("assessment.sheetMerged")).isEqualTo(1);
    }

    @Test
    void draftsOutsideTheStepOfOthersOrTooLargeAreRefused() {
        Officer surveyor = dossier.officer("surveyor1");
        Map<String, String> typed = start(surveyor.get(path));

        assertThat(dossier.officer("officer").putForm(path + "/draft", typed).statusCode()).isEqualTo(403);
        assertThat(city.officer("surveyor1.hoa-phu").putForm(path + "/draft", typed).statusCode()).isEqualTo(403);
        assertThat(surveyor.putForm(path + "/draft", with(typed, "remark", "x".repeat(4001))).statusCode()).isEqualTo(400);
        assertThat(surveyor.putForm(path + "/draft", with(typed, "version", "x")).statusCode()).isEqualTo(400);
        assertThat(surveyor.putForm("/assessments/" + UUID.randomUUID() + "/sheet/draft", typed).statusCode()).isEqualTo(404);
        surveyor.putForm(path + "/draft", typed);
        dossier.surveyed();
        assertThat(surveyor.putForm(path + "/draft", typed).statusCode()).isEqualTo(409);
        assertThat(drafts()).isZero();
    }

    @Test
    void whatIsMissingInPhieuCIsSaidAtItsField() {
        Officer surveyor = dossier.officer("surveyor1");
        Map<String, String> form = start(surveyor.get(path));
        dossier.sheet().forEach((field, value) -> {
            if (field.startsWith("row") || Boolean.TRUE.equals(value)) {
                form.put(field, value.toString());
            }
        });
        form.remove("cause_NO_CAPITAL");
        form.put("action", "CONFIRM");

        HttpResponse<String> refused = surveyor.postForm(path, form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).containsPattern("id=\"problem-causes\">Chọn ít nhất một nguyên nhân nghèo");
        form.put("cause_OTHER", "true");
        assertThat(surveyor.postForm(path, form).body()).containsPattern("id=\"problem-causeOther\">Hãy ghi rõ");
        form.put("causeOther", "Nhà bị cháy");
        assertThat(surveyor.postForm(path, form).statusCode()).isEqualTo(302);
    }

    private String read(Officer officer) {
        return HtmlUtils.htmlUnescape(officer.get(path).body());
    }

    private int drafts() {
        return dossier.count("sheet_draft d JOIN assessment a ON a.id = d.assessment_id WHERE a.case_id = ?");
    }

    private Map<String, String> start(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", version(page));
        Matcher draft = DRAFT.matcher(page.body());
        assertThat(draft.find()).isTrue();
        fields.put("draftVersion", draft.group(1));
        fields.put("surveyedOn", DAY.format(city.today()));
        return fields;
    }

    private static String version(HttpResponse<String> page) {
        Matcher version = VERSION.matcher(page.body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        changed.put(field, value);
        return changed;
    }
}
