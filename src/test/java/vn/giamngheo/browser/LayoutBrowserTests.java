package vn.giamngheo.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The frame that every page stands in. */
@ScenarioTest
@BrowserTest
class LayoutBrowserTests {

    private static final String PASSWORD = "giamngheo";

    @Test
    void everyoneCanLogInOnADesktop(BrowserSession session) {
        Page page = session.desktop();
        page.navigate("/login");
        session.assertAccessible(page);
        session.screenshot(page, "login-desktop");
        session.signIn(page, "clerk.ea-kao", PASSWORD);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator(".menu-wide a[aria-current=page]").getAttribute("href")).isEqualTo("/tasks");
        session.assertAccessible(page);
        session.screenshot(page, "tasks-desktop");
    }

    @Test
    void everyoneCanLogInOnAPhone(BrowserSession session) {
        Page page = session.signIn(session.phone(), "clerk.ea-kao", PASSWORD);
        page.locator(".menu-narrow summary").press("Enter");
        assertThat(page.locator(".menu-narrow a").first().isVisible()).isTrue();
        session.assertAccessible(page);
        session.assertFitsWidth(page);
        session.screenshot(page, "tasks-phone");
    }

    @Test
    void wrongPasswordIsSaidInVietnamese(BrowserSession session) {
        Page page = session.desktop();
        page.navigate("/login");
        page.locator("#username").fill("clerk.ea-kao");
        page.locator("#password").fill("wrong");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("[role=alert]:visible").innerText()).isNotBlank();
    }

    @Test
    void unknownAddressGetsAPageThatLeadsBack(BrowserSession session) {
        Page page = session.signIn(session.desktop(), "clerk.ea-kao", PASSWORD);
        session.expectRefusal(404);
        assertThat(page.navigate("/no-such-page").status()).isEqualTo(404);
        session.assertAccessible(page);
        page.locator("main a.btn-primary").click();
        page.waitForURL(address -> address.endsWith("/tasks"));
    }
}
