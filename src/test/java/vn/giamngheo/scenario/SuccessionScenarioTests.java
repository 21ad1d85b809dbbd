package vn.giamngheo.scenario;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.util.HtmlUtils;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.routing.Routing;
import vn.giamngheo.shared.time.ClockMoved;
import vn.giamngheo.tasklist.Succession;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases that are open on the day their ward or commune is merged into another one. */
@ScenarioTest
class SuccessionScenarioTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final String WARD = "24169.2025";

    @Autowired
    private City city;
    @Autowired
    private Succession succession;
    @Autowired
    private Routing routing;
    @Autowired
    private ApplicationEventPublisher events;

    private Duration clock;

    @BeforeEach
    void travel() {
        clock = city.travelTo(LocalDate.of(2025, 6, 9));
    }

    @AfterEach
    void returnHome() {
        city.projectionEqualsEngine();
        city.restore(clock);
    }

    @Test
    void aCaseOfTheCommuneIsFinishedByTheOfficersOfTheWardThatFollowsIt() {
        InYearCase dossier = InYearCase.applied(city, "ea-kao", false).toBeSurveyed().surveyed(true);
        String meeting = dossier.task("userTask_holdVillageMeeting");
        String oldPost = dossier.post();
        String receipt = dossier.column("receipt_number", String.class);
        assertThat(claim(dossier.head(), meeting)).isEqualTo(302);

        city.travelTo(LAST_DAY);
        succession.handOver();
        assertThat(dossier.post()).as("still the commune's on its last day").isEqualTo(oldPost);

        city.travelTo(FIRST_DAY);
        assertThat(succession.handOver()).isPositive();
        assertThat(dossier.post()).startsWith("village-head:24169.").endsWith(".2025");
        assertThat(holder(meeting)).as("the head of the hamlet that follows is the same person").isEqualTo(dossier.head());
        assertThat(rerouted(dossier)).singleElement().satisfies(entry -> {
            assertThat(entry.get("before").toString()).contains(oldPost);
            assertThat(entry.get("after").toString()).contains(dossier.post());
        });

        dossier.agreedInTheMeeting().posted().postingRunsOut().proposed("RECOGNISE");
        HttpResponse<String> signedBeforeTheWard = dossier.officer("chair").complete(
                dossier.task("userTask_decideRecognition"), Answers.recognised(LAST_DAY));
        assertThat(signedBeforeTheWard.statusCode()).as(signedBeforeTheWard.body()).isEqualTo(400);
        dossier.recognised().delivered().assertEndedAt("endEvent_recognised");

        assertThat(dossier.column("commune_key", String.class)).as("keeps the unit it was opened in").isEqualTo("24169.2016");
        assertThat(dossier.column("regime_id", String.class)).isEqualTo("R2021");
        assertThat(dossier.assessment("area_type", String.class)).as("surveyed while it was a commune").isEqualTo("RURAL");
        assertThat(unitsOfPapers(dossier)).containsEntry("APPLICATION_RECEIPT", "24169.2016")
            .containsEntry("RECOGNITION_DECISION", WARD).containsEntry("CERTIFICATE", WARD);
        assertThat(city.jdbc().queryForObject("SELECT last_number FROM number_register WHERE unit_key = ? AND kind = ? AND year = 2025",
                Integer.class, WARD, "CERTIFICATE")).isPositive();
        assertThat(city.jdbc().queryForObject("SELECT post FROM audit_entry WHERE case_id = ? AND action = 'application.recognised'",
                String.class, dossier.id())).isEqualTo("commune-chair:" + WARD);
        String page = HtmlUtils.htmlUnescape(dossier.officer("officer").get("/applications/" + dossier.id()).body());
        assertThat(page).contains(receipt, "Đơn vị mở hồ sơ", "Xã Ea Kao", "phường Ea Kao, tỉnh Đắk Lắk");
        assertThat(dossier.officer("clerk").get("/papers/" + paper(dossier, "APPLICATION_RECEIPT")).statusCode()).isEqualTo(200);
        assertThat(dossier.officer("clerk").get("/papers/" + paper(dossier, "CERTIFICATE")).statusCode()).isEqualTo(200);
    }

    @Test
    void aClaimOfSomebodyWithoutAPostInTheWardIsReleased() {
        InYearCase dossier = InYearCase.applied(city, "ea-tam", false).toBeSurveyed().unavailable().proposed("REFUSE");
        String task = dossier.task("userTask_decideRecognition");
        assertThat(claim("chair.ea-tam", task)).isEqualTo(302);
        assertThat(city.officer("chair.ea-kao").get("/tasks/" + task).statusCode()).isEqualTo(403);

        city.travelTo(FIRST_DAY);
        events.publishEvent(new ClockMoved(FIRST_DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));

        assertThat(dossier.post()).isEqualTo("commune-chair:" + WARD);
        assertThat(holder(task)).isNull();
        assertThat(rerouted(dossier)).singleElement()
            .satisfies(entry -> assertThat(entry.get("before").toString()).contains("chair.ea-tam"));
        succession.handOver();
        assertThat(rerouted(dossier)).as("once only").hasSize(1);
        assertThat(city.officer("chair.ea-tam").complete(task, Answers.refused(FIRST_DAY)).statusCode()).isEqualTo(403);
        assertThat(city.engineRest("chair.ea-tam").get("/task/" + task).statusCode()).isIn(403, 404);
        assertThat(city.engineRest("chair.ea-kao").get("/task/" + task).statusCode()).isEqualTo(200);
        assertThat(city.officer("chair.ea-kao").get("/tasks").body()).contains("/tasks/" + task);
        dossier.completedBy("chair.ea-kao", "userTask_decideRecognition", Answers.refused(FIRST_DAY));
        dossier.delivered().assertEndedAt("endEvent_refused");
        assertThat(unitsOfPapers(dossier)).containsEntry("REPLY_WITH_REASONS", WARD);
    }

    @Test
    void householdsAndCasesAreSeenByTheOfficersOfTheWardFromItsFirstDayOn() {
        InYearCase dossier = InYearCase.applied(city, "ea-tam", false).received();
        UUID household = dossier.family().id();
        String receipt = dossier.column("receipt_number", String.class);
        Officer officer = city.officer("officer.ea-kao");

        city.travelTo(LAST_DAY);
        assertThat(officer.get("/households/" + household).statusCode()).isEqualTo(403);
        assertThat(found(officer, dossier)).isFalse();
        assertThat(officer.get("/applications/" + dossier.id()).statusCode()).isEqualTo(403);
        assertThat(officer.get("/applications?q=" + encode(receipt)).body()).doesNotContain("/applications/" + dossier.id());

        city.travelTo(FIRST_DAY);
        assertThat(officer.get("/households/" + household).statusCode()).isEqualTo(200);
        assertThat(found(officer, dossier)).isTrue();
        assertThat(officer.get("/applications/" + dossier.id()).statusCode()).isEqualTo(200);
        assertThat(officer.get("/applications?q=" + encode(receipt)).body()).contains("/applications/" + dossier.id());
        assertThat(city.officer("head1.ea-kao").get("/households/" + household).statusCode())
            .as("the head of another hamlet").isEqualTo(403);
        assertThat(city.officer("officer.tan-lap").get("/households/" + household).statusCode()).isEqualTo(403);
        assertThat(city.officer("chair.bmt").get("/households/" + household).statusCode()).as("the city has ended").isEqualTo(403);
        assertThat(city.officer("auditor.bmt").get("/households/" + household).statusCode()).isEqualTo(200);
    }

    @Test
    void theOfficerOfTheWardMovesAHouseholdIntoAHamletOfToday() {
        InYearCase dossier = InYearCase.applied(city, "ea-kao", false);
        city.travelTo(FIRST_DAY);
        UUID household = dossier.family().id();
        Officer officer = city.officer("officer.ea-kao");
        String form = officer.get("/households/" + household + "/contact").body();
        String hamlet = city.jdbc().queryForObject("SELECT successor_key FROM admin_unit WHERE unit_key = ?", String.class,
                dossier.family().hamletKey());
        assertThat(form).contains("value=\"" + hamlet + "\" selected");

        HttpResponse<String> moved = officer.postForm("/households/" + household + "/contact",
                Map.of("hamlet", hamlet, "address", "", "phone", ""));

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
        assertThat(city.jdbc().queryForMap("SELECT commune_key, hamlet_key FROM household WHERE id = ?", household))
            .containsEntry("commune_key", WARD).containsEntry("hamlet_key", hamlet);
        assertThat(dossier.column("commune_key", String.class)).isEqualTo("24169.2016");
    }

    @Test
    void aCaseGoesThroughTheMergersOf2024And2025() {
        city.travelTo(LocalDate.of(2024, 10, 28));
        InYearCase dossier = InYearCase.applied(city, "thong-nhat", false);
        assertThat(dossier.post()).isEqualTo("one-stop-clerk:24127.2016");

        city.travelTo(LocalDate.of(2024, 11, 1));
        succession.handOver();
        assertThat(dossier.post()).isEqualTo("one-stop-clerk:24145.2016");
        assertThat(city.officer("clerk.tan-tien").get("/tasks/" + dossier.task("userTask_receiveApplication")).statusCode())
            .isEqualTo(200);

        city.travelTo(FIRST_DAY);
        succession.handOver();
        assertThat(dossier.post()).isEqualTo("one-stop-clerk:24133.2025");
        dossier.completedBy("clerk.cu-ebur", "userTask_receiveApplication", Answers.accepted(FIRST_DAY));
        assertThat(unitsOfPapers(dossier)).containsEntry("APPLICATION_RECEIPT", "24133.2025");
        assertThat(rerouted(dossier)).hasSize(2);
    }

    @Test
    void aLateStepComesBeforeTheSuperiorOfTheWard() {
        InYearCase dossier = InYearCase.applied(city, "ea-tam", false).toBeSurveyed().unavailable().proposed("REFUSE");
        String task = dossier.task("userTask_decideRecognition");
        city.jdbc().update("UPDATE task_item SET escalated_at = now(), escalated_to_group = 'city-division:643.2016' WHERE task_id = ?",
                task);

        city.travelTo(FIRST_DAY);
        succession.handOver();

        assertThat(city.jdbc().queryForObject("SELECT escalated_to_group FROM task_item WHERE task_id = ?", String.class, task))
            .isEqualTo("province-dept:66.2016");
        assertThat(city.officer("dept.dak-lak").get("/tasks?view=ESCALATED&q=" + encode(dossier.column("receipt_number",
                String.class))).body()).contains("/tasks/" + task);
    }

    @Test
    void everyPostOfEveryRegimeHasItsHolderInTheDemo() {
        for (LocalDate day : List.of(LocalDate.of(2018, 9, 3), LocalDate.of(2018, 11, 10), LocalDate.of(2021, 9, 1),
                LocalDate.of(2024, 10, 31), LocalDate.of(2024, 11, 1), LAST_DAY, FIRST_DAY, LocalDate.of(2026, 12, 31))) {
            assertThat(routing.gaps(day)).as(day.toString()).isEmpty();
        }
    }

    private boolean found(Officer officer, InYearCase dossier) {
        return officer.get("/households?q=" + encode(dossier.family().code())).body()
            .contains("/households/" + dossier.family().id());
    }

    private int claim(String username, String task) {
        Officer officer = city.officer(username);
        officer.get("/tasks/" + task);
        return officer.postForm("/tasks/" + task + "/claim", Map.of()).statusCode();
    }

    private String holder(String task) {
        return city.jdbc().queryForObject("SELECT assignee FROM task_item WHERE task_id = ?", String.class, task);
    }

    private List<Map<String, Object>> rerouted(InYearCase dossier) {
        return city.jdbc().queryForList("SELECT before, after FROM audit_entry WHERE case_id = ? AND action = 'task.rerouted'",
                dossier.id());
    }

    private Map<String, String> unitsOfPapers(InYearCase dossier) {
        Map<String, String> units = new java.util.HashMap<>();
        city.jdbc().query("SELECT kind, unit_key FROM paper WHERE case_id = ?",
                row -> {
                    units.put(row.getString(1), row.getString(2));
                }, dossier.id());
        return units;
    }

    private UUID paper(InYearCase dossier, String kind) {
        return city.jdbc().queryForObject("SELECT id FROM paper WHERE case_id = ? AND kind = ?", UUID.class, dossier.id(), kind);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
