package vn.giamngheo.scenario;

import java.time.format.DateTimeFormatter;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.browser.BrowserSession;
import vn.giamngheo.browser.BrowserTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;

import static org.assertj.core.api.Assertions.assertThat;

/** The officer closes a household at his desk, the chair reopens it on a phone. */
@ScenarioTest
@BrowserTest
class HouseholdClosingBrowserTests {

    private static final String COMMUNE = "ea-tu";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    @Test
    void closesAndReopens(BrowserSession session) {
        City.Family family = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        City.Family other = ListedFamily.of(city, register, COMMUNE, HouseholdClass.NEAR_POOR);
        String path = "/households/" + family.id();
        String today = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(city.today());
        Page page = session.signIn(session.desktop(), "officer." + COMMUNE, "giamngheo");
        Page phone = session.signIn(session.phone(), "officer." + COMMUNE, "giamngheo");
        phone.navigate(path + "/close");
        session.screenshot(phone, "close-form-phone");
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);

        page.navigate(path);
        page.locator("a[href$='/close']").click();
        page.locator("#cause").selectOption("MERGED");
        page.locator("#closedOn").fill(today);
        page.locator("#mergedInto").fill(other.code() + "9");
        page.locator("#note").fill("Con trai đón mẹ về ở chung");
        session.expectRefusal(400);
        page.locator("button.btn-danger").click();
        page.waitForSelector(".invalid-feedback");
        session.screenshot(page, "close-refused");
        session.assertAccessible(page);
        page.locator("#mergedInto").fill(other.code());
        page.locator("button.btn-danger").click();
        page.waitForURL(address -> address.endsWith(path));
        assertThat(page.locator(".alert-warning").innerText()).contains("Hộ đã đóng", today, other.code());
        session.screenshot(page, "closed");
        session.assertAccessible(page);
        page.navigate("/households?q=" + family.code());
        session.screenshot(page, "closed-search");

        Page chair = session.signIn(session.phone(), "chair." + COMMUNE, "giamngheo");
        chair.navigate(path);
        session.screenshot(chair, "closed-phone");
        session.assertFitsWidth(chair);
        session.assertAccessible(chair);
        chair.locator("a[href$='/reopen']").click();
        chair.locator("#reason").fill("Nhầm với hộ cùng tên trong thôn");
        session.screenshot(chair, "reopen-phone");
        session.assertFitsWidth(chair);
        session.assertAccessible(chair);
        chair.locator("main button[type=submit]").click();
        chair.waitForURL(address -> address.endsWith(path));
        assertThat(chair.locator("main").innerText()).contains("Lần đóng hộ đã được mở lại");
        session.screenshot(chair, "reopened-phone");
        session.assertFitsWidth(chair);
    }
}
