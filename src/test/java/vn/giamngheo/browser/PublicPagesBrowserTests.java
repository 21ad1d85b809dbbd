package vn.giamngheo.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City;
import vn.giamngheo.scenario.PublicCases;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages without a log-in on a cheap phone and on a desktop; and the pages of the officers who stand behind them. */
@ScenarioTest
@BrowserTest
class PublicPagesBrowserTests {

    private static final String COMMUNE = "tu-an";

    @Autowired
    private City city;

    @Test
    void citizenFollowsACaseAndReadsThePostedListOnAPhone(BrowserSession session) {
        Duration offset = city.offset();
        Map<String, String> receipt = PublicCases.posted(city, COMMUNE);
        Page page = session.phone();

        page.navigate("/track");
        looksRight(session, page, "track-phone");
        session.expectRefusal(404);
        page.locator("#receipt").fill(receipt.get("number"));
        page.locator("#code").fill("ABCDEFGHJKMN");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("[role=alert]:visible").innerText()).contains("Không tìm thấy hồ sơ");
        assertThat(page.locator("#receipt").inputValue()).isEqualTo(receipt.get("number"));
        looksRight(session, page, "track-unknown-phone");
        page.locator("#code").fill(receipt.get("code"));
        page.locator("#code").press("Enter");
        page.waitForURL(address -> address.contains(receipt.get("code")));
        assertThat(page.locator("[role=status]").innerText()).contains("Đang niêm yết công khai");
        looksRight(session, page, "tracked-phone");

        page.navigate("/posted");
        looksRight(session, page, "posted-phone");
        page.locator("main a[href$='/posted/" + COMMUNE + "']").click();
        assertThat(page.locator("main").innerText()).contains(receipt.get("head"));
        looksRight(session, page, "posted-list-phone");
        page.navigate("/check");
        looksRight(session, page, "check-phone");

        Page desktop = session.desktop();
        desktop.navigate("/posted/" + COMMUNE);
        looksRight(session, desktop, "posted-list-desktop");
        desktop.navigate("/login");
        looksRight(session, desktop, "login-public-desktop");
        city.restore(offset);
    }

    @Test
    void officerAndChairWithdrawADecisionOnTheHouseholdsPage(BrowserSession session) {
        Duration offset = city.offset();
        UUID household = PublicCases.recognised(city, COMMUNE);
        city.daysPass(1);
        Page officer = session.signIn(session.desktop(), "officer." + COMMUNE, "giamngheo");
        officer.navigate("/households/" + household);
        looksRight(session, officer, "household-decisions-desktop");
        officer.locator("main a[href$='/amendments/new']").click();
        officer.locator("#kind").selectOption("WITHDRAWAL");
        officer.locator("#reason").fill("Hộ kê khai thiếu thu nhập của một thành viên");
        officer.locator("#evidence").fill("Biên bản kiểm tra số 02 ngày 18/9/2018");
        looksRight(session, officer, "amendment-new-desktop");
        officer.locator("main form button[type=submit]").click();
        officer.waitForURL(address -> address.matches(".*/amendments/[0-9a-f-]{36}"));

        Page chair = session.signIn(session.phone(), "chair." + COMMUNE, "giamngheo");
        chair.navigate("/households/" + household);
        looksRight(session, chair, "household-decisions-phone");
        chair.locator("main a[href*='/amendments/'].btn").click();
        looksRight(session, chair, "amendment-phone");
        chair.locator("form[action$='/signature'] button").click();
        chair.waitForURL(address -> address.contains("/households/"));
        assertThat(chair.locator("main").innerText()).contains("Thu hồi quyết định: Đã ký");
        looksRight(session, chair, "household-withdrawn-phone");
        String code = city.jdbc().queryForObject(
                "SELECT check_code FROM certificate WHERE household_id = ?", String.class, household);
        Page citizen = session.phone();
        citizen.navigate("/check/" + code);
        assertThat(citizen.locator("main").innerText()).contains("Đã thu hồi theo Quyết định số");
        looksRight(session, citizen, "check-withdrawn-phone");
        city.restore(offset);
    }

    @Test
    void processOwnersChangeATextTogether(BrowserSession session) {
        Page owner = session.signIn(session.desktop(), "owner1.bmt", "giamngheo");
        owner.navigate("/papers/templates");
        looksRight(session, owner, "templates-desktop");
        owner.locator("a[href$='/of/QUICK_SHEET/R2025']").click();
        owner.locator("form[action$='/draft'] button").first().click();
        owner.locator("#note").fill("Sửa tiêu đề theo góp ý " + LocalDate.of(2018, 9, 3));
        String text = owner.locator("#html").inputValue();
        session.expectRefusal(400);
        owner.locator("#html").fill(text + "<script>x</script>");
        owner.locator("form:has(#html) button[type=submit]").click();
        owner.locator("#html-error").waitFor();
        assertThat(owner.locator("#html-error").innerText()).contains("Dòng", "<script>");
        looksRight(session, owner, "template-refused-desktop");
        owner.locator("#html").fill(text.replace("PHIẾU A", "PHIẾU A MỚI"));
        owner.locator("form:has(#html) button[type=submit]").click();
        owner.locator("form[action$='/proposal'] button").click();
        owner.locator("form[action$='/publication']").waitFor();
        String address = owner.url();

        Page second = session.signIn(session.phone(), "owner2.bmt", "giamngheo");
        second.navigate(address.substring(address.indexOf("/papers")));
        looksRight(session, second, "template-proposed-phone");
        second.locator("main a[href$='/differences']").click();
        assertThat(second.locator("ins").innerText()).contains("PHIẾU A MỚI");
        looksRight(session, second, "template-differences-phone");
        second.goBack();
        second.locator("form[action$='/publication'] button").click();
        second.waitForURL(url -> url.contains("/of/QUICK_SHEET/R2025"));
        looksRight(session, second, "template-history-phone");
    }

    private static void looksRight(BrowserSession session, Page page, String name) {
        session.assertAccessible(page);
        session.assertFitsWidth(page);
        session.screenshot(page, name);
    }
}
