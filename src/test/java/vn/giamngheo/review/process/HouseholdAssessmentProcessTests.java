package vn.giamngheo.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.giamngheo.engine.DiagramEngine;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Element;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Message;

/** The diagram alone, from its start to each of its end events. */
class HouseholdAssessmentProcessTests {

    private static final Instant POSTING_ENDS = Instant.parse("2018-09-17T17:00:00Z");

    private DiagramEngine diagrams;
    private ProcessInstance assessment;

    @BeforeEach
    void opensAnAssessment() {
        diagrams = DiagramEngine.get();
        diagrams.decides(Element.CLASSIFY_HOUSEHOLD, "CLEAR");
        assessment = diagrams.start(HouseholdAssessmentProcess.KEY, Map.of("postingEndsAt", POSTING_ENDS.toString()));
    }

    @AfterEach
    void release() {
        DiagramEngine.release();
    }

    @AfterAll
    static void everyElementWasPassed() {
        assertThat(DiagramEngine.get().neverPassed(HouseholdAssessmentProcess.KEY)).isEmpty();
        DiagramEngine.release();
    }

    @Test
    void endsAssessedWhenNobodyObjectsWhilePosted() {
        surveyedMetAndPosted();
        assertThat(assessment).isWaitingAtExactly(Element.POSTING_PERIOD);
        diagrams.fireTimer(assessment, POSTING_ENDS);

        assertThat(assessment).isEnded().hasPassedInOrder(Element.SURVEY_HOUSEHOLD, Element.CLASSIFY_HOUSEHOLD,
                Element.HOLD_VILLAGE_MEETING, Element.POST_PUBLICLY, Element.POSTING_ENDED, Element.CLOSE_POSTING,
                Element.ASSESSED);
        assertThat(assessment).hasNotPassed(Element.OBJECTION_RAISED, Element.HOUSEHOLD_UNAVAILABLE);
    }

    @Test
    void endsUnavailableWithoutClassMeetingOrPosting() {
        diagrams.answer(assessment, Element.SURVEY_HOUSEHOLD, "UNAVAILABLE");

        assertThat(assessment).isEnded().hasPassed(Element.HOUSEHOLD_UNAVAILABLE);
        assertThat(assessment).hasNotPassed(Element.CLASSIFY_HOUSEHOLD, Element.HOLD_VILLAGE_MEETING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_AGREED", "RETURNED"})
    void surveysAgainWhenTheMeetingDoesNotAgreeOrSendsTheSheetBack(String outcome) {
        diagrams.answer(assessment, Element.SURVEY_HOUSEHOLD, "SURVEYED");
        diagrams.answer(assessment, Element.HOLD_VILLAGE_MEETING, outcome);

        assertThat(assessment).isWaitingAtExactly(Element.SURVEY_HOUSEHOLD);
        assertThat(assessment).hasNotPassed(Element.POST_PUBLICLY);
    }

    @Test
    void meetsAgainWhenTheOfficerDoesNotPostTheResult() {
        diagrams.answer(assessment, Element.SURVEY_HOUSEHOLD, "SURVEYED");
        diagrams.answer(assessment, Element.HOLD_VILLAGE_MEETING, "AGREED");
        diagrams.answer(assessment, Element.POST_PUBLICLY, "RETURNED");

        assertThat(assessment).isWaitingAtExactly(Element.HOLD_VILLAGE_MEETING);
    }

    @Test
    void anObjectionIsRecheckedSettledAndPostedAgainBeforeTheEnd() {
        surveyedMetAndPosted();
        diagrams.correlate(assessment, Message.OBJECTION_RAISED);
        diagrams.answer(assessment, Element.RECHECK_HOUSEHOLD, "SURVEYED");
        diagrams.answer(assessment, Element.SETTLE_OBJECTION, "UPHELD");
        diagrams.answer(assessment, Element.POST_PUBLICLY, "POSTED");
        diagrams.fireTimer(assessment, POSTING_ENDS);

        assertThat(assessment).isEnded().hasPassedInOrder(Element.OBJECTION_RAISED, Element.RECHECK_HOUSEHOLD,
                Element.CLASSIFY_RECHECK, Element.SETTLE_OBJECTION, Element.POSTING_ENDED, Element.ASSESSED);
    }

    @Test
    void noStepSkipsThePostingPeriod() {
        surveyedMetAndPosted();

        assertThat(assessment).isNotEnded().hasNotPassed(Element.CLOSE_POSTING, Element.ASSESSED);
        assertThat(assessment).task().isNull();
    }

    @Test
    void aSecondSurveyorLooksNearACutOffAndTheMeetingFollowsWhenBothAgree() {
        diagrams.decides(Element.CLASSIFY_HOUSEHOLD, "NEAR_CUT_OFF");
        diagrams.decides(Element.CLASSIFY_CROSS_CHECK, "SAME_CLASS");
        diagrams.answer(assessment, Element.SURVEY_HOUSEHOLD, "SURVEYED");
        diagrams.answer(assessment, Element.CROSS_CHECK_HOUSEHOLD, "SURVEYED");

        assertThat(assessment).isWaitingAtExactly(Element.HOLD_VILLAGE_MEETING);
        assertThat(assessment).hasNotPassed(Element.SETTLE_CLASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRST_SHEET", "SECOND_SHEET"})
    void theBoardSettlesBeforeTheMeetingWhenTheTwoSheetsDiffer(String outcome) {
        diagrams.decides(Element.CLASSIFY_HOUSEHOLD, "NEAR_CUT_OFF");
        diagrams.decides(Element.CLASSIFY_CROSS_CHECK, "CLASS_DIFFERS");
        diagrams.answer(assessment, Element.SURVEY_HOUSEHOLD, "SURVEYED");
        diagrams.answer(assessment, Element.CROSS_CHECK_HOUSEHOLD, "SURVEYED");
        diagrams.answer(assessment, Element.SETTLE_CLASS, outcome);

        assertThat(assessment).isWaitingAtExactly(Element.HOLD_VILLAGE_MEETING);
    }

    private void surveyedMetAndPosted() {
        diagrams.answer(assessment, Element.SURVEY_HOUSEHOLD, "SURVEYED");
        diagrams.answer(assessment, Element.HOLD_VILLAGE_MEETING, "AGREED");
        diagrams.answer(assessment, Element.POST_PUBLICLY, "POSTED");
    }
}
