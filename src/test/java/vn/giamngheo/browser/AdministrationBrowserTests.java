package vn.giamngheo.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of those who keep the system, on a desktop and on a phone. */
@ScenarioTest
@BrowserTest
class AdministrationBrowserTests {

    private static final String PASSWORD = "giamngheo";
    private static final String[] OF_THE_ADMINISTRATOR = { "/admin", "/admin/accounts", "/admin/accounts/new",
            "/admin/accounts/officer.hoa-xuan", "/admin/units", "/admin/hamlets?commune=24178.2016",
            "/admin/hamlets/new?commune=24178.2016", "/admin/holidays", "/admin/holidays/new", "/admin/holidays/2018-09-02",
            "/admin/reference", "/account/password" };
    private static final String[] OF_THE_OWNER = { "/admin/routing",
            "/admin/routing/in-year-recognition/userTask_draftDecision/R2016",
            "/admin/routing/in-year-recognition/userTask_draftDecision/R2016/term" };

    @Test
    void pagesAreAccessibleOnADesktop(BrowserSession session) {
        look(session, session.signIn(session.desktop(), "admin", PASSWORD), OF_THE_ADMINISTRATOR, "desktop");
        look(session, session.signIn(session.desktop(), "owner1.bmt", PASSWORD), OF_THE_OWNER, "desktop");
    }

    @Test
    void pagesFitAPhone(BrowserSession session) {
        look(session, session.signIn(session.phone(), "admin", PASSWORD), OF_THE_ADMINISTRATOR, "phone");
        look(session, session.signIn(session.phone(), "owner1.bmt", PASSWORD), OF_THE_OWNER, "phone");
    }

    @Test
    void refusedAccountShowsWhatIsWrongAtItsFields(BrowserSession session) {
        Page page = session.signIn(session.phone(), "admin", PASSWORD);
        page.navigate("/admin/accounts/new");
        page.locator("#username").fill("nguyen van");
        page.locator("#fullName").fill("Nguyễn Văn Thử");
        page.locator("#email").fill("thu@buonmathuot.test");
        page.locator("#citizenId").fill("12");
        session.expectRefusal(400);
        page.locator("main form button[type=submit]").click();
        page.locator("#username-error").waitFor();
        assertThat(page.locator("#citizenId-error").count()).isEqualTo(1);
        assertThat(page.locator("#fullName").inputValue()).isEqualTo("Nguyễn Văn Thử");
        session.assertAccessible(page);
        session.assertFitsWidth(page);
        session.screenshot(page, "admin-account-refused-phone");
    }

    private static void look(BrowserSession session, Page page, String[] paths, String screen) {
        for (String path : paths) {
            assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
            session.assertAccessible(page);
            session.assertFitsWidth(page);
            session.screenshot(page, "admin" + path.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + screen);
        }
    }
}
