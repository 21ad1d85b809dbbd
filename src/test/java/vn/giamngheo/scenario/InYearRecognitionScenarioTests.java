package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of an application whatever the regime, on one household of Ea Kao each, over HTTP by the posts' own accounts.
 * The end events stand in the regimes' classes, see {@link InYearRegimeScenario}.
 */
@ScenarioTest
class InYearRecognitionScenarioTests {

    private static final String CLERK = "clerk.ea-kao";
    private static final String OFFICER = "officer.ea-kao";
    private static final String SURVEYOR = "surveyor1.ea-kao";
    private static final String CHAIR = "chair.ea-kao";

    @Autowired
    private City city;

    @AfterEach
    void projectionEqualsEngine() {
        city.projectionEqualsEngine();
    }

    @Test
    void leavesATrailOfEveryStep() {
        InYearCase dossier = applied().received().screened(2).assessed(true).proposed("RECOGNISE").recognised().delivered();

        assertThat(dossier.state()).isEqualTo("RECOGNISED");
        assertThat(dossier.actions()).containsSubsequence("application.registered", "application.received",
                "application.screened", "assessment.classified", "assessment.meetingHeld", "assessment.posted",
                "assessment.postingOver", "application.drafted", "application.recognised", "application.delivered");
    }

    @Test
    void refusesOnlyWithAWrittenReasonAndRecognisesOnlyWhatTheSheetFound() {
        InYearCase dossier = applied().received().screened(2).assessed(false).proposed("REFUSE");

        HttpResponse<String> withoutReason = city.officer(CHAIR).complete(dossier.task("userTask_decideRecognition"),
                Answers.fields("outcome", "REFUSED", "signedOn", city.today().toString()));
        assertThat(withoutReason.statusCode()).isEqualTo(400);
        HttpResponse<String> againstTheClass = city.officer(CHAIR).complete(dossier.task("userTask_decideRecognition"),
                Answers.recognised(city.today()));
        assertThat(againstTheClass.statusCode()).isEqualTo(409);

        assertThat(dossier.refused().state()).isEqualTo("REFUSED");
    }

    @Test
    void objectionGoesToAnotherSurveyor() {
        InYearCase dossier = applied().received().screened(2).surveyed(true).agreedInTheMeeting().posted().objectionRaised();

        HttpResponse<String> firstSurveyorAgain = city.officer(SURVEYOR).complete(dossier.task("userTask_recheckHousehold"),
                dossier.sheet(false));
        assertThat(firstSurveyorAgain.statusCode()).isEqualTo(403);
        dossier.rechecked(false);
        assertThat(dossier.openSteps()).containsExactly("userTask_settleObjection");
    }

    @Test
    void everyStepCanGoBackWithAReason() {
        InYearCase dossier = applied().received();
        dossier.completed("officer", "userTask_screenApplication", Answers.returned("Thiếu giấy tờ tùy thân của chủ hộ"));
        dossier.received().screened(2).surveyed(true).meetingReturned("Phiếu khảo sát còn thiếu chữ ký").surveyed(true)
            .agreedInTheMeeting();
        dossier.completed("officer", "userTask_postPublicly", Answers.returned("Biên bản họp ghi sai số người dự"));
        dossier.agreedInTheMeeting().posted().postingRunsOut();
        dossier.completed("officer", "userTask_draftDecision", Answers.returned("Cần khảo sát lại vì nhà mới sửa"));
        dossier.assessed(true).proposed("RECOGNISE");
        dossier.completed("chair", "userTask_decideRecognition", Answers.returned("Dự thảo ghi sai tên buôn"));

        assertThat(dossier.openSteps()).containsExactly("userTask_draftDecision");
    }

    @Test
    void runsThroughEngineRestAlone() {
        InYearCase dossier = applied();
        dossier.completedByRest(CLERK, "userTask_receiveApplication", Answers.accepted(city.today()));
        dossier.completedByRest(OFFICER, "userTask_screenApplication", Answers.screened(2));
        HttpResponse<String> incomplete = city.engineRest(SURVEYOR).complete(
                dossier.task("userTask_surveyHousehold"),
                Answers.fields("outcome", "SURVEYED", "surveyedOn", city.today().toString(), "sheetEntry", "HERE"));
        assertThat(incomplete.statusCode()).as(incomplete.body()).isEqualTo(400);
        dossier.completedByRest(SURVEYOR, "userTask_surveyHousehold", dossier.sheet(true));
        dossier.completedByRest(dossier.head(), "userTask_holdVillageMeeting", Answers.meeting(city.today(), 30, 29));
        dossier.completedByRest(OFFICER, "userTask_postPublicly", Answers.posted(city.today()));
        dossier.postingRunsOut();
        dossier.completedByRest(OFFICER, "userTask_draftDecision", Answers.proposed("RECOGNISE"));
        dossier.completedByRest(CHAIR, "userTask_decideRecognition", Answers.recognised(city.today()));
        dossier.completedByRest(CLERK, "userTask_deliverResult", Answers.delivered(city.today(), dossier.family()));

        dossier.assertEndedAt("endEvent_recognised");
        assertThat(city.jdbc().queryForList("SELECT DISTINCT client FROM audit_entry WHERE case_id = ?", String.class,
                dossier.id())).contains("ENGINE_REST").doesNotContain("WEB");
    }

    @Test
    void secondOfTwoOfficersOnOneTaskIsTold() {
        InYearCase dossier = applied();
        String task = dossier.task("userTask_receiveApplication");
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
        InYearCase dossier = applied();
        String task = dossier.task("userTask_receiveApplication");

        assertThat(city.officer("clerk.tan-lap").complete(task, Answers.accepted(city.today())).statusCode())
            .isEqualTo(403);
        assertThat(city.officer("clerk.tan-lap").get("/tasks/" + task).statusCode()).isEqualTo(403);
        assertThat(city.officer(CHAIR).complete(task, Answers.accepted(city.today())).statusCode()).isEqualTo(403);
        assertThat(city.officer("admin").complete(task, Answers.accepted(city.today())).statusCode()).isEqualTo(403);
        assertThat(city.engineRest("clerk.tan-lap").complete(task, Answers.accepted(city.today())).statusCode())
            .isIn(403, 404);
        assertThat(city.engineRest("admin").complete(task, Answers.accepted(city.today())).statusCode()).isEqualTo(403);
        assertThat(dossier.openSteps()).containsExactly("userTask_receiveApplication");
    }

    @Test
    void aSecondOpenApplicationOfTheHouseholdIsRefused() {
        InYearCase dossier = applied();
        HttpResponse<String> second = InYearCase.start(city, "ea-kao", dossier.family(), city.today(), true);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
        assertThat(city.jdbc().queryForObject("SELECT count(*) FROM application WHERE household_id = ?", Integer.class,
                dossier.family().id())).isEqualTo(1);
    }

    @Test
    void nobodyGoesRoundTheForm() {
        InYearCase dossier = applied();
        String task = dossier.task("userTask_receiveApplication");
        EngineRest clerk = city.engineRest(CLERK);

        assertThat(clerk.post("/task/" + task + "/bpmnError", Map.of("errorCode", "x")).statusCode()).isEqualTo(403);
        assertThat(clerk.put("/task/" + task + "/variables/outcome", Map.of("value", "ACCEPTED")).statusCode())
            .isEqualTo(403);
        assertThat(clerk.post("/task/" + task + "/identity-links", Map.of("userId", CLERK, "type", "candidate"))
            .statusCode()).isEqualTo(403);
    }

    private InYearCase applied() {
        return InYearCase.applied(city, "ea-kao");
    }
}
