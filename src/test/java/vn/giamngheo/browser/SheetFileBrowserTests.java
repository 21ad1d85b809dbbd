package vn.giamngheo.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.campaign.CampaignPlanning;
import vn.giamngheo.campaign.PlanCampaign;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.identity.RunAs;
import vn.giamngheo.review.SheetImports;
import vn.giamngheo.scenario.Answers;
import vn.giamngheo.scenario.City;
import vn.giamngheo.scenario.FilledSheets;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;

/** A surveyor takes sheets out as a file and brings it back, in a browser. */
@ScenarioTest
@BrowserTest
class SheetFileBrowserTests {

    private static final String SLUG = "tan-an";

    @Autowired
    private City city;
    @Autowired
    private CampaignPlanning planning;
    @Autowired
    private UserTasks userTasks;
    @Autowired
    private RunAs runAs;
    @Autowired
    private SheetImports imports;

    private Duration clock;

    @BeforeEach
    void rememberClock() {
        clock = city.offset();
    }

    @AfterEach
    void putBack() {
        city.restore(clock);
    }

    @Test
    void aFileGoesOutComesBackAndItsProgressIsSeen(BrowserSession session) throws Exception {
        String unit = city.unitKey(SLUG);
        UUID[] made = new UUID[1];
        runAs.user("division.bmt", () -> made[0] = planning.plan(new PlanCampaign(List.of(new UnitKey(unit)))));
        complete("division.bmt", city.task(made[0], "userTask_openCampaign"),
                Answers.fields("outcome", "OPENED", "windowFrom", "2018-09-01", "windowTo", "2018-12-31"));
        UUID part = city.jdbc().queryForObject("SELECT id FROM commune_review WHERE campaign_id = ?", UUID.class,
                made[0]);
        complete("board." + SLUG, city.task(part, "userTask_confirmReviewList"), Answers.fields("outcome", "CONFIRMED"));
        String sheets = "/campaigns/" + made[0] + "/communes/" + unit + "/sheets";

        Page desktop = session.signIn(session.desktop(), "surveyor1." + SLUG, "giamngheo");
        show(session, desktop, sheets, "sheets-desktop");
        Download download = desktop.waitForDownload(() -> desktop.locator("a[href$='sheets.xlsx']").first().click());
        Path out = Path.of("target", "screenshots", "sheets.xlsx");
        download.saveAs(out);
        FilledSheets file = FilledSheets.of(Files.readAllBytes(out));
        assertThat(file.lines()).hasSizeGreaterThanOrEqualTo(2);
        file.lines().forEach(line -> FilledSheets.fill(line, Answers.sheet(city.jdbc(), family(line), city.today(),
                true), city.today()));
        file.lines().get(0).put("row3", "Tiến sĩ");
        Path filled = Path.of("target", "screenshots", "sheets-filled.xlsx");
        Files.write(filled, file.bytes());

        desktop.locator("#file").setInputFiles(filled);
        desktop.locator("main form button[type=submit]").click();
        desktop.waitForURL("**/sheet-files/*");
        String page = desktop.url().substring(desktop.url().indexOf("/campaigns/sheet-files/"));
        Page phone = session.signIn(session.phone(), "surveyor1." + SLUG, "giamngheo");
        show(session, desktop, page, "sheet-file-checked-desktop");
        show(session, phone, page, "sheet-file-checked-phone");
        desktop.locator("form[action$='/confirmation'] button").click();
        desktop.locator("#sheet-progress progress").waitFor();
        session.screenshot(desktop, "sheet-file-progress-desktop");
        session.assertAccessible(desktop);
        show(session, phone, page, "sheet-file-progress-phone");
        imports.run();
        desktop.locator(".alert-success").waitFor();
        assertThat(desktop.locator("#sheet-progress").count()).isZero();
        session.screenshot(desktop, "sheet-file-done-desktop");
        show(session, phone, page, "sheet-file-done-phone");
        show(session, phone, sheets, "sheets-phone");
    }

    private City.Family family(Map<String, String> line) {
        return new City.Family(city.jdbc().queryForObject("SELECT id FROM household WHERE code = ?", UUID.class,
                line.get("code")), line.get("code"), "", "");
    }

    private void complete(String username, String task, Map<String, Object> answer) {
        runAs.user(username, () -> userTasks.complete(task, answer));
    }

    private static void show(BrowserSession session, Page page, String path, String name) {
        assertThat(page.navigate(path).status()).isEqualTo(200);
        session.screenshot(page, name);
        session.assertFitsWidth(page);
        assertThat(page.locator("h1").count()).as("headings of " + path).isEqualTo(1);
        session.assertAccessible(page);
    }
}
