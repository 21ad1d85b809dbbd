package vn.giamngheo.browser;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
        surveyor.locator("a[href*='/sheet']").first().click();
        assertThat(surveyor.url()).contains("/assessments/");

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
        complete("chair.cu-ebur", task(part, "userTask_decideLists"),
                Answers.fields("outcome", "DECIDED", "signedOn", city.today().toString()));
        show(session, chair, "/campaigns/" + campaign + "/communes/" + COMMUNE, "campaign-commune-decided");
        assertThat(chair.locator("progress[aria-label*='giấy chứng nhận'], a[href$='papers.pdf']").count()).isPositive();
        show(session, division, "/campaigns", "campaign-list");
    }

    private void surveyedAndMet(UUID hamletReview, String hamlet, UUID part) {
        List<Map<String, Object>> households = city.jdbc().queryForList("""
                SELECT a.id, a.version, a.household_id FROM assessment a WHERE a.case_id = ? AND a.hamlet_key = ?""",
                part, hamlet);
        for (Map<String, Object> one : households) {
            Map<String, String> fields = new LinkedHashMap<>();
            Answers.sheet(city.jdbc(), new City.Family((UUID) one.get("household_id"), "", "", hamlet), city.today(),
                    households.indexOf(one) % 2 == 0).forEach((field, value) -> {
                        if (!Boolean.FALSE.equals(value)) {
                            fields.put(field, value.toString());
                        }
                    });
            runAs.user("surveyor1.cu-ebur", () -> surveys.confirm(new SaveSheet((UUID) one.get("id"),
                    (Long) one.get("version"), city.today(), fields, null, null)));
        }
        complete("surveyor1.cu-ebur", task(hamletReview, "userTask_surveyHamlet"),
                Answers.fields("outcome", "SURVEYED"));
        String head = city.jdbc().queryForObject(
                "SELECT username FROM post WHERE role = 'village-head' AND unit_key = ?", String.class, hamlet);
        complete(head, task(hamletReview, "userTask_holdVillageMeeting"), Answers.meeting(city.today(), 20, 18));
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
