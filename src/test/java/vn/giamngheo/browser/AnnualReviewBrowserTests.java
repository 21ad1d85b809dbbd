package vn.giamngheo.browser;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
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
import vn.giamngheo.review.SaveSheet;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.scenario.Answers;
import vn.giamngheo.scenario.City;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;

/** The annual review in a browser: the surveyor's list on a phone, the board, the chair's decision on a list. */
@ScenarioTest
@BrowserTest
class AnnualReviewBrowserTests {

    private static final String COMMUNE = "24160.2016";

    @Autowired
    private City city;
    @Autowired
    private CampaignPlanning planning;
    @Autowired
    private Surveys surveys;
    @Autowired
    private UserTasks userTasks;
    @Autowired
    private RunAs runAs;

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
    void surveyorsBoardAndChairWorkOnLists(BrowserSession session) {
        UUID[] made = new UUID[1];
        runAs.user("division.bmt", () -> made[0] = planning.plan(new PlanCampaign(List.of(new UnitKey(COMMUNE)))));
        UUID campaign = made[0];
        Page division = session.signIn(session.desktop(), "division.bmt", "giamngheo");
        show(session, division, "/campaigns/new", "campaign-new");
        complete("division.bmt", task(campaign, "userTask_openCampaign"),
                Answers.fields("outcome", "OPENED", "windowFrom", "2018-09-01", "windowTo", "2018-12-31"));
        UUID part = city.jdbc().queryForObject("SELECT id FROM commune_review WHERE campaign_id = ?", UUID.class,
                campaign);
        show(session, division, "/campaigns/" + campaign, "campaign-board");
        Page board = session.signIn(session.phone(), "board.cu-ebur", "giamngheo");
        show(session, board, "/campaigns/" + campaign + "/communes/" + COMMUNE, "campaign-commune-phone");
        complete("board.cu-ebur", task(part, "userTask_confirmReviewList"), Answers.fields("outcome", "CONFIRMED"));

        List<Map<String, Object>> hamlets = city.jdbc()
            .queryForList("SELECT id, hamlet_key FROM hamlet_review WHERE commune_review_id = ?", part);
        String hamletPage = "/campaigns/" + campaign + "/hamlets/" + hamlets.get(0).get("hamlet_key");
        Page surveyor = session.signIn(session.phone(), "surveyor1.cu-ebur", "giamngheo");
        show(session, surveyor, hamletPage, "campaign-hamlet-phone");
        fillsInASheetByKeyboard(session, surveyor, hamletPage);

        hamlets.forEach(hamlet -> surveyedAndMet((UUID) hamlet.get("id"), (String) hamlet.get("hamlet_key"), part));
        complete("officer.cu-ebur", task(part, "userTask_postLists"), Answers.posted(city.today()));
        show(session, surveyor, hamletPage, "campaign-hamlet-posted-phone");
        city.daysPass(12);
        city.runDueJobs();
        complete("chair.cu-ebur", task(part, "userTask_requestOpinion"),
                Answers.fields("outcome", "REQUESTED", "report", "Đã niêm yết đủ thời hạn"));
        complete("chair.bmt", task(part, "userTask_giveOpinion"),
                Answers.fields("outcome", "AGREED", "opinionText", "Thống nhất với danh sách"));
        String decide = "/tasks/" + task(part, "userTask_decideLists");
        Page chair = session.signIn(session.desktop(), "chair.cu-ebur", "giamngheo");
        show(session, chair, decide, "campaign-decide");
        show(session, session.signIn(session.phone(), "chair.cu-ebur", "giamngheo"), decide, "campaign-decide-phone");
        decidesByKeyboardWithAnException(session, chair, decide, part);
        show(session, chair, "/campaigns/" + campaign + "/communes/" + COMMUNE, "campaign-commune-decided");
        assertThat(chair.locator("progress[aria-label*='giấy chứng nhận'], a[href$='papers.pdf']").count()).isPositive();
        show(session, division, "/campaigns", "campaign-list");
    }

    /** The chair signs the list and pulls one household out, without a mouse. */
    private void decidesByKeyboardWithAnException(BrowserSession session, Page chair, String decide, UUID part) {
        String code = city.jdbc().queryForObject("SELECT household_code FROM review_entry WHERE commune_review_id = ?"
                + " ORDER BY household_code LIMIT 1", String.class, part);
        chair.navigate(decide);
        session.awaitReady(chair);
        Locator sign = chair.locator("[data-form-viewer] input[type=radio]").first();
        sign.focus();
        chair.keyboard().press("Space");
        chair.locator("[data-form-viewer] textarea:visible").first().waitFor();
        Locator day = chair.locator("[data-form-viewer] input[type=text]:visible").first();
        day.focus();
        chair.keyboard().type(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(city.today()));
        chair.keyboard().press("Tab");
        chair.locator("[data-form-viewer] textarea:visible").first().focus();
        chair.keyboard().type(code + ": cần xác minh thêm nhân khẩu");
        session.screenshot(chair, "campaign-decide-filled");
        session.assertAccessible(chair);
        chair.locator("[data-form-viewer] button", new Page.LocatorOptions().setHasText("Hoàn thành")).focus();
        chair.keyboard().press("Enter");
        chair.waitForURL(address -> !address.endsWith(decide));
        assertThat(city.jdbc().queryForList("SELECT household_code FROM review_entry WHERE commune_review_id = ?"
                + " AND removed_at IS NULL AND decision_id IS NULL", String.class, part)).containsExactly(code);
    }

    /** The surveyor opens a sheet from his list, fills it in and confirms it, on the phone and by keys alone. */
    private void fillsInASheetByKeyboard(BrowserSession session, Page surveyor, String hamletPage) {
        surveyor.navigate(hamletPage);
        Locator first = surveyor.locator(".household-cards a[href*='/sheet']").first();
        first.focus();
        surveyor.keyboard().press("Enter");
        surveyor.waitForURL(address -> address.contains("/assessments/"));
        Locator option = surveyor.locator("main input[type=radio]").first();
        option.focus();
        surveyor.keyboard().press("Space");
        assertThat(option.isChecked()).isTrue();
        session.screenshot(surveyor, "campaign-sheet-phone");
        session.assertFitsWidth(surveyor);
        session.assertAccessible(surveyor);
    }

    private void surveyedAndMet(UUID hamletReview, String hamlet, UUID part) {
        List<Map<String, Object>> households = city.jdbc().queryForList("""
                SELECT a.id, a.version, a.household_id FROM assessment a WHERE a.case_id = ? AND a.hamlet_key = ?""",
                part, hamlet);
        confirm("surveyor1.cu-ebur", households, hamlet);
        complete("surveyor1.cu-ebur", task(hamletReview, "userTask_surveyHamlet"),
                Answers.fields("outcome", "SURVEYED"));
        if (city.openSteps(hamletReview).contains("userTask_crossCheckHamlet")) {
            confirm("surveyor2.cu-ebur", city.jdbc().queryForList("SELECT id, version, household_id FROM assessment"
                    + " WHERE case_id = ? AND hamlet_key = ? AND state = 'CROSS_CHECK'", part, hamlet), hamlet);
            complete("surveyor2.cu-ebur", task(hamletReview, "userTask_crossCheckHamlet"),
                    Answers.fields("outcome", "SURVEYED"));
        }
        String head = city.jdbc().queryForObject(
                "SELECT username FROM post WHERE role = 'village-head' AND unit_key = ?", String.class, hamlet);
        complete(head, task(hamletReview, "userTask_holdVillageMeeting"), Answers.meeting(city.today(), 20, 18));
    }

    private void confirm(String surveyor, List<Map<String, Object>> households, String hamlet) {
        for (Map<String, Object> one : households) {
            Map<String, String> fields = new LinkedHashMap<>();
            Answers.sheet(city.jdbc(), new City.Family((UUID) one.get("household_id"), "", "", hamlet), city.today(),
                    ((UUID) one.get("household_id")).getLeastSignificantBits() % 2 == 0).forEach((field, value) -> {
                        if (!Boolean.FALSE.equals(value)) {
                            fields.put(field, value.toString());
                        }
                    });
            runAs.user(surveyor, () -> surveys.confirm(new SaveSheet((UUID) one.get("id"), (Long) one.get("version"),
                    city.today(), fields, null, null)));
        }
    }

    private String task(UUID caseId, String step) {
        return city.task(caseId, step);
    }

    private void complete(String username, String task, Map<String, Object> answer) {
        runAs.user(username, () -> userTasks.complete(task, answer));
    }

    private static void show(BrowserSession session, Page page, String path, String name) {
        assertThat(page.navigate(path).status()).isEqualTo(200);
        if (page.locator("[data-form-viewer], [data-bpmn-viewer]").count() > 0) {
            session.awaitReady(page);
        }
        session.screenshot(page, name);
        session.assertFitsWidth(page);
        assertThat(page.locator("h1").count()).as("headings of " + path).isEqualTo(1);
        session.assertAccessible(page);
    }
}
