package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.browser.BrowserSession;
import vn.giamngheo.browser.BrowserTest;

/** The sheet as a surveyor of Hoa Thuan fills it in at the household, on a phone; and what the board sees of two sheets. */
@ScenarioTest
@BrowserTest
class SheetBrowserTests {

    private static final String COMMUNE = "hoa-thuan";
    private static final String PASSWORD = "giamngheo";
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] HEIC = "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    private City city;

    @Test
    void contradictionsShowAtTheFieldAndTheDraftIsFoundOnAnotherPhone(BrowserSession session) {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        Page phone = sheet(session, dossier, "surveyor1");
        phone.locator("label[for=SIZE_7_UP]").click();
        phone.locator("#problem-row1").filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S"))).waitFor();
        phone.locator("#remark").fill("Hẹn chủ hộ buổi chiều");
        phone.locator("#draft-status:has-text('Đã lưu nháp lúc')").waitFor();
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        session.screenshot(phone, "sheet-phone");

        Page other = sheet(session, dossier, "surveyor1");
        assertThat(other.locator(".alert-warning").innerText()).contains("Đã mở lại bản nháp");
        assertThat(other.locator("#SIZE_7_UP").isChecked()).isTrue();
        assertThat(other.locator("#remark").inputValue()).isEqualTo("Hẹn chủ hộ buổi chiều");
        assertThat(other.locator("#problem-row1").innerText()).isNotBlank();
        session.screenshot(other, "sheet-restored-phone");
    }

    @Test
    void aPhotoIsTakenAndAPhonePhotoIsRefusedInPlainWords(BrowserSession session) {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        Page phone = sheet(session, dossier, "surveyor1");
        phone.locator("#photo-SURVEY").setInputFiles(new FilePayload("mai-nha.png", "image/png", PNG));
        phone.locator(".attached-file a").waitFor();
        assertThat(phone.locator(".attached-file").innerText()).contains("mai-nha.png");

        session.expectRefusal(400);
        phone.locator("#file-SURVEY").setInputFiles(new FilePayload("IMG_1.HEIC", "image/heic", HEIC));
        phone.locator("#problem:visible").waitFor();
        assertThat(phone.locator("#problem").innerText()).contains("HEIC");
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        session.screenshot(phone, "sheet-files-phone");
    }

    @Test
    void twoSurveyorsOnOneSheetChooseAtEachPlace(BrowserSession session) {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        Page phone = sheet(session, dossier, "surveyor1");
        Officer colleague = dossier.officer("surveyor2");
        Matcher version = VERSION.matcher(colleague.get(path(dossier)).body());
        assertThat(version.find()).isTrue();
        Map<String, String> theirs = new LinkedHashMap<>(Map.of("version", version.group(1), "surveyedOn",
                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(city.today()), "row4", "JOB_PUBLIC", "asset_TV", "true",
                "remark", "Hộ có người làm ở trường học"));
        assertThat(colleague.postForm(path(dossier), theirs).statusCode()).isEqualTo(302);

        phone.locator("label[for=JOB_NONE]").click();
        phone.locator("#remark").fill("Hộ làm rẫy");
        session.expectRefusal(409);
        phone.locator("button[value=SAVE]").click();
        phone.locator("form[action$='/resolution']").waitFor();
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        session.screenshot(phone, "sheet-conflict-phone");
        phone.locator("label[for=mine-row4]").click();
        phone.locator("label[for=theirs-row11]").click();
        phone.locator("label[for=theirs-remark]").click();
        phone.locator("main form[action$='/resolution'] button").click();
        phone.locator(".alert-success").waitFor();

        assertThat(phone.locator("#JOB_NONE").isChecked()).isTrue();
        assertThat(phone.locator("#asset_TV").isChecked()).isTrue();
        assertThat(phone.locator("#remark").inputValue()).isEqualTo("Hộ có người làm ở trường học");
    }

    @Test
    void theBoardSeesBothSheetsSideBySideAndOverridesWithEvidence(BrowserSession session) {
        Dossier dossier = Dossier.registered(city, COMMUNE).toBeSurveyed();
        dossier.completed("surveyor1", "userTask_surveyHousehold",
                Answers.surveyedAt(city.jdbc(), dossier.family(), city.today(), 120));
        dossier.completed("surveyor2", "userTask_crossCheckHousehold",
                Answers.surveyedAt(city.jdbc(), dossier.family(), city.today(), 155));
        Page desktop = session.signIn(session.desktop(), "board." + COMMUNE, PASSWORD);
        desktop.navigate("/tasks/" + dossier.task("userTask_settleClass"));
        session.awaitReady(desktop);
        desktop.locator(".attachments h3").first().waitFor();
        session.assertAccessible(desktop);
        session.screenshot(desktop, "settle-class-desktop");
        Page phone = session.signIn(session.phone(), "board." + COMMUNE, PASSWORD);
        phone.navigate("/tasks/" + dossier.task("userTask_settleClass"));
        session.awaitReady(phone);
        session.assertFitsWidth(phone);
        session.screenshot(phone, "settle-class-phone");

        dossier.completed("board", "userTask_settleClass", Answers.classSettled("FIRST_SHEET"));
        phone.navigate("/assessments/" + assessment(dossier) + "/override");
        phone.locator("#file-OVERRIDE").setInputFiles(new FilePayload("anh.png", "image/png", PNG));
        phone.locator(".attached-file a").waitFor();
        phone.locator("#to").selectOption("NOT_POOR");
        phone.locator("#reason").fill("Hộ vừa bán đất, có thu nhập ổn định");
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        session.screenshot(phone, "override-phone");
        phone.locator("form.task-form button[type=submit]").click();
        phone.locator(".alert-success").waitFor();
        assertThat(phone.locator("body").innerText()).contains("Đã thay phân loại theo điểm");
        session.screenshot(phone, "overridden-phone");
    }

    @Test
    void kinAreDeclaredOnAPhone(BrowserSession session) {
        Page phone = session.signIn(session.phone(), "surveyor2." + COMMUNE, PASSWORD);
        phone.navigate("/kinship");
        phone.locator("#householdCode").fill("00000-000000");
        phone.locator("#reason").fill("Em ruột");
        session.expectRefusal(400);
        phone.locator("main form[action$='/kinship'] button").click();
        phone.locator(".alert-danger:visible").waitFor();
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        session.screenshot(phone, "kinship-phone");
    }

    private Page sheet(BrowserSession session, Dossier dossier, String post) {
        Page phone = session.signIn(session.phone(), dossier.username(post), PASSWORD);
        phone.navigate(path(dossier));
        phone.locator("#file-SURVEY").waitFor(new Locator.WaitForOptions()
            .setState(WaitForSelectorState.ATTACHED));
        return phone;
    }

    private String path(Dossier dossier) {
        return "/assessments/" + assessment(dossier) + "/sheet";
    }

    private UUID assessment(Dossier dossier) {
        return city.jdbc().queryForObject("SELECT id FROM assessment WHERE case_id = ?", UUID.class, dossier.id());
    }
}
