package vn.giamngheo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.rules.sheet.Excel;

/** Two process owners replace a score sheet at their desks; one looks it up on a phone. */
@ScenarioTest
@BrowserTest
class ScoreSheetBrowserTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String RURAL_2027 = "/rules/score-sheets/a2027b00-0000-4000-8000-000000000041";
    private static final String B1 = "Phần B1";

    @Test
    void aSheetIsDownloadedCorrectedImportedProposedAndPublished(BrowserSession session) throws IOException {
        Page owner = session.signIn(session.desktop(), "owner1.bmt", "giamngheo");
        owner.locator(".menu-wide a[href='/rules/score-sheets']").click();
        session.screenshot(owner, "score-sheets");
        session.assertAccessible(owner);
        owner.navigate("/rules/score-sheets/a2016b00-0000-4000-8000-000000000041");
        session.screenshot(owner, "score-sheet-2016");
        session.assertAccessible(owner);
        owner.navigate(RURAL_2027);
        session.screenshot(owner, "score-sheet");
        session.assertAccessible(owner);
        Download download = owner.waitForDownload(() -> owner.locator("a[href$='/excel']").click());
        byte[] original = Files.readAllBytes(download.path());

        owner.navigate("/rules/score-sheets/import");
        owner.locator("#file").setInputFiles(new FilePayload("big.xlsx", XLSX, new byte[300 * 1024]));
        assertThat((String) owner.locator("#file").evaluate("field => field.validationMessage")).contains("256 kB");
        Excel wrong = Excel.of(original);
        wrong.set(B1, 2, "Điểm", -1).set(B1, 3, "Mức kiểm chứng", null);
        session.expectRefusal(400);
        check(owner, wrong.file());
        session.screenshot(owner, "score-sheet-problems");
        session.assertAccessible(owner);
        assertThat(owner.locator("main tbody tr").count()).isEqualTo(2);

        Excel right = Excel.of(original);
        right.set(B1, 2, "Điểm", 70).set(B1, 2, "Mức kiểm chứng", "số liệu chưa kiểm chứng");
        check(owner, right.file());
        session.screenshot(owner, "score-sheet-differences");
        session.assertAccessible(owner);
        owner.locator("form[action$='/drafts'] button").click();
        owner.waitForURL(address -> !address.contains("/import"));
        owner.locator("form[action$='/proposal'] textarea").fill("Thay điểm dòng 1 theo bảng điểm mới");
        session.screenshot(owner, "score-sheet-draft");
        owner.locator("form[action$='/proposal'] button").click();
        assertThat(owner.locator("[role=status]").first().innerText()).contains("Đã trình");

        Page other = session.signIn(session.desktop(), "owner2.bmt", "giamngheo");
        other.navigate(owner.url());
        session.screenshot(other, "score-sheet-proposed");
        session.assertAccessible(other);
        other.locator("#validFrom").fill("1/1/2029");
        other.locator("form[action$='/publication'] textarea").fill("Thông tư mới có hiệu lực");
        other.locator("form[action$='/publication'] button").click();
        assertThat(other.locator("[role=status]").first().innerText()).contains("Đã ban hành");
        assertThat(other.locator("main dl.facts").innerText()).contains("từ 01/01/2029");

        Page phone = session.signIn(session.phone(), "officer.ea-kao", "giamngheo");
        for (String address : Arrays.asList("/rules/score-sheets", other.url(), RURAL_2027)) {
            phone.navigate(address);
            session.assertFitsWidth(phone);
            session.assertAccessible(phone);
        }
        session.screenshot(phone, "score-sheet-phone");
        phone.navigate("/rules/score-sheets");
        session.screenshot(phone, "score-sheets-phone");
        Page ownerPhone = session.signIn(session.phone(), "owner1.bmt", "giamngheo");
        ownerPhone.navigate("/rules/score-sheets/import");
        check(ownerPhone, right.file());
        session.assertFitsWidth(ownerPhone);
        session.screenshot(ownerPhone, "score-sheet-differences-phone");
    }

    private static void check(Page page, byte[] file) {
        page.locator("#file").setInputFiles(new FilePayload("phieu.xlsx", XLSX, file));
        page.locator("form[enctype] button").click();
        page.locator("main [role=status], main [role=alert]").first().waitFor();
    }
}
