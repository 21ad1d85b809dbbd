package vn.giamngheo.recognition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.giamngheo.engine.DiagramEngine;
import vn.giamngheo.recognition.process.InYearRecognitionProcess.Element;

/** The diagram alone, with the assessment it calls, from its start to each of its end events. */
class InYearRecognitionProcessTests {

    private static final Instant POSTING_ENDS = Instant.parse("2018-09-17T17:00:00Z");

    private static final Instant BATCH_STARTS = Instant.parse("2023-03-14T17:00:00Z");

    private DiagramEngine diagrams;

    @BeforeEach
    void init() {
        diagrams = DiagramEngine.get();
    }

    @AfterEach
    void release() {
        DiagramEngine.release();
    }

    @AfterAll
    static void everyElementWasPassed() {
        assertThat(DiagramEngine.get().neverPassed(InYearRecognitionProcess.KEY)).isEmpty();
        DiagramEngine.release();
    }

    @Test
    void endsRecognisedAfterAssessmentDraftDecisionAndDelivery() {
        ProcessInstance application = assessed("NONE");
        diagrams.answer(application, Element.DRAFT_DECISION, "SUBMITTED");
        diagrams.answer(application, Element.DECIDE_RECOGNITION, "RECOGNISED");
        diagrams.answer(application, Element.DELIVER_RESULT, "RECOGNISED");

        assertThat(application).isEnded().hasPassedInOrder(Element.RECEIVE_APPLICATION, Element.SCREEN_APPLICATION,
                Element.OPEN_ASSESSMENT, Element.ASSESS_HOUSEHOLD, Element.DRAFT_DECISION, Element.DECIDE_RECOGNITION,
                Element.DELIVER_RESULT, Element.RECOGNISED);
        assertThat(application).hasNotPassed(Element.GIVE_OPINION, Element.REFUSED);
    }

    @Test
    void asksForAnOpinionWhereTheRegimeNamesAnAuthority() {
        ProcessInstance application = assessed("CITY_CHAIR");
        diagrams.answer(application, Element.GIVE_OPINION, "AGREED");

        assertThat(application).isWaitingAtExactly(Element.DRAFT_DECISION);
    }

    @Test
    void endsRefusedByTheChair() {
        ProcessInstance application = assessed("NONE");
        diagrams.answer(application, Element.DRAFT_DECISION, "SUBMITTED");
        diagrams.answer(application, Element.DECIDE_RECOGNITION, "REFUSED");
        diagrams.answer(application, Element.DELIVER_RESULT, "REFUSED");

        assertThat(application).isEnded().hasPassed(Element.REFUSED).hasNotPassed(Element.RECOGNISED);
    }

    @Test
    void endsScreenedOutWithoutAnAssessment() {
        ProcessInstance application = registered("NONE");
        diagrams.answer(application, Element.RECEIVE_APPLICATION, "ACCEPTED");
        diagrams.answer(application, Element.SCREEN_APPLICATION, "NO_REVIEW");
        diagrams.answer(application, Element.DELIVER_RESULT, "SCREENED_OUT");

        assertThat(application).isEnded().hasPassed(Element.SCREENED_OUT)
            .hasNotPassed(Element.ASSESS_HOUSEHOLD, Element.DECIDE_RECOGNITION);
    }

    @Test
    void endsNotAcceptedAtTheDesk() {
        ProcessInstance application = registered("NONE");
        diagrams.answer(application, Element.RECEIVE_APPLICATION, "REJECTED");

        assertThat(application).isEnded().hasPassed(Element.NOT_ACCEPTED).hasNotPassed(Element.SCREEN_APPLICATION);
    }

    @Test
    void anUnavailableHouseholdGoesStraightToTheDraft() {
        ProcessInstance application = reviewWorthy("CITY_CHAIR");
        diagrams.answer(diagrams.called(application), "userTask_surveyHousehold", "UNAVAILABLE");

        assertThat(application).isWaitingAtExactly(Element.DRAFT_DECISION).hasPassed(Element.HOUSEHOLD_UNAVAILABLE)
            .hasNotPassed(Element.GIVE_OPINION);
    }

    @Test
    void goesBackToTheDeskToTheDrafterAndToANewAssessment() {
        ProcessInstance application = registered("NONE");
        diagrams.answer(application, Element.RECEIVE_APPLICATION, "ACCEPTED");
        diagrams.answer(application, Element.SCREEN_APPLICATION, "RETURNED");
        diagrams.answer(application, Element.RECEIVE_APPLICATION, "ACCEPTED");
        diagrams.answer(application, Element.SCREEN_APPLICATION, "REVIEW");
        assess(diagrams.called(application));
        diagrams.answer(application, Element.DRAFT_DECISION, "SUBMITTED");
        diagrams.answer(application, Element.DECIDE_RECOGNITION, "RETURNED");
        diagrams.answer(application, Element.DRAFT_DECISION, "RETURNED");

        assertThat(application).isWaitingAtExactly(Element.ASSESS_HOUSEHOLD);
        assertThat(diagrams.called(application)).isWaitingAtExactly("userTask_surveyHousehold");
    }

    @Test
    void waitsForItsBatchBeforeTheHouseholdIsSurveyed() {
        ProcessInstance application = registered("NONE");
        diagrams.answer(application, Element.RECEIVE_APPLICATION, "ACCEPTED");
        diagrams.set(application, "batchStartsAt", BATCH_STARTS.toString());
        diagrams.answer(application, Element.SCREEN_APPLICATION, ApplicationProcess.REVIEW_IN_BATCH);

        assertThat(application).isWaitingAtExactly(Element.BATCH_OPENED).hasNotPassed(Element.OPEN_ASSESSMENT);
        diagrams.fireTimer(application, BATCH_STARTS);
        assertThat(application).isWaitingAtExactly(Element.ASSESS_HOUSEHOLD);
        assertThat(diagrams.called(application)).isWaitingAtExactly("userTask_surveyHousehold");
    }

    @Test
    void theAssessmentKnowsTheCasesUnitsAndRegime() {
        ProcessInstance application = reviewWorthy("NONE");

        assertThat(diagrams.called(application)).hasBusinessKey(ASSESSMENT).variables()
            .containsEntry("communeKey", "24169.2016").containsEntry("hamletKey", "24169-01.2016")
            .containsEntry("regimeId", "R2016");
    }

    private static final String ASSESSMENT = UUID.randomUUID().toString();

    private ProcessInstance registered(String opinionAuthority) {
        Map<String, Object> variables = new HashMap<>(Map.of("communeKey", "24169.2016", "hamletKey", "24169-01.2016",
                "regimeId", "R2016", "assessmentId", ASSESSMENT, "opinionAuthority", opinionAuthority));
        return diagrams.start(InYearRecognitionProcess.KEY, variables);
    }

    private ProcessInstance reviewWorthy(String opinionAuthority) {
        ProcessInstance application = registered(opinionAuthority);
        diagrams.answer(application, Element.RECEIVE_APPLICATION, "ACCEPTED");
        diagrams.answer(application, Element.SCREEN_APPLICATION, "REVIEW");
        return application;
    }

    private ProcessInstance assessed(String opinionAuthority) {
        ProcessInstance application = reviewWorthy(opinionAuthority);
        assess(diagrams.called(application));
        return application;
    }

    private void assess(ProcessInstance assessment) {
        diagrams.decides("businessRuleTask_classifyHousehold", "CLEAR");
        diagrams.set(assessment, "postingEndsAt", POSTING_ENDS.toString());
        diagrams.answer(assessment, "userTask_surveyHousehold", "SURVEYED");
        diagrams.answer(assessment, "userTask_holdVillageMeeting", "AGREED");
        diagrams.answer(assessment, "userTask_postPublicly", "POSTED");
        diagrams.fireTimer(assessment, POSTING_ENDS);
    }
}
