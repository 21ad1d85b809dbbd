package vn.giamngheo.browser;

import java.time.format.DateTimeFormatter;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** The officer's desk in a browser: drafts, notes, stand-ins, what was handled. */
@ScenarioTest
@BrowserTest
class DeskBrowserTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String COMMUNE = "tan-tien";
    private static final String PASSWORD = "giamngheo";

    @Autowired
    private City city;

    @AfterEach
    void nobodyStandsIn() {
        city.jdbc().update("UPDATE stand_in SET ended_at = now(), ended_by = 'admin', end_reason = 'test' WHERE ended_at IS NULL");
    }

    @Test
    void halfFilledAnswersNotesAndHandledCases(BrowserSession session) {
        Page clerk = session.signIn(session.desktop(), "clerk." + COMMUNE, PASSWORD);
        UUID application = register(clerk, city.family(COMMUNE));
        Page page = session.signIn(session.desktop(), "officer." + COMMUNE, PASSWORD);
        page.navigate("/tasks/" + city.task(application, "userTask_screenApplication"));
        session.awaitReady(page);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Đã lập Phiếu A").setExact(true)).check();
        Locator status = page.locator(".form-status");
        status.filter(new Locator.FilterOptions().setHasText("Đã lưu nháp lúc")).waitFor();
        page.reload();
        session.awaitReady(page);
        assertThat(status.innerText()).contains("Đã khôi phục bản nháp");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Đã lập Phiếu A").setExact(true))
            .isChecked()).isTrue();

        Locator back = page.getByRole(AriaRole.RADIO,
                new Page.GetByRoleOptions().setName("Trả lại bộ phận Một cửa").setExact(true));
        back.check();
        page.locator("#note-body").fill("Đã gọi điện cho chủ hộ.\nHẹn sáng thứ Hai.");
        page.locator("#notes button[type=submit]").click();
        page.locator("#notes").getByText("Đã gọi điện").waitFor();
        session.awaitReady(page);
        assertThat(page.locator("#notes").innerText()).contains("Đã gọi điện").contains("Công chức giảm nghèo cấp xã");
        assertThat(back.isChecked()).as("what was entered just before the note").isTrue();
        session.assertAccessible(page);
        session.screenshot(page, "desk-task-desktop");

        Page phone = session.signIn(session.phone(), "officer." + COMMUNE, PASSWORD);
        phone.navigate("/tasks/" + city.task(application, "userTask_screenApplication"));
        session.awaitReady(phone);
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        session.screenshot(phone, "desk-task-phone");

        clerk.navigate("/tasks/done");
        assertThat(clerk.locator(".empty").count()).isZero();
        session.assertAccessible(clerk);
        session.screenshot(clerk, "desk-done-desktop");
        Page clerkPhone = session.signIn(session.phone(), "clerk." + COMMUNE, PASSWORD);
        clerkPhone.navigate("/tasks/done");
        assertThat(clerkPhone.locator("main").innerText()).contains("Nhận dạng nhanh");
        session.assertFitsWidth(clerkPhone);
        session.assertAccessible(clerkPhone);
        session.screenshot(clerkPhone, "desk-done-phone");
    }

    @Test
    void surveyorPassesAStepOn(BrowserSession session) {
        Page clerk = session.signIn(session.desktop(), "clerk." + COMMUNE, PASSWORD);
        UUID application = register(clerk, city.family(COMMUNE));
        Page officer = session.signIn(session.desktop(), "officer." + COMMUNE, PASSWORD);
        officer.navigate("/tasks/" + city.task(application, "userTask_screenApplication"));
        session.awaitReady(officer);
        officer.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Đã lập Phiếu A").setExact(true)).check();
        send(officer);
        Page page = session.signIn(session.phone(), "surveyor1." + COMMUNE, PASSWORD);
        String task = "/tasks/" + city.task(application, "userTask_surveyHousehold");
        page.navigate(task);
        session.awaitReady(page);
        page.locator("details.pass summary").click();
        page.locator("#colleague").selectOption("surveyor2." + COMMUNE);
        page.locator("#pass-reason").fill("Hộ ở gần nhà");
        session.assertFitsWidth(page);
        session.assertAccessible(page);
        session.screenshot(page, "desk-pass-phone");
        page.locator("details.pass button[type=submit]").click();
        page.locator("[role=status]:visible").first().waitFor();
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM task_draft WHERE username = ?", Long.class,
                "surveyor1." + COMMUNE)).as("drafts of a form nobody was in").isZero();
        Page other = session.signIn(session.desktop(), "surveyor2." + COMMUNE, PASSWORD);
        other.navigate(task);
        session.awaitReady(other);
        assertThat(other.locator("main").innerText()).contains(city.fullName("surveyor1." + COMMUNE)).contains("Hộ ở gần nhà");
        session.screenshot(other, "desk-passed-desktop");
    }

    @Test
    void chairNamesWhoStandsIn(BrowserSession session) {
        Page page = session.signIn(session.desktop(), "chair." + COMMUNE, PASSWORD);
        page.navigate("/stand-ins/new");
        page.locator("#post").selectOption("commune-chair:" + city.unitKey(COMMUNE));
        page.locator("#person").selectOption("board." + COMMUNE);
        page.locator("#lastDay").fill(DAY.format(city.today().plusDays(3)));
        page.locator("#reason").fill("Đi công tác tỉnh");
        session.expectRefusal(400);
        page.locator("main form[method=post] button[type=submit]").click();
        page.locator(".invalid-feedback:visible").first().waitFor();
        session.assertAccessible(page);
        session.screenshot(page, "desk-stand-in-form");
        page.locator("#documentNumber").fill("15/QĐ-UBND");
        page.locator("main form[method=post] button[type=submit]").click();
        page.waitForURL(address -> address.endsWith("/stand-ins"));
        session.assertAccessible(page);
        session.screenshot(page, "desk-stand-ins-desktop");

        Page phone = session.signIn(session.phone(), "board." + COMMUNE, PASSWORD);
        phone.navigate("/stand-ins");
        assertThat(phone.locator(".site-header").innerText()).contains("thay mặt");
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        session.screenshot(phone, "desk-stand-ins-phone");
    }

    @Test
    void administratorSeesAlertsAndHandOvers(BrowserSession session) {
        Page page = session.signIn(session.desktop(), "admin", PASSWORD);
        page.navigate("/hand-overs/new?username=front." + COMMUNE);
        session.assertAccessible(page);
        session.screenshot(page, "desk-hand-over-form");
        page.navigate("/alerts");
        assertThat(page.locator(".empty").count() + page.locator("table").count()).isEqualTo(1);
        session.assertAccessible(page);
        session.screenshot(page, "desk-alerts-empty");
        page.navigate("/hand-overs");
        session.assertAccessible(page);
    }

    private UUID register(Page page, Family family) {
        page.navigate("/applications/new");
        page.locator("#q").fill(family.code());
        page.locator("form[role=search] button[type=submit]").click();
        page.locator("main .list-group a.btn").first().click();
        page.locator("#hardshipReason").selectOption("SERIOUS_ILLNESS");
        page.locator("#villageHeadConfirmed").check();
        page.locator("button[name=accept]").click();
        page.waitForURL(address -> !address.contains("/new"));
        return city.jdbc().queryForObject("SELECT id FROM application WHERE household_id = ?", UUID.class, family.id());
    }

    private static void send(Page page) {
        String task = page.url();
        page.locator("[data-form-viewer] button", new Page.LocatorOptions().setHasText("Hoàn thành")).click();
        page.waitForURL(address -> !address.equals(task));
    }
}
