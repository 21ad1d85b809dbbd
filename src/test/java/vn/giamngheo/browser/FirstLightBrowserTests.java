package vn.giamngheo.browser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.Answers;
import vn.giamngheo.scenario.City;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/** One household from the one-stop desk to the certificate, each step by its officer in a real browser. */
@ScenarioTest
@BrowserTest
class FirstLightBrowserTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    private City city;

    private BrowserSession session;
    private Family family;
    private UUID application;

    @Test
    void oneHouseholdGoesFromApplicationToCertificate(BrowserSession browser) {
        session = browser;
        family = city.family("ea-kao");

        registersAtTheDesk();
        screens();
        surveysOnAPhone();
        meetsInTheHamlet();
        postsPublicly();
        city.daysPass(15);
        city.runDueJobs();
        drafts();
        decides();
        delivers();
        showsTheStory();
        checksTheCertificate();
    }

    private void registersAtTheDesk() {
        Page page = session.signIn(session.desktop(), "clerk.ea-kao", "giamngheo");
        page.navigate("/applications/new");
        page.locator("#q").fill(family.code());
        page.locator("form[role=search] button[type=submit]").click();
        session.screenshot(page, "register-search");
        page.locator("main .list-group a.btn").first().click();
        page.locator("#hardshipReason").selectOption("SERIOUS_ILLNESS");
        page.locator("#hardshipDetail").fill("Chủ hộ mắc bệnh nặng, không còn khả năng lao động");
        session.screenshot(page, "register-form");
        session.assertAccessible(page);

        session.expectRefusal(400);
        page.locator("button[name=accept]").click();
        assertThat(page.locator("[role=alert]:visible, .invalid-feedback:visible").first().innerText())
            .as("the village head has not confirmed yet").isNotBlank();
        assertThat(page.locator("#hardshipDetail").inputValue()).startsWith("Chủ hộ mắc bệnh nặng");

        page.locator("#villageHeadConfirmed").check();
        page.locator("button[name=accept]").click();
        page.waitForURL(address -> !address.contains("/new"));
        session.screenshot(page, "registered");
        session.assertAccessible(page);
        application = city.jdbc().queryForObject("SELECT id FROM application WHERE household_id = ?", UUID.class,
                family.id());
    }

    private void screens() {
        Page page = openTask(session.desktop(), "officer.ea-kao", "userTask_screenApplication");
        choose(page, "Đã lập Phiếu A");
        session.screenshot(page, "task-screen");
        session.assertAccessible(page);
        send(page);
    }

    private void surveysOnAPhone() {
        Page page = session.signIn(session.phone(), "surveyor1.ea-kao", "giamngheo");
        UUID assessment = city.jdbc().queryForObject("SELECT id FROM assessment WHERE case_id = ?", UUID.class,
                application);
        page.navigate("/assessments/" + assessment + "/sheet");
        session.screenshot(page, "sheet-empty-phone");
        for (Map.Entry<String, Object> answer : Answers.sheet(city.jdbc(), family, city.today(), true).entrySet()) {
            if (Boolean.TRUE.equals(answer.getValue())) {
                page.locator("#" + answer.getKey()).check();
            }
            else if (answer.getValue() instanceof String option) {
                page.locator("#" + option).check();
            }
        }
        session.assertAccessible(page);
        session.assertFitsWidth(page);
        session.screenshot(page, "sheet-filled-phone");
        page.locator("button[value=CONFIRM]").click();
        page.waitForURL(address -> !address.contains("/sheet"));

        page.navigate("/tasks/" + city.task(application, "userTask_surveyHousehold"));
        session.awaitReady(page);
        choose(page, "Đã khảo sát hộ");
        day(page, "Ngày khảo sát");
        choose(page, "Phiếu đã lưu tại trang khảo sát");
        session.assertFitsWidth(page);
        session.assertAccessible(page);
        session.screenshot(page, "task-survey-phone");
        send(page);
    }

    private void meetsInTheHamlet() {
        Page page = openTask(session.desktop(), city.villageHead(family), "userTask_holdVillageMeeting");
        choose(page, "Đã họp dân, ghi biên bản");
        day(page, "Ngày họp");
        fill(page, "Địa điểm họp", "Nhà cộng đồng");
        fill(page, "Thư ký cuộc họp", "Nguyễn Thị Thư");
        fill(page, "Số người dự họp", "25");
        fill(page, "Số người thống nhất", "24");
        fill(page, "Số người không thống nhất", "1");
        fill(page, "Kết luận cuộc họp", "Nhất trí với kết quả khảo sát");
        session.screenshot(page, "task-meeting");
        session.assertAccessible(page);
        send(page);
    }

    private void postsPublicly() {
        Page page = openTask(session.desktop(), "officer.ea-kao", "userTask_postPublicly");
        choose(page, "Đã niêm yết");
        day(page, "Ngày bắt đầu niêm yết");
        fill(page, "Nơi niêm yết", "Trụ sở UBND xã Ea Kao");
        session.screenshot(page, "task-posting");
        send(page);
    }

    private void drafts() {
        Page page = openTask(session.desktop(), "officer.ea-kao", "userTask_draftDecision");
        choose(page, "Trình Chủ tịch UBND cấp xã");
        choose(page, "Công nhận theo kết quả phân loại");
        send(page);
    }

    private void decides() {
        Page page = openTask(session.desktop(), "chair.ea-kao", "userTask_decideRecognition");
        choose(page, "Công nhận hộ");
        day(page, "Ngày ký");
        session.screenshot(page, "task-decision");
        session.assertAccessible(page);
        send(page);
    }

    private void delivers() {
        Page page = openTask(session.desktop(), "clerk.ea-kao", "userTask_deliverResult");
        day(page, "Ngày trả kết quả");
        fill(page, "Họ và tên người nhận", family.head());
        choose(page, "Nhận trực tiếp");
        send(page);
        assertThat(page.locator("[role=status]:visible").first().innerText()).contains("Đã hoàn thành");
    }

    private void showsTheStory() {
        Page page = session.signIn(session.desktop(), "officer.ea-kao", "giamngheo");
        page.navigate("/households/" + family.id());
        session.awaitReady(page);
        assertThat(page.locator("[data-bpmn-viewer] svg").count()).isGreaterThanOrEqualTo(2);
        session.screenshot(page, "household");
        session.assertAccessible(page);
        assertThat(page.locator("main").innerText()).contains("Hộ nghèo");
        page.navigate("/cases/" + application + "/diagram");
        session.awaitReady(page);
        session.screenshot(page, "diagram");
        session.assertAccessible(page);
        assertThat(city.openSteps(application)).isEmpty();
        page.navigate("/applications/" + application);
        session.screenshot(page, "application");
        session.assertAccessible(page);
    }

    private void checksTheCertificate() {
        String code = city.jdbc().queryForObject("SELECT check_code FROM paper WHERE case_id = ? AND kind = 'CERTIFICATE'",
                String.class, application);
        Page page = session.phone();
        page.navigate("/check/" + code);
        assertThat(page.locator("main").innerText()).contains(family.head()).contains("Ea Kao");
        session.assertAccessible(page);
        session.assertFitsWidth(page);
        session.screenshot(page, "check-phone");
    }

    private Page openTask(Page page, String username, String elementId) {
        session.signIn(page, username, "giamngheo");
        page.navigate("/tasks/" + city.task(application, elementId));
        session.awaitReady(page);
        return page;
    }

    private static void choose(Page page, String label) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label).setExact(true)).check();
    }

    private static void fill(Page page, String label, String value) {
        field(page, label).fill(value);
    }

    private void day(Page page, String label) {
        LocalDate today = city.today();
        Locator field = field(page, label);
        field.fill(DAY.format(today));
        field.press("Tab");
    }

    private static Locator field(Page page, String label) {
        return page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(
                page.locator("label", new Page.LocatorOptions().setHasText(label)))).locator("input:visible, textarea:visible").first();
    }

    private static void send(Page page) {
        String task = page.url();
        page.locator("[data-form-viewer] button", new Page.LocatorOptions().setHasText("Hoàn thành")).click();
        page.waitForURL(address -> !address.equals(task));
    }
}
