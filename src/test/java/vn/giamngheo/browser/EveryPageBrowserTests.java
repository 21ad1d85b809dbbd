package vn.giamngheo.browser;

import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every page on a cheap phone: nothing sticks out to the right, one heading, no grave finding of axe. */
@ScenarioTest
@BrowserTest
class EveryPageBrowserTests {

    @Autowired
    private City city;

    @TestFactory
    Stream<DynamicTest> fitsAPhone(BrowserSession session) {
        UUID application = city.registeredApplication("tan-loi");
        UUID household = city.jdbc().queryForObject("SELECT household_id FROM application WHERE id = ?", UUID.class,
                application);
        UUID member = city.jdbc().queryForObject("""
                SELECT id FROM member WHERE household_id = ? AND relation <> 'HEAD' AND left_on IS NULL LIMIT 1""",
                UUID.class, household);
        String task = "/tasks/" + city.task(application, "userTask_receiveApplication");
        Page clerk = session.signIn(session.phone(), "clerk.tan-loi", "giamngheo");
        Page admin = session.signIn(session.phone(), "admin", "giamngheo");
        Page anybody = session.phone();
        return Stream.of(
                fits(session, anybody, "login", "/login"), fits(session, anybody, "check", "/check"),
                fits(session, clerk, "tasks", "/tasks"), fits(session, clerk, "task", task),
                fits(session, clerk, "households", "/households"),
                fits(session, clerk, "household", "/households/" + household),
                fits(session, clerk, "household-new", "/households/new"),
                fits(session, clerk, "member-new", "/households/" + household + "/members/new"),
                fits(session, clerk, "member-leave", "/households/" + household + "/members/" + member + "/leave"),
                fits(session, clerk, "contact", "/households/" + household + "/contact"),
                fits(session, clerk, "applications", "/applications"),
                fits(session, clerk, "application", "/applications/" + application),
                fits(session, clerk, "application-new", "/applications/new"),
                fits(session, clerk, "case-diagram", "/cases/" + application + "/diagram"),
                fits(session, admin, "demo-clock", "/demo/clock"));
    }

    private static DynamicTest fits(BrowserSession session, Page page, String name, String path) {
        return dynamicTest(name, () -> {
            assertThat(page.navigate(path).status()).isEqualTo(200);
            if (page.locator("[data-form-viewer], [data-bpmn-viewer]").count() > 0) {
                session.awaitReady(page);
            }
            session.screenshot(page, "phone-" + name);
            session.assertFitsWidth(page);
            assertThat(page.locator("h1").count()).as("headings of " + path).isEqualTo(1);
            session.assertAccessible(page);
        });
    }
}
