package vn.giamngheo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import vn.giamngheo.GiamNgheoApplication;
import vn.giamngheo.campaign.PaperBatches;
import vn.giamngheo.routing.Alerts;
import vn.giamngheo.routing.StepTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.scenario.CampaignRun.Commune;
import vn.giamngheo.scenario.CampaignRun.Hamlet;
import vn.giamngheo.scenario.CampaignRun.Listed;
import vn.giamngheo.tasklist.Escalation;
import vn.giamngheo.tasklist.Succession;
import vn.giamngheo.territory.UnitKey;

/**
 * The whole demo city in two campaigns: all 21 wards and communes of 2018 with the opinion of the city's chair, and the six
 * units of 2025 with that of the province's. On an application and a database of its own, since it takes every list there is.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CityReviewScenarioTests {

    private static long engineDistance;
    private static ConfigurableApplicationContext application;
    private static City city;
    /** An application of 2018 that nobody receives. */
    private static UUID waiting;

    /** The engine's clock belongs to the whole Java process, so to other tests' applications too. */
    @BeforeAll
    static void start() {
        engineDistance = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
        application = new SpringApplicationBuilder(GiamNgheoApplication.class).profiles("demo").run(
                "--spring.datasource.url=", "--server.port=0", "--giamngheo.embedded-postgres.data-dir=",
                "--giamngheo.embedded-postgres.port=0", "--giamngheo.demo.households=2500",
                "--camunda.bpm.generate-unique-process-engine-name=true", "--camunda.bpm.job-execution.enabled=false");
        city = application.getBean(City.class);
    }

    @AfterAll
    static void stop() {
        application.close();
        ClockUtil.offset(engineDistance);
    }

    @AfterEach
    void nothingIsOrphaned() {
        city.projectionEqualsEngine();
        application.getBean(Alerts.class).refresh();
        assertThat(city.jdbc().queryForList("""
                SELECT t.element_id || ' ' || t.candidate_group FROM task_item t WHERE NOT EXISTS (
                    SELECT 1 FROM post p WHERE p.role || ':' || p.unit_key = t.candidate_group AND p.valid_from <= ?
                    AND (p.valid_to IS NULL OR p.valid_to >= ?))
                AND NOT EXISTS (SELECT 1 FROM routing_alert a WHERE a.closed_at IS NULL AND a.post = t.candidate_group)""",
                String.class, city.today(), city.today())).as("open steps that nobody holds").isEmpty();
    }

    @Test
    @Order(1)
    void all21UnitsOf2018GoToTheirDecisionsWithTheOpinionOfTheCitysChair() {
        List<String> units = city.jdbc().queryForList("""
                SELECT unit_key FROM admin_unit WHERE unit_type IN ('WARD', 'COMMUNE') AND valid_from = DATE '2016-01-01'
                  AND unit_key LIKE '%.2016' AND valid_to >= DATE '2018-12-31'""", String.class);
        assertThat(units).hasSize(21);
        waiting = city.registeredApplication("ea-kao");
        CampaignRun run = CampaignRun.planned(city, "division.bmt", units).opened("division.bmt");
        goesToItsClose(run, "city-chair:", "province-dept:", "division.bmt", "chair.bmt", 12);
        assertThat(city.jdbc().queryForObject("SELECT regime_id FROM campaign WHERE id = ?", String.class, run.id()))
            .isEqualTo("R2016");
    }

    @Test
    @Order(2)
    void theSixUnitsOf2025GoToTheirDecisionsWithTheOpinionOfTheProvincesChair() {
        city.travelTo(LocalDate.of(2025, 10, 1));
        application.getBean(Succession.class).handOver();
        HttpResponse<String> formerCity = city.officer("division.bmt").get("/campaigns/new");
        assertThat(formerCity.statusCode()).as("there is no city any more").isEqualTo(403);
        List<String> units = city.jdbc().queryForList("""
                SELECT unit_key FROM admin_unit WHERE unit_type IN ('WARD', 'COMMUNE') AND unit_key LIKE '%.2025%'
                  AND valid_to IS NULL""", String.class);
        assertThat(units).hasSize(6);
        CampaignRun run = CampaignRun.planned(city, "dept.dak-lak", units).opened("dept.dak-lak");
        assertThat(city.jdbc().queryForMap("SELECT regime_id, standard_id FROM campaign WHERE id = ?", run.id()))
            .containsEntry("regime_id", "R2025").containsEntry("standard_id", "MPS_2022");
        goesToItsClose(run, "province-chair:", "province-chair:", "dept.dak-lak", "chair.dak-lak", 7);
        assertThat(city.jdbc().queryForList("SELECT DISTINCT area_type FROM assessment a JOIN commune_review r"
                + " ON r.id = a.case_id WHERE r.campaign_id = ? AND r.commune_key = '24169.2025'", String.class, run.id()))
            .as("Ea Kao is a ward now").containsExactly("URBAN");
    }

    /** Its procedure text is that of 2018, whatever today's table says. */
    @Test
    @Order(3)
    void aLateStepComesBeforeTheSuperiorOfItsOwnProcedureText() {
        StepTerms terms = application.getBean(StepTerms.class);
        UnitKey eaKao = new UnitKey("24169.2016");
        assertThat(terms.escalationGroup("in-year-recognition", "userTask_decideRecognition", RegimeId.R2016, eaKao).id())
            .as("the province took the city's tasks over").startsWith("province-dept:");
        city.jdbc().update("UPDATE step_term SET escalate_role = 'commune-board' WHERE process_key = 'in-year-recognition'"
                + " AND step = 'userTask_receiveApplication' AND regime_id = 'R2025'");
        Escalation escalation = application.getBean(Escalation.class);
        while (escalation.escalateOverdue() > 0) {
            assertThat(waiting).isNotNull();
        }
        assertThat(city.jdbc().queryForMap("SELECT regime_id, split_part(escalated_to_group, ':', 1) AS superior"
                + " FROM task_item WHERE task_id = ?", city.task(waiting, "userTask_receiveApplication")))
            .containsEntry("regime_id", "R2016").containsEntry("superior", "commune-chair");
    }

    /** With an objection, a failed meeting, a list with a named household, and an opinion that is late. */
    private void goesToItsClose(CampaignRun run, String authority, String superior, String office, String closer,
            int postingDays) {
        int year = city.today().getYear();
        List<Commune> communes = run.communes();
        assertListedOnce(run, communes);
        communes.forEach(run::confirm);
        List<Commune> withHouseholds = communes.stream().filter(commune -> run.listed(commune).size() > 1).toList();
        Commune first = withHouseholds.get(0);
        meetingFails(run, first);
        communes.forEach(run::surveyAndMeet);
        communes.forEach(run::post);
        Listed objected = run.listed(first).get(0);
        HttpResponse<String> raised = run.object(objected,
                registrar(first));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(302);
        run.recheck(objected);
        city.daysPass(postingDays + 5);
        city.runDueJobs();
        communes.forEach(run::request);
        Commune late = withHouseholds.get(1);
        Commune named = withHouseholds.get(2);
        assertThat(group(late, "userTask_giveOpinion")).startsWith(authority);
        HttpResponse<String> draft = city.officer(office).postForm(run.path() + "/communes/" + named.key() + "/opinion-draft",
                Map.of("text", "Đề nghị kiểm tra lại 01 hộ"));
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(302);
        Listed back = run.listed(named).get(0);
        CampaignRun.done(run.complete(named.id(), "userTask_giveOpinion", Answers.fields("outcome", "RECHECK", "opinionText",
                "Đề nghị kiểm tra lại 01 hộ", "households", back.code() + ": thu nhập kê khai chưa rõ")));
        communes.stream().filter(commune -> commune != late && commune != named).forEach(run::agree);
        opinionIsLate(run, late, superior);
        communes.stream().filter(commune -> run.commune(commune.id()).state().equals("TO_DECIDE")).forEach(run::decide);
        run.recheck(back);
        city.daysPass(postingDays + 5);
        city.runDueJobs();
        for (Commune left : run.communes()) {
            if (left.state().equals("TO_REQUEST")) {
                run.request(left);
                run.agree(left);
                run.decide(left);
            }
        }
        assertThat(run.communes()).extracting(Commune::state).containsOnly("DECIDED");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            application.getBean(PaperBatches.class).run();
            return city.jdbc().queryForObject("SELECT count(*) FROM paper_batch WHERE finished_at IS NULL", Integer.class) == 0;
        });
        run.close(closer);
        assertDecidedAsFound(run, LocalDate.of(year + 1, 1, 1));
        assertNumbersWithoutGaps();
        assertThat(city.jdbc().queryForObject("""
                SELECT count(*) FROM task_item t LEFT JOIN commune_review r ON r.id = t.case_id
                LEFT JOIN hamlet_review h ON h.id = t.case_id WHERE coalesce(r.campaign_id, (SELECT c.campaign_id
                    FROM commune_review c WHERE c.id = h.commune_review_id)) = ? OR t.case_id = ?""", Integer.class,
                run.id(), run.id())).as("steps left of the closed campaign").isZero();
        assertThat(city.officer(closer).get(run.path()).body()).contains("Đã kết thúc");
    }

    private void assertListedOnce(CampaignRun run, List<Commune> communes) {
        int listed = communes.stream().mapToInt(commune -> run.listed(commune).size()).sum();
        assertThat(listed).isEqualTo(city.jdbc().queryForObject("""
                SELECT count(*) FROM list_status WHERE effective_from <= ? AND (effective_to IS NULL OR effective_to >= ?)
                AND household_class IN ('POOR', 'NEAR_POOR')""", Integer.class, city.today(), city.today())).isPositive();
    }

    /** Ten of 21 are under half: the hamlet surveys and meets again. */
    private void meetingFails(CampaignRun run, Commune commune) {
        Hamlet hamlet = run.hamlets(commune).get(0);
        run.survey(commune, hamlet);
        run.meet(hamlet, 21, 10);
        assertThat(city.openSteps(hamlet.id())).containsExactly("userTask_surveyHamlet");
        assertThat(run.listed(commune, hamlet)).extracting(Listed::state).containsOnly("OPENED");
        run.survey(commune, hamlet);
        run.meet(hamlet, 20, 10);
    }

    private void opinionIsLate(CampaignRun run, Commune late, String superior) {
        city.daysPass(15);
        city.runDueJobs();
        Escalation escalation = application.getBean(Escalation.class);
        while (escalation.escalateOverdue() > 0) {
            assertThat(run.commune(late.id()).state()).isEqualTo("ASKED");
        }
        assertThat(run.commune(late.id()).state()).as("a late opinion agrees on nothing").isEqualTo("ASKED");
        assertThat(city.jdbc().queryForObject("SELECT escalated_to_group FROM task_item WHERE task_id = ?", String.class,
                city.task(late.id(), "userTask_giveOpinion"))).startsWith(superior);
        lateOpinionIsToldOf(late, superior);
        run.agree(late);
    }

    /** To the one who urges or, where nobody stands above, the one who gives it; to those who wait; on the overdue list. */
    private void lateOpinionIsToldOf(Commune late, String superior) {
        String task = city.task(late.id(), "userTask_giveOpinion");
        boolean nobodyAbove = superior.equals("province-chair:");
        String office = nobodyAbove ? "dept.dak-lak" : "division.bmt";
        String communeChair = holder("commune-chair", late);
        assertThat(city.jdbc().queryForList("SELECT username || ' ' || kind FROM notification WHERE task_id = ?"
                + " AND kind LIKE 'STEP_%' AND kind NOT IN ('STEP_OPENED', 'STEP_DUE_SOON')", String.class, task))
            .containsExactlyInAnyOrder(nobodyAbove ? "chair.dak-lak STEP_OVERDUE" : "dept.dak-lak STEP_ESCALATED",
                    communeChair + " STEP_AWAITED", office + " STEP_AWAITED");
        String holder = city.holderOf(task);
        assertThat(city.officer(holder).get("/tasks?view=ESCALATED").body()).as("nobody urges himself")
            .doesNotContain("/tasks/" + task);
        assertThat(city.officer(holder).get("/tasks?view=POSTS&due=OVERDUE").body()).contains("/tasks/" + task);
        assertThat(city.officer(communeChair).get("/tasks/" + task).body()).contains("Việc đã quá hạn");
        assertThat(city.officer("admin").get("/overdue?unit=" + late.key()).body())
            .contains(nobodyAbove ? "Không có cấp trên" : "Sở", city.jdbc().queryForObject(
                    "SELECT step_name FROM task_item WHERE task_id = ?", String.class, task));
    }

    private String registrar(Commune commune) {
        return holder("commune-officer", commune);
    }

    private String holder(String role, Commune commune) {
        return city.jdbc().queryForObject("""
                SELECT username FROM post WHERE role = ? AND unit_key = ? AND valid_from <= ?
                AND (valid_to IS NULL OR valid_to >= ?) ORDER BY id LIMIT 1""", String.class, role, commune.key(),
                city.today(), city.today());
    }

    private String group(Commune commune, String step) {
        return city.jdbc().queryForObject("SELECT candidate_group FROM task_item WHERE task_id = ?", String.class,
                city.task(commune.id(), step));
    }

    /** Entry of the decision, class in the register and class found by the sheet are one. */
    private void assertDecidedAsFound(CampaignRun run, LocalDate from) {
        for (Commune commune : run.communes()) {
            assertThat(run.listed(commune)).as(commune.key()).allSatisfy(one -> {
                assertThat(one.decided()).isTrue();
                assertThat(city.jdbc().queryForList("""
                        SELECT d.household_class FROM recognition_decision d JOIN review_entry e
                        ON e.decision_id = d.list_decision_id AND e.household_id = d.household_id WHERE e.id = ?""",
                        String.class, one.entry())).containsExactly(one.found());
                assertThat(city.jdbc().queryForMap("""
                        SELECT household_class, effective_from FROM list_status WHERE household_id = ?
                        AND effective_to IS NULL""", one.household())).containsEntry("household_class", one.found())
                    .containsEntry("effective_from", java.sql.Date.valueOf(from));
            });
        }
        assertThat(city.jdbc().queryForObject("""
                SELECT count(*) FROM paper_batch b JOIN list_decision d ON d.id = b.decision_id
                JOIN commune_review r ON r.id = d.commune_review_id WHERE r.campaign_id = ? AND b.finished_at IS NULL""",
                Integer.class, run.id())).isZero();
    }

    private void assertNumbersWithoutGaps() {
        assertThat(city.jdbc().queryForList("""
                SELECT given.unit_key || ' ' || given.kind || ': ' || given.numbers || ' numbers, ' || count(p.id) || ' papers'
                FROM (SELECT unit_key, kind, sum(last_number) AS numbers FROM number_register GROUP BY unit_key, kind) given
                JOIN number_series s ON s.series = given.kind
                LEFT JOIN paper p ON p.kind = s.kind AND p.unit_key = given.unit_key AND p.number IS NOT NULL
                GROUP BY given.unit_key, given.kind, given.numbers HAVING count(p.id) <> given.numbers""", String.class))
            .as("numbers without a paper").isEmpty();
        assertThat(city.jdbc().queryForList("""
                SELECT p.unit_key || ' ' || s.series || ' ' || p.number FROM paper p JOIN number_series s ON s.kind = p.kind
                WHERE p.number IS NOT NULL GROUP BY p.unit_key, s.series, p.number,
                      date_part('year', p.issued_at AT TIME ZONE 'Asia/Ho_Chi_Minh') HAVING count(*) > 1""", String.class))
            .as("numbers given twice").isEmpty();
    }
}
