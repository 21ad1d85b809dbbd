package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.scenario.City.Family;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One household of Ea Kao each, from the one-stop desk to the end of the process: every end event of both diagrams, driven
 * over HTTP by the posts' own accounts.
 */
@ScenarioTest
class InYearRecognitionScenarioTests {

    private static final String CLERK = "clerk.ea-kao";
    private static final String OFFICER = "officer.ea-kao";
    private static final String SURVEYOR = "surveyor1.ea-kao";
    private static final String OTHER_SURVEYOR = "surveyor2.ea-kao";
    private static final String BOARD = "board.ea-kao";
    private static final String CHAIR = "chair.ea-kao";

    @Autowired
    private City city;

    private Family family;
    private UUID application;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void recognisesAPoorHousehold() {
        applied();
        received();
        reviewWorthy();
        surveyed(true);
        agreedInTheMeeting();
        posted();
        postingRunsOut();
        complete(OFFICER, "userTask_draftDecision", Answers.proposed("RECOGNISE"));
        complete(CHAIR, "userTask_decideRecognition", Answers.recognised(city.today()));
        delivered();

        assertEndedAt("endEvent_recognised");
        assertThat(state()).isEqualTo("RECOGNISED");
        assertThat(city.jdbc().queryForObject("""
                SELECT household_class FROM list_status WHERE household_id = ? AND effective_to IS NULL""", String.class,
                family.id())).isEqualTo("POOR");
        assertThat(papers()).contains("APPLICATION_RECEIPT", "RECOGNITION_DECISION", "CERTIFICATE");
        assertThat(actions()).containsSubsequence("application.registered", "application.received",
                "application.screened", "assessment.classified", "assessment.meetingHeld", "assessment.posted",
                "assessment.postingOver", "application.drafted", "application.recognised", "application.delivered");
    }

    @Test
    void refusesAHouseholdAboveTheLineWithAWrittenReason() {
        applied();
        received();
        reviewWorthy();
        surveyed(false);
        agreedInTheMeeting();
        posted();
        postingRunsOut();
        complete(OFFICER, "userTask_draftDecision", Answers.proposed("REFUSE"));

        HttpResponse<String> withoutReason = city.officer(CHAIR).complete(task("userTask_decideRecognition"),
                Answers.fields("outcome", "REFUSED", "signedOn", city.today().toString()));
        assertThat(withoutReason.statusCode()).isEqualTo(400);
        HttpResponse<String> againstTheClass = city.officer(CHAIR).complete(task("userTask_decideRecognition"),
                Answers.recognised(city.today()));
        assertThat(againstTheClass.statusCode()).isEqualTo(409);

        complete(CHAIR, "userTask_decideRecognition", Answers.refused(city.today()));
        delivered();

        assertEndedAt("endEvent_refused");
        assertThat(state()).isEqualTo("REFUSED");
        assertThat(papers()).contains("REPLY_WITH_REASONS").doesNotContain("CERTIFICATE");
    }

    @Test
    void screensOutAHouseholdWithThreeTicks() {
        applied();
        received();
        complete(OFFICER, "userTask_screenApplication", Answers.screened(3));
        delivered();

        assertEndedAt("endEvent_screenedOut");
        assertThat(state()).isEqualTo("SCREENED_OUT");
    }

    @Test
    void endsWhereTheDossierIsNotAccepted() {
        applied();
        complete(CLERK, "userTask_receiveApplication", Answers.notAccepted(city.today()));

        assertEndedAt("endEvent_notAccepted");
        assertThat(state()).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void draftsARefusalWhenTheHouseholdIsGone() {
        applied();
        received();
        reviewWorthy();
        complete(SURVEYOR, "userTask_surveyHousehold", Answers.unavailable(city.today()));
        assertThat(ends()).contains("endEvent_householdUnavailable");

        complete(OFFICER, "userTask_draftDecision", Answers.proposed("REFUSE"));
        complete(CHAIR, "userTask_decideRecognition", Answers.refused(city.today()));
        delivered();

        assertEndedAt("endEvent_refused");
    }

    @Test
    void surveysAndMeetsAgainUnderHalfAgreementAndPassesAtExactlyHalf() {
        applied();
        received();
        reviewWorthy();
        surveyed(true);
        complete(head(), "userTask_holdVillageMeeting", Answers.meeting(city.today(), 21, 10));
        surveyed(true);
        complete(head(), "userTask_holdVillageMeeting", Answers.meeting(city.today(), 20, 10));

        assertThat(city.openSteps(application)).containsExactly("userTask_postPublicly");
    }

    @Test
    void objectionGoesToAnotherSurveyorAndIsPostedAgain() {
        applied();
        received();
        reviewWorthy();
        surveyed(true);
        agreedInTheMeeting();
        posted();
        objectionRaised();

        HttpResponse<String> firstSurveyorAgain = city.officer(SURVEYOR).complete(task("userTask_recheckHousehold"),
                Answers.surveyed(city.jdbc(), family, city.today(), false));
        assertThat(firstSurveyorAgain.statusCode()).isEqualTo(403);

        complete(OTHER_SURVEYOR, "userTask_recheckHousehold",
                Answers.surveyed(city.jdbc(), family, city.today(), false));
        complete(BOARD, "userTask_settleObjection", Answers.settled("UPHELD"));
        posted();
        postingRunsOut();

        assertThat(ends()).contains("endEvent_assessed");
        complete(OFFICER, "userTask_draftDecision", Answers.proposed("REFUSE"));
        complete(CHAIR, "userTask_decideRecognition", Answers.refused(city.today()));
        delivered();
        assertEndedAt("endEvent_refused");
    }

    @Test
    void everyStepCanGoBackWithAReason() {
        applied();
        received();
        complete(OFFICER, "userTask_screenApplication", Answers.returned("Thiếu giấy tờ tùy thân của chủ hộ"));
        received();
        reviewWorthy();
        surveyed(true);
        complete(head(), "userTask_holdVillageMeeting", Answers.returned("Phiếu khảo sát còn thiếu chữ ký"));
        surveyed(true);
        agreedInTheMeeting();
        complete(OFFICER, "userTask_postPublicly", Answers.returned("Biên bản họp ghi sai số người dự"));
        agreedInTheMeeting();
        posted();
        postingRunsOut();
        complete(OFFICER, "userTask_draftDecision", Answers.returned("Cần khảo sát lại vì nhà mới sửa"));
        surveyed(true);
        agreedInTheMeeting();
        posted();
        postingRunsOut();
        complete(OFFICER, "userTask_draftDecision", Answers.proposed("RECOGNISE"));
        complete(CHAIR, "userTask_decideRecognition", Answers.returned("Dự thảo ghi sai tên buôn"));

        assertThat(city.openSteps(application)).containsExactly("userTask_draftDecision");
    }

    @Test
    void runsThroughEngineRestAlone() {
        family = city.family("ea-kao");
        HttpResponse<String> started = city.engineRest(CLERK).post(
                "/process-definition/key/in-year-recognition/start",
                Map.of("variables", EngineRest.variables(Answers.application(family, city.today()))));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        JsonNode instance = EngineRest.json(started);
        application = UUID.fromString(instance.get("businessKey").asText());

        rest(CLERK, "userTask_receiveApplication", Answers.accepted(city.today()));
        rest(OFFICER, "userTask_screenApplication", Answers.screened(2));
        HttpResponse<String> incomplete = city.engineRest(SURVEYOR).complete(
                city.engineRest(SURVEYOR).newestTask("userTask_surveyHousehold"),
                Answers.fields("outcome", "SURVEYED", "surveyedOn", city.today().toString(), "sheetEntry", "HERE"));
        assertThat(incomplete.statusCode()).as(incomplete.body()).isEqualTo(400);
        rest(SURVEYOR, "userTask_surveyHousehold", Answers.surveyed(city.jdbc(), family, city.today(), true));
        rest(head(), "userTask_holdVillageMeeting", Answers.meeting(city.today(), 30, 29));
        rest(OFFICER, "userTask_postPublicly", Answers.posted(city.today()));
        postingRunsOut();
        rest(OFFICER, "userTask_draftDecision", Answers.proposed("RECOGNISE"));
        rest(CHAIR, "userTask_decideRecognition", Answers.recognised(city.today()));
        rest(CLERK, "userTask_deliverResult", Answers.delivered(city.today(), family));

        assertEndedAt("endEvent_recognised");
        assertThat(city.jdbc().queryForList("SELECT DISTINCT client FROM audit_entry WHERE case_id = ?", String.class,
                application)).contains("ENGINE_REST").doesNotContain("WEB");
    }

    @Test
    void secondOfTwoOfficersOnOneTaskIsTold() {
        applied();
        String task = task("userTask_receiveApplication");
        city.officer(CLERK);
        assertThat(city.officer(CLERK).complete(task, Answers.accepted(city.today())).statusCode()).isEqualTo(200);

        HttpResponse<String> again = city.officer(CLERK).complete(task, Answers.accepted(city.today()));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("hoàn thành");
        HttpResponse<String> byRest = city.engineRest(CLERK).complete(task, Answers.accepted(city.today()));
        assertThat(byRest.statusCode()).isEqualTo(409);
    }

    @Test
    void otherPostsAndOtherCommunesAreRefused() {
        applied();
        String task = task("userTask_receiveApplication");

        assertThat(city.officer("clerk.tan-lap").complete(task, Answers.accepted(city.today())).statusCode())
            .isEqualTo(403);
        assertThat(city.officer("clerk.tan-lap").get("/tasks/" + task).statusCode()).isEqualTo(403);
        assertThat(city.officer(CHAIR).complete(task, Answers.accepted(city.today())).statusCode()).isEqualTo(403);
        assertThat(city.officer("admin").complete(task, Answers.accepted(city.today())).statusCode()).isEqualTo(403);
        assertThat(city.engineRest("clerk.tan-lap").complete(task, Answers.accepted(city.today())).statusCode())
            .isIn(403, 404);
        assertThat(city.engineRest("admin").complete(task, Answers.accepted(city.today())).statusCode()).isEqualTo(403);
        assertThat(city.openSteps(application)).containsExactly("userTask_receiveApplication");
    }

    @Test
    void aSecondOpenApplicationOfTheHouseholdIsRefused() {
        applied();
        HttpResponse<String> second = city.engineRest(CLERK).post("/process-definition/key/in-year-recognition/start",
                Map.of("variables", EngineRest.variables(Answers.application(family, city.today()))));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM application WHERE household_id = ?", Integer.class,
                family.id())).isEqualTo(1);
    }

    @Test
    void nobodyGoesRoundTheForm() {
        applied();
        String task = task("userTask_receiveApplication");
        EngineRest clerk = city.engineRest(CLERK);

        assertThat(clerk.post("/task/" + task + "/bpmnError", Map.of("errorCode", "x")).statusCode()).isEqualTo(403);
        assertThat(clerk.put("/task/" + task + "/variables/outcome", Map.of("value", "ACCEPTED")).statusCode())
            .isEqualTo(403);
        assertThat(clerk.post("/task/" + task + "/identity-links", Map.of("userId", CLERK, "type", "candidate"))
            .statusCode()).isEqualTo(403);
    }

    private void applied() {
        family = city.family("ea-kao");
        HttpResponse<String> started = city.engineRest(CLERK).post(
                "/process-definition/key/in-year-recognition/start",
                Map.of("variables", EngineRest.variables(Answers.application(family, city.today()))));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        application = UUID.fromString(EngineRest.json(started).get("businessKey").asText());
    }

    private void received() {
        complete(CLERK, "userTask_receiveApplication", Answers.accepted(city.today()));
    }

    private void reviewWorthy() {
        complete(OFFICER, "userTask_screenApplication", Answers.screened(2));
    }

    private void surveyed(boolean poor) {
        complete(SURVEYOR, "userTask_surveyHousehold", Answers.surveyed(city.jdbc(), family, city.today(), poor));
    }

    private void agreedInTheMeeting() {
        complete(head(), "userTask_holdVillageMeeting", Answers.meeting(city.today(), 25, 24));
    }

    private void posted() {
        complete(OFFICER, "userTask_postPublicly", Answers.posted(city.today()));
    }

    private void postingRunsOut() {
        city.runDueJobs();
        assertThat(city.openSteps(application)).as("nothing moves while the list is posted").isEmpty();
        city.daysPass(15);
        city.runDueJobs();
    }

    private void objectionRaised() {
        UUID assessment = city.jdbc().queryForObject("SELECT id FROM assessment WHERE case_id = ?", UUID.class,
                application);
        HttpResponse<String> raised = city.officer(OFFICER).postForm("/assessments/" + assessment + "/objections/new",
                Map.of("raisedBy", "Nguyễn Văn Láng", "relation", "Hàng xóm", "raisedOn", city.today().toString(),
                        "content", "Hộ này có rẫy cà phê ở xã khác chưa kê khai"));
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(302);
    }

    private String head() {
        return city.villageHead(family);
    }

    private void delivered() {
        complete(CLERK, "userTask_deliverResult", Answers.delivered(city.today(), family));
    }

    private void complete(String username, String elementId, Map<String, Object> answer) {
        HttpResponse<String> done = city.officer(username).complete(task(elementId), answer);
        assertThat(done.statusCode()).as("%s by %s: %s", elementId, username, done.body()).isEqualTo(200);
    }

    private void rest(String username, String elementId, Map<String, Object> answer) {
        EngineRest officer = city.engineRest(username);
        HttpResponse<String> done = officer.complete(officer.newestTask(elementId), answer);
        assertThat(done.statusCode()).as("%s by %s: %s", elementId, username, done.body()).isEqualTo(204);
    }

    private String task(String elementId) {
        return city.task(application, elementId);
    }

    private String state() {
        return city.jdbc().queryForObject("SELECT state FROM application WHERE id = ?", String.class, application);
    }

    private List<String> papers() {
        return city.jdbc().queryForList("SELECT kind FROM paper WHERE case_id = ?", String.class, application);
    }

    private List<String> actions() {
        return city.jdbc().queryForList("SELECT action FROM audit_entry WHERE case_id = ? ORDER BY id", String.class,
                application);
    }

    private List<String> ends() {
        return city.jdbc().queryForList("""
                SELECT a.act_id_ FROM act_hi_actinst a JOIN act_hi_procinst p ON p.id_ = a.root_proc_inst_id_
                WHERE p.business_key_ = ? AND a.act_type_ LIKE '%EndEvent'""", String.class, application.toString());
    }

    private void assertEndedAt(String endEvent) {
        assertThat(ends()).contains(endEvent);
        assertThat(city.openSteps(application)).isEmpty();
        assertThat(city.jdbc().queryForObject("SELECT end_time_ IS NOT NULL FROM act_hi_procinst WHERE business_key_ = ?",
                Boolean.class, application.toString())).isTrue();
    }
}
