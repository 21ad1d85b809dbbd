package vn.giamngheo.browser;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Pages of the desk, of loans and campaigns, of administration and of process owners, and those for everybody. */
    @TestFactory
    Stream<DynamicTest> everyOtherPageFitsAPhone(BrowserSession session) {
        String commune = city.unitKey("tan-loi");
        UUID household = city.jdbc().queryForObject("SELECT id FROM household WHERE commune_key = ? ORDER BY code LIMIT 1",
                UUID.class, commune);
        UUID template = city.jdbc().queryForObject("SELECT id FROM paper_template ORDER BY id LIMIT 1", UUID.class);
        UUID sheet = city.jdbc().queryForObject(
                "SELECT id FROM score_sheet WHERE standard_id = 'MPS_2022' AND area_type = 'URBAN' LIMIT 1", UUID.class);
        Map<String, List<String>> paths = new LinkedHashMap<>();
        paths.put("", List.of("/track", "/posted", "/posted/tan-loi"));
        paths.put("clerk.tan-loi", List.of("/tasks/done", "/inbox", "/inbox/preferences", "/stand-ins", "/stand-ins/new",
                "/account/password"));
        paths.put("officer.tan-loi", List.of("/loans", "/loans/coverage", "/campaigns", "/hand-overs",
                "/households/" + household + "/supports/new"));
        paths.put("chair.tan-loi", List.of("/alerts", "/amendments", "/kinship"));
        paths.put("board.tan-loi", List.of("/kinship/declarations"));
        paths.put("bank.bmt", List.of("/loans", "/loans/results"));
        paths.put("division.bmt", List.of("/campaigns", "/campaigns/new"));
        paths.put("owner1.bmt", List.of("/second-look-bands", "/rules/score-sheets", "/rules/score-sheets/" + sheet,
                "/rules/score-sheets/import", "/papers/templates", "/papers/templates/" + template, "/admin/routing"));
        paths.put("auditor.bmt", List.of("/overdue"));
        paths.put("admin", List.of("/alerts", "/overdue", "/hand-overs", "/hand-overs/new?username=officer.tan-loi",
                "/stand-ins/new?post=commune-board:" + commune, "/admin", "/admin/accounts", "/admin/accounts/officer.tan-loi",
                "/admin/accounts/new", "/admin/units", "/admin/holidays", "/admin/reference", "/admin/routing", "/admin/outbox"));
        Map<String, Page> phones = new HashMap<>();
        return paths.entrySet().stream().flatMap(account -> account.getValue().stream().map(path -> {
            String name = account.getKey().replace('.', '-') + path.replaceAll("[^a-zA-Z0-9]+", "-");
            return dynamicTest(name, () -> look(session, phones.computeIfAbsent(account.getKey(), who -> who.isEmpty()
                    ? session.phone() : session.signIn(session.phone(), who, "giamngheo")), name, path));
        }));
    }

    private static void look(BrowserSession session, Page page, String name, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        if (page.locator("[data-form-viewer], [data-bpmn-viewer]").count() > 0) {
            session.awaitReady(page);
        }
        session.screenshot(page, "phone-" + name);
        session.assertFitsWidth(page);
        assertThat(page.locator("h1").count()).as("headings of " + path).isEqualTo(1);
        session.assertAccessible(page);
    }

    private static DynamicTest fits(BrowserSession session, Page page, String name, String path) {
        return dynamicTest(name, () -> look(session, page, name, path));
    }
}
