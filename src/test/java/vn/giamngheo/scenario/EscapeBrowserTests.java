package vn.giamngheo.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.browser.BrowserSession;
import vn.giamngheo.browser.BrowserTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk registers a request to leave the list, the chair decides, the women's union visits; in a real browser. */
@ScenarioTest
@BrowserTest
class EscapeBrowserTests {

    private static final String COMMUNE = "hoa-khanh";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    private Duration clock;

    @BeforeEach
    void travel() {
        clock = city.travelTo(LocalDate.of(2018, 12, 5));
    }

    @AfterEach
    void returnHome() {
        city.restore(clock);
    }

    @Test
    void deskRegistersARequestToLeaveTheList(BrowserSession session) {
        City.Family family = ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR);
        Page page = session.signIn(session.desktop(), "clerk." + COMMUNE, "giamngheo");
        page.navigate("/applications/new?q=" + family.code());
        session.screenshot(page, "escape-find");
        page.locator("a[href*='route=ESCAPE']").first().click();
        page.waitForURL(address -> address.contains("route=ESCAPE"));
        session.screenshot(page, "escape-new");
        session.assertAccessible(page);
        Page phone = session.signIn(session.phone(), "clerk." + COMMUNE, "giamngheo");
        phone.navigate("/applications/new?route=ESCAPE&household=" + family.code());
        session.screenshot(phone, "escape-new-phone");
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);

        page.locator("#hardshipDetail").fill("Con đã có việc làm, nhà đã sửa xong");
        page.locator("button[name=accept]").click();
        page.waitForURL(address -> address.matches(".*/applications/[0-9a-f-]{36}"));
        assertThat(page.locator("main").innerText()).contains("Đề nghị công nhận thoát nghèo", "Con đã có việc làm");
        session.screenshot(page, "escape-application");
        session.assertAccessible(page);
    }

    @Test
    void chairSeesWhatStopsBeforeHeDecidesAndTheUnionVisits(BrowserSession session) {
        InYearCase escape = InYearCase.escaping(city, COMMUNE,
                ListedFamily.of(city, register, COMMUNE, HouseholdClass.POOR), false).toBeSurveyed().assessed(false)
            .proposed("RECOGNISE");
        String task = "/tasks/" + escape.task("userTask_decideEscape");
        Page phone = session.signIn(session.phone(), "chair." + COMMUNE, "giamngheo");
        phone.navigate(task);
        session.awaitReady(phone);
        session.screenshot(phone, "escape-decide-phone");
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        Page page = session.signIn(session.desktop(), "chair." + COMMUNE, "giamngheo");
        page.navigate(task);
        session.awaitReady(page);
        assertThat(page.locator("#benefits-title").innerText()).contains("Chính sách của hộ");
        page.getByLabel("Công nhận thoát nghèo, thoát cận nghèo").check();
        session.screenshot(page, "escape-decide");
        session.assertAccessible(page);
        escape.recognised().delivered();

        UUID followed = city.jdbc().queryForObject("SELECT id FROM escape WHERE household_id = ?", UUID.class,
                escape.family().id());
        UUID visit = city.jdbc().queryForObject("SELECT id FROM escape_visit WHERE escape_id = ? AND ordinal = 1",
                UUID.class, followed);
        city.daysPass(190);
        Page women = session.signIn(session.phone(), "women." + COMMUNE, "giamngheo");
        for (String path : new String[] { "/escapes", "/escapes/" + followed, "/escapes/visits/" + visit,
                "/households/" + escape.family().id() }) {
            women.navigate(path);
            session.screenshot(women, "escape-phone" + path.replaceAll("[0-9a-f-]{36}", "id").replace('/', '-'));
            session.assertFitsWidth(women);
            session.assertAccessible(women);
        }
        Page owner = session.signIn(session.desktop(), "owner1.bmt", "giamngheo");
        for (String path : new String[] { "/benefits", "/benefits/new" }) {
            owner.navigate(path);
            session.screenshot(owner, "escape" + path.replace('/', '-'));
            session.assertAccessible(owner);
        }
    }
}
