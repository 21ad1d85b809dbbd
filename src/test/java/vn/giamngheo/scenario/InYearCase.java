package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One household's application, handed in through engine REST and taken forward over HTTP by the accounts of its commune,
 * step by step, in whatever regime the city's clock says.
 */
final class InYearCase {

    private final City city;
    private final String commune;
    private final Family family;
    private final UUID id;
    private final String decideStep;

    private InYearCase(City city, String commune, Family family, UUID id, String decideStep) {
        this.city = city;
        this.decideStep = decideStep;
        this.commune = commune;
        this.family = family;
        this.id = id;
    }

    /** The next free household of a commune applies today, with the village head's confirmation on its application. */
    static InYearCase applied(City city, String commune) {
        return applied(city, commune, true);
    }

    static InYearCase applied(City city, String commune, boolean villageHeadConfirmed) {
        Family family = city.family(commune);
        HttpResponse<String> started = start(city, commune, family, city.today(), villageHeadConfirmed);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return new InYearCase(city, commune, family, UUID.fromString(EngineRest.json(started).get("businessKey").asText()),
                "userTask_decideRecognition");
    }

    /** A household that applied before applies again today. */
    static InYearCase again(City city, String commune, Family family) {
        HttpResponse<String> started = start(city, commune, family, city.today(), true);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return new InYearCase(city, commune, family, UUID.fromString(EngineRest.json(started).get("businessKey").asText()),
                "userTask_decideRecognition");
    }

    /** A listed household asks today to leave the list, with the village head's confirmation where one is asked. */
    static InYearCase escaping(City city, String commune, Family family, boolean villageHeadConfirmed) {
        HttpResponse<String> started = startEscape(city, commune, family, city.today(), villageHeadConfirmed);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return new InYearCase(city, commune, family, UUID.fromString(EngineRest.json(started).get("businessKey").asText()),
                "userTask_decideEscape");
    }

    static HttpResponse<String> startEscape(City city, String commune, Family family, LocalDate submittedOn,
            boolean villageHeadConfirmed) {
        return city.engineRest("clerk." + commune).post("/process-definition/key/escape-certification/start",
                Map.of("variables", EngineRest.variables(Answers.escape(family, submittedOn, villageHeadConfirmed))));
    }

    static HttpResponse<String> start(City city, String commune, Family family, LocalDate submittedOn,
            boolean villageHeadConfirmed) {
        return city.engineRest("clerk." + commune).post("/process-definition/key/in-year-recognition/start",
                Map.of("variables", EngineRest.variables(Answers.application(family, submittedOn, villageHeadConfirmed))));
    }

    InYearCase received() {
        return completed("clerk", "userTask_receiveApplication", Answers.accepted(city.today()));
    }

    InYearCase notAccepted() {
        return completed("clerk", "userTask_receiveApplication", Answers.notAccepted(city.today()));
    }

    InYearCase screened(int ticks) {
        return completed("officer", "userTask_screenApplication", Answers.screened(ticks));
    }

    /** Taken in, worth a survey, and its batch has begun where there are batches. */
    InYearCase toBeSurveyed() {
        return decideStep.equals("userTask_decideEscape") ? received().batchBegun() : received().screened(2).batchBegun();
    }

    /** Where the household waits for its batch, the days until then pass and the timer fires. */
    InYearCase batchBegun() {
        if (openSteps().isEmpty()) {
            city.runDueJobs();
            assertThat(openSteps()).as("nobody surveys before the batch begins").isEmpty();
            LocalDate from = column("review_from", LocalDate.class);
            city.daysPass((int) (from.toEpochDay() - city.today().toEpochDay()));
            city.runDueJobs();
        }
        return this;
    }

    InYearCase surveyed(boolean poor) {
        return completed("surveyor1", "userTask_surveyHousehold", sheet(poor));
    }

    /** Surveyed as near-poor, far from the cut-offs; for communes under the standard of 2016. */
    InYearCase surveyedNearPoor() {
        return completed("surveyor1", "userTask_surveyHousehold", Answers.surveyedNearPoor(city.jdbc(), family, city.today()));
    }

    InYearCase unavailable() {
        return completed("surveyor1", "userTask_surveyHousehold", Answers.unavailable(city.today()));
    }

    InYearCase met(int attendees, int agreeing) {
        return meetingAnswered(Answers.meeting(city.today(), attendees, agreeing));
    }

    InYearCase agreedInTheMeeting() {
        return met(25, 24);
    }

    InYearCase meetingReturned(String reason) {
        return meetingAnswered(Answers.returned(reason));
    }

    private InYearCase meetingAnswered(Map<String, Object> answer) {
        return completedBy(head(), "userTask_holdVillageMeeting", answer);
    }

    InYearCase posted() {
        return completed("officer", "userTask_postPublicly", Answers.posted(city.today()));
    }

    InYearCase postingRunsOut() {
        city.runDueJobs();
        assertThat(openSteps()).as("nothing moves while the list is posted").isEmpty();
        city.daysPass(15);
        city.runDueJobs();
        return this;
    }

    /** Surveyed, agreed on and, unless the law posts the decision, posted without an objection. */
    InYearCase assessed(boolean poor) {
        surveyed(poor).agreedInTheMeeting();
        return openSteps().contains("userTask_postPublicly") ? posted().postingRunsOut() : this;
    }

    InYearCase objectionRaised() {
        UUID assessment = column("assessment_id", UUID.class);
        HttpResponse<String> raised = officer("officer").postForm("/assessments/" + assessment + "/objections/new",
                Map.of("raisedBy", "Nguyễn Văn Láng", "relation", "Hàng xóm", "raisedOn", city.today().toString(),
                        "content", "Hộ này có rẫy cà phê ở xã khác chưa kê khai"));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(302);
        return this;
    }

    InYearCase rechecked(boolean poor) {
        return completed("surveyor2", "userTask_recheckHousehold", sheet(poor));
    }

    InYearCase settled(String outcome) {
        return completed("board", "userTask_settleObjection", Answers.settled(outcome));
    }

    InYearCase proposed(String proposal) {
        return completed("officer", "userTask_draftDecision", Answers.proposed(proposal));
    }

    InYearCase recognised() {
        return completed("chair", decideStep, Answers.recognised(city.today()));
    }

    InYearCase refused() {
        return completed("chair", decideStep, Answers.refused(city.today()));
    }

    InYearCase delivered() {
        return completed("clerk", "userTask_deliverResult", Answers.delivered(city.today(), family));
    }

    InYearCase completed(String post, String elementId, Map<String, Object> answer) {
        return completedBy(username(post), elementId, answer);
    }

    InYearCase completedBy(String username, String elementId, Map<String, Object> answer) {
        HttpResponse<String> done = city.officer(username).complete(task(elementId), answer);
        assertThat(done.statusCode()).as("%s by %s: %s", elementId, username, done.body()).isEqualTo(200);
        return this;
    }

    /** The same through engine REST, as another Camunda client does it. */
    InYearCase completedByRest(String username, String elementId, Map<String, Object> answer) {
        EngineRest officer = city.engineRest(username);
        HttpResponse<String> done = officer.complete(officer.seen(elementId, task(elementId)), answer);
        assertThat(done.statusCode()).as("%s by %s: %s", elementId, username, done.body()).isEqualTo(204);
        return this;
    }

    Map<String, Object> sheet(boolean poor) {
        return Answers.surveyed(city.jdbc(), family, city.today(), poor);
    }

    UUID id() {
        return id;
    }

    Family family() {
        return family;
    }

    String username(String post) {
        return post + "." + commune;
    }

    Officer officer(String post) {
        return city.officer(username(post));
    }

    /** Who chairs the meeting that is open now. */
    String head() {
        return city.holderOf(task("userTask_holdVillageMeeting"));
    }

    String task(String elementId) {
        return city.task(id, elementId);
    }

    List<String> openSteps() {
        return city.openSteps(id);
    }

    /** Post that the only open step belongs to. */
    String post() {
        return city.jdbc().queryForObject("SELECT candidate_group FROM task_item WHERE case_id = ?", String.class, id);
    }

    String state() {
        return column("state", String.class);
    }

    <T> T column(String name, Class<T> type) {
        return city.jdbc().queryForObject("SELECT " + name + " FROM application WHERE id = ?", type, id);
    }

    /** A value of the case's newest assessment. */
    <T> T assessment(String name, Class<T> type) {
        return city.jdbc().queryForObject("SELECT " + name + " FROM assessment WHERE case_id = ? ORDER BY opened_at DESC LIMIT 1",
                type, id);
    }

    List<String> papers() {
        return city.jdbc().queryForList("SELECT kind FROM paper WHERE case_id = ?", String.class, id);
    }

    List<String> actions() {
        return city.jdbc().queryForList("SELECT action FROM audit_entry WHERE case_id = ? ORDER BY id", String.class, id);
    }

    /** Class in which the household stands. */
    String listed() {
        return city.jdbc().queryForObject(
                "SELECT household_class FROM list_status WHERE household_id = ? AND effective_to IS NULL", String.class,
                family.id());
    }

    /** End events that the case and its assessments have reached. */
    List<String> ends() {
        return city.jdbc().queryForList("""
                SELECT a.act_id_ FROM act_hi_actinst a JOIN act_hi_procinst p ON p.id_ = a.root_proc_inst_id_
                WHERE p.business_key_ = ? AND a.act_type_ LIKE '%EndEvent'""", String.class, id.toString());
    }

    void assertEndedAt(String endEvent) {
        assertThat(ends()).contains(endEvent);
        assertThat(openSteps()).isEmpty();
        assertThat(city.jdbc().queryForObject("SELECT end_time_ IS NOT NULL FROM act_hi_procinst WHERE business_key_ = ?",
                Boolean.class, id.toString())).isTrue();
    }
}
