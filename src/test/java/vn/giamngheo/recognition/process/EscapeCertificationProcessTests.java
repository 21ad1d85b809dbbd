package vn.giamngheo.recognition.process;

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
import vn.giamngheo.recognition.process.EscapeCertificationProcess.Element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** The diagram alone, with the assessment it calls, from its start to each of its end events. */
class EscapeCertificationProcessTests {

    private static final Instant POSTING_ENDS = Instant.parse("2018-09-17T17:00:00Z");
    private static final Instant BATCH_STARTS = Instant.parse("2023-03-14T17:00:00Z");
    private static final String ASSESSMENT = UUID.randomUUID().toString();

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
        assertThat(DiagramEngine.get().neverPassed(EscapeCertificationProcess.KEY)).isEmpty();
        DiagramEngine.release();
    }

    @Test
    void endsRecognisedWithoutAQuickSheet() {
        ProcessInstance application = assessed("NONE");
        diagrams.answer(application, Element.DRAFT_DECISION, "SUBMITTED");
        diagrams.answer(application, Element.DECIDE_ESCAPE, "RECOGNISED");
        diagrams.answer(application, Element.DELIVER_RESULT, "RECOGNISED");

        assertThat(application).isEnded().hasPassedInOrder(Element.RECEIVE_APPLICATION, Element.OPEN_ASSESSMENT,
                Element.ASSESS_HOUSEHOLD, Element.DRAFT_DECISION, Element.DECIDE_ESCAPE, Element.DELIVER_RESULT,
                Element.RECOGNISED);
        assertThat(application).hasNotPassed(Element.GIVE_OPINION, Element.REFUSED);
    }

    @Test
    void endsRefusedByTheChair() {
        ProcessInstance application = assessed("NONE");
        diagrams.answer(application, Element.DRAFT_DECISION, "SUBMITTED");
        diagrams.answer(application, Element.DECIDE_ESCAPE, "REFUSED");
        diagrams.answer(application, Element.DELIVER_RESULT, "REFUSED");

        assertThat(application).isEnded().hasPassed(Element.REFUSED).hasNotPassed(Element.RECOGNISED);
    }

    @Test
    void endsNotAcceptedAtTheDesk() {
        ProcessInstance application = registered("NONE");
        diagrams.answer(application, Element.RECEIVE_APPLICATION, "REJECTED");

        assertThat(application).isEnded().hasPassed(Element.NOT_ACCEPTED).hasNotPassed(Element.OPEN_ASSESSMENT);
    }

    @Test
    void asksForAnOpinionWhereTheTableNamesAnAuthority() {
        ProcessInstance application = assessed("PROVINCE_CHAIR");
        diagrams.answer(application, Element.GIVE_OPINION, "AGREED");

        assertThat(application).isWaitingAtExactly(Element.DRAFT_DECISION);
    }

    @Test
    void anUnavailableHouseholdGoesStraightToTheDraft() {
        ProcessInstance application = received("CITY_CHAIR");
        diagrams.answer(diagrams.called(application), "userTask_surveyHousehold", "UNAVAILABLE");

        assertThat(application).isWaitingAtExactly(Element.DRAFT_DECISION).hasPassed(Element.HOUSEHOLD_UNAVAILABLE)
            .hasNotPassed(Element.GIVE_OPINION);
    }

    @Test
    void goesBackToTheDrafterAndToANewAssessment() {
        ProcessInstance application = assessed("NONE");
        diagrams.answer(application, Element.DRAFT_DECISION, "SUBMITTED");
        diagrams.answer(application, Element.DECIDE_ESCAPE, "RETURNED");
        diagrams.answer(application, Element.DRAFT_DECISION, "RETURNED");

        assertThat(application).isWaitingAtExactly(Element.ASSESS_HOUSEHOLD);
        assertThat(diagrams.called(application)).isWaitingAtExactly("userTask_surveyHousehold");
    }

    @Test
    void waitsForItsBatchBeforeTheHouseholdIsSurveyed() {
        ProcessInstance application = registered("NONE");
        diagrams.set(application, "batchStartsAt", BATCH_STARTS.toString());
        diagrams.answer(application, Element.RECEIVE_APPLICATION, ApplicationProcess.REVIEW_IN_BATCH);

        assertThat(application).isWaitingAtExactly(Element.BATCH_OPENED).hasNotPassed(Element.OPEN_ASSESSMENT);
        diagrams.fireTimer(application, BATCH_STARTS);
        assertThat(application).isWaitingAtExactly(Element.ASSESS_HOUSEHOLD);
    }

    @Test
    void theAssessmentKnowsTheCasesUnitsAndRegime() {
        assertThat(diagrams.called(received("NONE"))).hasBusinessKey(ASSESSMENT).variables()
            .containsEntry("communeKey", "24169.2016").containsEntry("hamletKey", "24169-01.2016")
            .containsEntry("regimeId", "R2016");
    }

    private ProcessInstance registered(String opinionAuthority) {
        Map<String, Object> variables = new HashMap<>(Map.of("communeKey", "24169.2016", "hamletKey", "24169-01.2016",
                "regimeId", "R2016", "assessmentId", ASSESSMENT, "opinionAuthority", opinionAuthority));
        return diagrams.start(EscapeCertificationProcess.KEY, variables);
    }

    private ProcessInstance received(String opinionAuthority) {
        ProcessInstance application = registered(opinionAuthority);
        diagrams.answer(application, Element.RECEIVE_APPLICATION, "ACCEPTED");
        return application;
    }

    private ProcessInstance assessed(String opinionAuthority) {
        ProcessInstance application = received(opinionAuthority);
        ProcessInstance assessment = diagrams.called(application);
        diagrams.decides("businessRuleTask_classifyHousehold", "CLEAR");
        diagrams.set(assessment, "postingEndsAt", POSTING_ENDS.toString());
        diagrams.answer(assessment, "userTask_surveyHousehold", "SURVEYED");
        diagrams.answer(assessment, "userTask_holdVillageMeeting", "AGREED");
        diagrams.answer(assessment, "userTask_postPublicly", "POSTED");
        diagrams.fireTimer(assessment, POSTING_ENDS);
        return application;
    }
}
