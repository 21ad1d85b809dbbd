package vn.giamngheo.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.scenario.City;
import vn.giamngheo.scenario.LoanDossier;

import static org.assertj.core.api.Assertions.assertThat;

/** One household from the register of needs to the first visit, each step by its officer in a real browser. */
@ScenarioTest
@BrowserTest
class LoanBrowserTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String COMMUNE = "thanh-cong";
    private static final String BORROWER = "099000000401";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    private BrowserSession session;
    private LoanDossier loan;
    private int passed;

    @AfterEach
    void restoresTheClock() {
        city.daysPass(-passed);
    }

    @Test
    void oneHouseholdGoesFromTheRegisterToTheFirstVisit(BrowserSession browser) {
        session = browser;
        loan = LoanDossier.listed(city, register, COMMUNE, HouseholdClass.POOR);

        officerOpensAndRecordsTheNeed();
        womensUnionGuidesOnAPhone();
        groupVotes();
        chairConfirms();
        bankSendsItsFile();
        city.daysPass(15);
        passed = 15;
        city.runDueJobs();
        womensUnionVisits();
        officerWritesHelpDown();
        everyPageFitsAPhone();
    }

    private void officerOpensAndRecordsTheNeed() {
        Page page = session.signIn(session.desktop(), "officer." + COMMUNE, "giamngheo");
        page.navigate("/loans");
        page.locator("details.panel summary").first().click();
        session.screenshot(page, "loans");
        session.assertAccessible(page);
        page.locator("form[action='/loans/refresh'] button").click();
        assertThat(page.locator("[role=status]").first().innerText()).contains("Sổ đã theo danh sách");
        page.navigate("/loans/" + loan.id());
        page.locator("form[action='/loans/open'] button").click();
        page.navigate("/tasks/" + loan.task("userTask_recordNeed"));
        session.awaitReady(page);
        choose(page, "Hộ có nhu cầu vay và đủ điều kiện");
        day(page, "Ngày khảo sát");
        select(page, "Tổ chức nhận hướng dẫn hộ", "Hội Liên hiệp Phụ nữ");
        fill(page, "Mục đích vay", "Mua bò sinh sản");
        fill(page, "Số tiền hộ muốn vay", "30000000");
        session.screenshot(page, "loan-need");
        session.assertAccessible(page);
        send(page);
    }

    private void womensUnionGuidesOnAPhone() {
        Page page = open(session.phone(), "women." + COMMUNE, "userTask_guideHousehold");
        choose(page, "Đã hướng dẫn, hộ đề nghị vay");
        day(page, "Ngày đến hộ");
        select(page, "Tổ chức hướng dẫn", "Hội Liên hiệp Phụ nữ");
        fill(page, "Người được hướng dẫn", "Chủ hộ");
        page.getByLabel("Cách dùng vốn có hiệu quả").check();
        fill(page, "Số căn cước công dân", BORROWER);
        fill(page, "Số điện thoại", "0912345678");
        fill(page, "Phương án sử dụng vốn", "Chăn nuôi bò sinh sản");
        fill(page, "Tổng nhu cầu vốn", "35000000");
        fill(page, "Vốn tự có", "5000000");
        fill(page, "Vốn vay (đồng)", "30000000");
        fill(page, "1. Đối tượng sử dụng vốn", "Bò cái sinh sản");
        fill(page, "1. Thành tiền", "30000000");
        fill(page, "Thời hạn vay", "36");
        fill(page, "Kỳ hạn trả nợ", "6");
        session.screenshot(page, "loan-guidance-phone");
        session.assertFitsWidth(page);
        session.assertAccessible(page);
        send(page);
    }

    private void groupVotes() {
        Page page = open(session.desktop(), "loangroup1." + COMMUNE, "userTask_groupVote");
        choose(page, "Tổ đồng ý cho hộ vay");
        day(page, "Ngày họp Tổ");
        fill(page, "Tên Tổ tiết kiệm và vay vốn", "Tổ số 1");
        fill(page, "Tổ trưởng", "H Bia Niê");
        fill(page, "Địa điểm họp Tổ", "Nhà cộng đồng");
        fill(page, "Số tổ viên của Tổ", "30");
        fill(page, "Số tổ viên dự họp", "25");
        fill(page, "Số phiếu tán thành", "25");
        fill(page, "Số phiếu không tán thành", "0");
        page.getByLabel("Hộ là tổ viên hoặc được kết nạp tại cuộc họp này").check();
        fill(page, "Số tiền Tổ thống nhất", "30000000");
        fill(page, "Thời hạn Tổ thống nhất", "36");
        session.screenshot(page, "loan-vote");
        session.assertAccessible(page);
        send(page);
    }

    private void chairConfirms() {
        Page page = open(session.desktop(), "chair." + COMMUNE, "userTask_confirmList");
        choose(page, "Xác nhận cư trú và đối tượng thụ hưởng");
        day(page, "Ngày xác nhận");
        page.getByLabel("Hộ cư trú hợp pháp tại địa phương").check();
        session.screenshot(page, "loan-confirmation");
        session.assertAccessible(page);
        send(page);
    }

    private void bankSendsItsFile() {
        Page page = session.signIn(session.desktop(), "bank.bmt", "giamngheo");
        page.navigate("/loans/results");
        LocalDate today = city.today();
        byte[] file = LoanDossier.bankFile(List.of(
                Arrays.asList(null, BORROWER, "Người vay", "Giải ngân", today, 30_000_000, 6.6, 36, "SV-401", null),
                Arrays.asList("VV999999", null, "Không ai", "Từ chối", today, null, null, null, null, "Hồ sơ thiếu chữ ký")));
        page.locator("#file").setInputFiles(new FilePayload("ket-qua.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
        page.locator("main form button").first().click();
        page.waitForURL(address -> !address.endsWith("/loans/results"));
        session.screenshot(page, "loan-bank-file");
        session.assertAccessible(page);
        assertThat(page.locator("main").innerText()).contains("Đã ghi vào hồ sơ").contains("VV999999");
        page.navigate("/loans/results");
        session.screenshot(page, "loan-bank-files");
        session.assertAccessible(page);
        page.navigate("/loans");
        session.screenshot(page, "loans-bank");
        page.setViewportSize(360, 740);
        page.navigate("/loans/results");
        session.assertFitsWidth(page);
        page.locator("main table a").first().click();
        page.waitForURL(address -> !address.endsWith("/loans/results"));
        session.assertFitsWidth(page);
        session.screenshot(page, "loan-bank-file-phone");
    }

    private void womensUnionVisits() {
        Page page = open(session.phone(), "women." + COMMUNE, "userTask_visitUseOfLoan");
        choose(page, "Hẹn kiểm tra lần sau");
        day(page, "Ngày kiểm tra");
        select(page, "Việc dùng vốn so với phương án", "Đúng phương án");
        fill(page, "Nội dung đã thấy tại hộ", "Trong chuồng có hai con bò cái");
        Locator next = field(page, "Ngày kiểm tra lần sau");
        next.fill(DAY.format(city.today().plusDays(60)));
        next.press("Tab");
        session.screenshot(page, "loan-visit-phone");
        session.assertFitsWidth(page);
        session.assertAccessible(page);
        send(page);
        page.navigate("/loans/" + loan.id());
        page.locator("#photo-LOAN_USE").setInputFiles(new FilePayload("bo.png", "image/png", photo()));
        page.locator(".attached-file").waitFor();
        session.screenshot(page, "loan-case-phone");
        session.assertFitsWidth(page);
        session.assertAccessible(page);
        page.setViewportSize(1280, 900);
        session.screenshot(page, "loan-case");
    }

    private void officerWritesHelpDown() {
        Page page = session.signIn(session.desktop(), "officer." + COMMUNE, "giamngheo");
        page.navigate("/households/" + loan.household() + "/supports/new");
        page.locator("#kind").selectOption("GIFT");
        page.locator("#provider").fill("Công ty cà phê");
        page.locator("#description").fill("Một bộ nông cụ");
        page.locator("#valueVnd").fill("2500000");
        session.screenshot(page, "support-form");
        session.assertAccessible(page);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/supports"));
        assertThat(page.locator("main").innerText()).contains("Một bộ nông cụ");
        page.locator("#support-title").scrollIntoViewIfNeeded();
        session.screenshot(page, "household-ledger");
        session.assertAccessible(page);
        page.navigate("/cases/" + loan.id() + "/diagram");
        session.awaitReady(page);
        session.screenshot(page, "loan-diagram");
        page.navigate("/loans/coverage");
        session.screenshot(page, "loan-coverage");
        session.assertAccessible(page);
    }

    private void everyPageFitsAPhone() {
        Page page = session.signIn(session.phone(), "officer." + COMMUNE, "giamngheo");
        for (String path : List.of("/loans", "/loans/coverage", "/households/" + loan.household() + "/supports/new",
                "/households/" + loan.household())) {
            page.navigate(path);
            session.screenshot(page, "loan-phone" + path.replaceAll("[/0-9a-f-]{20,}", "-").replace('/', '-'));
            session.assertFitsWidth(page);
            assertThat(page.locator("h1").count()).as("headings of " + path).isEqualTo(1);
        }
    }

    private static byte[] photo() {
        BufferedImage cow = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(cow, "png", png);
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return png.toByteArray();
    }

    private Page open(Page page, String username, String elementId) {
        session.signIn(page, username, "giamngheo");
        page.navigate("/tasks/" + loan.task(elementId));
        session.awaitReady(page);
        return page;
    }

    private static void choose(Page page, String label) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label).setExact(true)).check();
    }

    private static void select(Page page, String label, String option) {
        page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(
                page.locator("label", new Page.LocatorOptions().setHasText(label)))).locator("select").first()
            .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
    }

    private static void fill(Page page, String label, String value) {
        field(page, label).fill(value);
    }

    private void day(Page page, String label) {
        Locator field = field(page, label);
        field.fill(DAY.format(city.today()));
        field.press("Tab");
    }

    private static Locator field(Page page, String label) {
        return page.locator(".fjs-form-field:not(.fjs-form-field-group)").filter(new Locator.FilterOptions().setHas(
                page.locator("label", new Page.LocatorOptions().setHasText(label))))
            .locator("input:visible, textarea:visible").first();
    }

    private static void send(Page page) {
        String task = page.url();
        page.locator("[data-form-viewer] button", new Page.LocatorOptions().setHasText("Hoàn thành")).click();
        page.waitForURL(address -> !address.equals(task));
    }
}
