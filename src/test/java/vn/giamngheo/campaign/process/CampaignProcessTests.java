package vn.giamngheo.campaign.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.giamngheo.campaign.process.CommuneReviewProcess.Element;
import vn.giamngheo.campaign.process.CommuneReviewProcess.Message;
import vn.giamngheo.engine.DiagramEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** The three diagrams of the annual review, from their starts to each of their end events. */
class CampaignProcessTests {

    private static final Instant POSTING_ENDS = Instant.parse("2018-10-17T17:00:00Z");

    private DiagramEngine diagrams;

    @BeforeEach
    void engine() {
        diagrams = DiagramEngine.get();
        diagrams.decides(HamletReviewProcess.Element.CLASSIFY_HAMLET, "CLEAR");
    }

    @AfterEach
    void release() {
        DiagramEngine.release();
    }

    @AfterAll
    static void everyElementWasPassed() {
        for (String key : List.of(AnnualReviewProcess.KEY, CommuneReviewProcess.KEY, HamletReviewProcess.KEY)) {
            assertThat(DiagramEngine.get().neverPassed(key)).as(key).isEmpty();
        }
        DiagramEngine.release();
    }

    @Test
    void aCampaignWaitsForEveryCommuneBeforeItIsClosed() {
        ProcessInstance campaign = diagrams.start(AnnualReviewProcess.KEY, Map.of());
        diagrams.answer(campaign, AnnualReviewProcess.Element.OPEN_CAMPAIGN, "OPENED");
        List<ProcessInstance> communes = diagrams.calledAll(campaign);
        assertThat(communes).hasSize(2);
        decided(communes.get(0));
        assertThat(campaign).isNotEnded().hasNotPassed(AnnualReviewProcess.Element.CLOSE_CAMPAIGN);
        decided(communes.get(1));
        diagrams.answer(campaign, AnnualReviewProcess.Element.CLOSE_CAMPAIGN, "CLOSED");

        assertThat(campaign).isEnded().hasPassed(AnnualReviewProcess.Element.CAMPAIGN_CLOSED);
    }

    @Test
    void aPlannedCampaignCanBeGivenUp() {
        ProcessInstance campaign = diagrams.start(AnnualReviewProcess.KEY, Map.of());
        diagrams.answer(campaign, AnnualReviewProcess.Element.OPEN_CAMPAIGN, "CANCELLED");

        assertThat(campaign).isEnded().hasPassed(AnnualReviewProcess.Element.CAMPAIGN_CANCELLED);
        assertThat(diagrams.calledAll(campaign)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_AGREED", "RETURNED"})
    void aHamletSurveysAndMeetsAgainUntilTheMeetingAgrees(String outcome) {
        ProcessInstance hamlet = diagrams.start(HamletReviewProcess.KEY, Map.of());
        diagrams.answer(hamlet, HamletReviewProcess.Element.SURVEY_HAMLET, "SURVEYED");
        diagrams.answer(hamlet, HamletReviewProcess.Element.HOLD_VILLAGE_MEETING, outcome);
        diagrams.answer(hamlet, HamletReviewProcess.Element.SURVEY_HAMLET, "SURVEYED");
        diagrams.answer(hamlet, HamletReviewProcess.Element.HOLD_VILLAGE_MEETING, "AGREED");

        assertThat(hamlet).isEnded().hasPassedInOrder(HamletReviewProcess.Element.SURVEY_HAMLET,
                HamletReviewProcess.Element.CLASSIFY_HAMLET, HamletReviewProcess.Element.HOLD_VILLAGE_MEETING,
                HamletReviewProcess.Element.AGREED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAME_CLASS", "CLASS_DIFFERS"})
    void aSecondSurveyorLooksBeforeTheMeetingAndTheBoardSettlesWhatDiffers(String outcome) {
        diagrams.decides(HamletReviewProcess.Element.CLASSIFY_HAMLET, "NEAR_CUT_OFF");
        diagrams.decides(HamletReviewProcess.Element.CLASSIFY_CROSS_CHECKS, outcome);
        ProcessInstance hamlet = diagrams.start(HamletReviewProcess.KEY, Map.of());
        diagrams.answer(hamlet, HamletReviewProcess.Element.SURVEY_HAMLET, "SURVEYED");
        diagrams.answer(hamlet, HamletReviewProcess.Element.CROSS_CHECK_HAMLET, "SURVEYED");
        if (outcome.equals("CLASS_DIFFERS")) {
            diagrams.answer(hamlet, HamletReviewProcess.Element.SETTLE_CLASSES, "SETTLED");
        }
        diagrams.answer(hamlet, HamletReviewProcess.Element.HOLD_VILLAGE_MEETING, "AGREED");

        assertThat(hamlet).isEnded().hasPassed(HamletReviewProcess.Element.AGREED);
    }

    @Test
    void theBoardSettlesBeforeTheMeetingWhenNobodyCanLookASecondTime() {
        diagrams.decides(HamletReviewProcess.Element.CLASSIFY_HAMLET, "NO_SECOND_SURVEYOR");
        ProcessInstance hamlet = diagrams.start(HamletReviewProcess.KEY, Map.of());
        diagrams.answer(hamlet, HamletReviewProcess.Element.SURVEY_HAMLET, "SURVEYED");
        diagrams.answer(hamlet, HamletReviewProcess.Element.SETTLE_CLASSES, "SETTLED");
        diagrams.answer(hamlet, HamletReviewProcess.Element.HOLD_VILLAGE_MEETING, "AGREED");

        assertThat(hamlet).isEnded().hasPassed(HamletReviewProcess.Element.AGREED)
            .hasNotPassed(HamletReviewProcess.Element.CROSS_CHECK_HAMLET);
    }

    @Test
    void aCommunePostsAfterAllItsHamletsAndDecidesAfterTheOpinion() {
        ProcessInstance commune = posted();
        diagrams.set(commune, "outcome", "READY");
        diagrams.fireTimer(commune, POSTING_ENDS);
        diagrams.answer(commune, Element.REQUEST_OPINION, "REQUESTED");
        diagrams.answer(commune, Element.GIVE_OPINION, "AGREED");
        diagrams.answer(commune, Element.DECIDE_LISTS, "DECIDED");

        assertThat(commune).isEnded().hasPassedInOrder(Element.CONFIRM_REVIEW_LIST, Element.POST_LISTS,
                Element.POSTING_ENDED, Element.CLOSE_POSTING, Element.REQUEST_OPINION, Element.GIVE_OPINION,
                Element.DECIDE_LISTS, Element.DECIDED);
    }

    @Test
    void listsSentBackGoThroughTheHamletsAgain() {
        ProcessInstance commune = confirmed();
        diagrams.answer(commune, Element.POST_LISTS, "RETURNED");

        assertThat(diagrams.calledAll(commune)).hasSize(2);
        assertThat(commune).hasNotPassed(Element.POSTING_ENDED);
    }

    @Test
    void householdsUnderRecheckAreWaitedForOnlyWhenNoneIsLeft() {
        ProcessInstance commune = posted();
        diagrams.set(commune, "outcome", "WAIT");
        diagrams.fireTimer(commune, POSTING_ENDS);
        assertThat(commune).isWaitingAtExactly(Element.HOUSEHOLDS_READY);
        diagrams.correlate(commune, Message.HOUSEHOLDS_READY);
        diagrams.answer(commune, Element.REQUEST_OPINION, "WAIT");
        diagrams.correlate(commune, Message.HOUSEHOLDS_READY);
        diagrams.answer(commune, Element.REQUEST_OPINION, "REQUESTED");
        diagrams.answer(commune, Element.GIVE_OPINION, "WAIT");
        diagrams.correlate(commune, Message.HOUSEHOLDS_READY);
        diagrams.answer(commune, Element.REQUEST_OPINION, "REQUESTED");
        diagrams.answer(commune, Element.GIVE_OPINION, "AGREED");
        diagrams.answer(commune, Element.DECIDE_LISTS, "WAIT");
        diagrams.correlate(commune, Message.HOUSEHOLDS_READY);
        diagrams.answer(commune, Element.REQUEST_OPINION, "REQUESTED");
        diagrams.answer(commune, Element.GIVE_OPINION, "AGREED");
        diagrams.answer(commune, Element.DECIDE_LISTS, "RETURNED");
        diagrams.answer(commune, Element.REQUEST_OPINION, "REQUESTED");
        diagrams.answer(commune, Element.GIVE_OPINION, "AGREED");
        diagrams.answer(commune, Element.DECIDE_LISTS, "READY");

        assertThat(commune).isWaitingAtExactly(Element.REQUEST_OPINION);
    }

    @Test
    void nothingAnswersForTheSuperiorAuthority() {
        ProcessInstance commune = posted();
        diagrams.set(commune, "outcome", "READY");
        diagrams.fireTimer(commune, POSTING_ENDS);
        diagrams.answer(commune, Element.REQUEST_OPINION, "REQUESTED");

        assertThat(commune).isWaitingAtExactly(Element.GIVE_OPINION);
        assertThat(commune).job().isNull();
    }

    private ProcessInstance confirmed() {
        ProcessInstance commune = diagrams.start(CommuneReviewProcess.KEY, Map.of());
        confirm(commune);
        return commune;
    }

    private void confirm(ProcessInstance commune) {
        diagrams.set(commune, "postingEndsAt", POSTING_ENDS.toString());
        diagrams.answer(commune, Element.CONFIRM_REVIEW_LIST, "CONFIRMED");
        List<ProcessInstance> hamlets = diagrams.calledAll(commune);
        assertThat(hamlets).hasSize(2);
        for (ProcessInstance hamlet : hamlets) {
            assertThat(commune).hasNotPassed(Element.POST_LISTS);
            diagrams.answer(hamlet, HamletReviewProcess.Element.SURVEY_HAMLET, "SURVEYED");
            diagrams.answer(hamlet, HamletReviewProcess.Element.HOLD_VILLAGE_MEETING, "AGREED");
        }
    }

    private ProcessInstance posted() {
        ProcessInstance commune = confirmed();
        diagrams.answer(commune, Element.POST_LISTS, "POSTED");
        return commune;
    }

    private void decided(ProcessInstance commune) {
        confirm(commune);
        diagrams.answer(commune, Element.POST_LISTS, "POSTED");
        diagrams.set(commune, "outcome", "READY");
        diagrams.fireTimer(commune, POSTING_ENDS);
        diagrams.answer(commune, Element.REQUEST_OPINION, "REQUESTED");
        diagrams.answer(commune, Element.GIVE_OPINION, "AGREED");
        diagrams.answer(commune, Element.DECIDE_LISTS, "DECIDED");
    }
}
