package vn.giamngheo.loan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.giamngheo.engine.DiagramEngine;
import vn.giamngheo.loan.process.LoanGuidanceProcess.Element;

/** The diagram alone, from its start to each of its end events. */
class LoanGuidanceProcessTests {

    private static final Instant VISIT = Instant.parse("2018-10-01T17:00:00Z");

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
        assertThat(DiagramEngine.get().neverPassed(LoanGuidanceProcess.KEY)).isEmpty();
        DiagramEngine.release();
    }

    @Test
    void endsUsedWellAfterTwoVisits() {
        ProcessInstance loan = disbursed();
        diagrams.fireTimer(loan, VISIT);
        diagrams.answer(loan, Element.VISIT_USE_OF_LOAN, "NEXT_VISIT");
        assertThat(loan).isWaitingAtExactly(Element.VISIT_DUE);
        diagrams.fireTimer(loan, VISIT);
        diagrams.answer(loan, Element.VISIT_USE_OF_LOAN, "USED_WELL");

        assertThat(loan).isEnded().hasPassedInOrder(Element.RECORD_NEED, Element.GUIDE_HOUSEHOLD, Element.GROUP_VOTE,
                Element.CONFIRM_LIST, Element.BANK_RESULT_RECEIVED, Element.VISIT_DUE, Element.VISIT_USE_OF_LOAN,
                Element.USED_WELL);
        assertThat(loan).hasNotPassed(Element.RECALLED, Element.WITHDRAWN);
    }

    @Test
    void endsRecalled() {
        ProcessInstance loan = disbursed();
        diagrams.fireTimer(loan, VISIT);
        diagrams.answer(loan, Element.VISIT_USE_OF_LOAN, "RECALLED");

        assertThat(loan).isEnded().hasPassed(Element.RECALLED).hasNotPassed(Element.USED_WELL);
    }

    @Test
    void endsWithoutNeedOrEligibility() {
        ProcessInstance none = listed();
        diagrams.answer(none, Element.RECORD_NEED, "NO_NEED");
        assertThat(none).isEnded().hasPassed(Element.NO_NEED);

        ProcessInstance notEligible = listed();
        diagrams.answer(notEligible, Element.RECORD_NEED, "NOT_ELIGIBLE");
        assertThat(notEligible).isEnded().hasPassed(Element.NOT_ELIGIBLE);
    }

    @Test
    void visitsAgainVotesAgainAndGoesBackStepByStep() {
        ProcessInstance loan = listed();
        diagrams.answer(loan, Element.RECORD_NEED, "NEEDED");
        diagrams.answer(loan, Element.GUIDE_HOUSEHOLD, "NOT_MET");
        diagrams.answer(loan, Element.GUIDE_HOUSEHOLD, "RETURNED");
        diagrams.answer(loan, Element.RECORD_NEED, "NEEDED");
        diagrams.answer(loan, Element.GUIDE_HOUSEHOLD, "GUIDED");
        diagrams.answer(loan, Element.GROUP_VOTE, "NOT_AGREED");
        diagrams.answer(loan, Element.GROUP_VOTE, "RETURNED");
        diagrams.answer(loan, Element.GUIDE_HOUSEHOLD, "GUIDED");
        diagrams.answer(loan, Element.GROUP_VOTE, "AGREED");
        diagrams.answer(loan, Element.CONFIRM_LIST, "RETURNED");

        assertThat(loan).isWaitingAtExactly(Element.GROUP_VOTE);
    }

    @Test
    void endsWhenTheHouseholdGivesUpAtGuidanceOrInTheGroup() {
        ProcessInstance atGuidance = listed();
        diagrams.answer(atGuidance, Element.RECORD_NEED, "NEEDED");
        diagrams.answer(atGuidance, Element.GUIDE_HOUSEHOLD, "WITHDRAWN");
        assertThat(atGuidance).isEnded().hasPassed(Element.WITHDRAWN).hasNotPassed(Element.GROUP_VOTE);

        ProcessInstance inTheGroup = guided();
        diagrams.answer(inTheGroup, Element.GROUP_VOTE, "WITHDRAWN");
        assertThat(inTheGroup).isEnded().hasPassed(Element.WITHDRAWN);
    }

    @Test
    void endsNotConfirmed() {
        ProcessInstance loan = guided();
        diagrams.answer(loan, Element.GROUP_VOTE, "AGREED");
        diagrams.answer(loan, Element.CONFIRM_LIST, "REFUSED");

        assertThat(loan).isEnded().hasPassed(Element.NOT_CONFIRMED).hasNotPassed(Element.BANK_RESULT_RECEIVED);
    }

    @Test
    void endsAsTheBankSays() {
        ProcessInstance refused = answered("REFUSED");
        assertThat(refused).isEnded().hasPassed(Element.BANK_REFUSED);

        ProcessInstance withdrawn = answered("WITHDRAWN");
        assertThat(withdrawn).isEnded().hasPassed(Element.WITHDRAWN_AT_BANK);
    }

    private ProcessInstance listed() {
        Map<String, Object> variables = new HashMap<>(Map.of("communeKey", "24169.2016", "hamletKey", "24169.B01.2016",
                "regimeId", "R2016", "nextVisitAt", VISIT.toString()));
        return diagrams.start(LoanGuidanceProcess.KEY, variables);
    }

    private ProcessInstance guided() {
        ProcessInstance loan = listed();
        diagrams.answer(loan, Element.RECORD_NEED, "NEEDED");
        diagrams.answer(loan, Element.GUIDE_HOUSEHOLD, "GUIDED");
        return loan;
    }

    private ProcessInstance answered(String outcome) {
        ProcessInstance loan = guided();
        diagrams.answer(loan, Element.GROUP_VOTE, "AGREED");
        diagrams.answer(loan, Element.CONFIRM_LIST, "CONFIRMED");
        assertThat(loan).isWaitingAtExactly(Element.BANK_RESULT_RECEIVED);
        diagrams.set(loan, "outcome", outcome);
        diagrams.correlate(loan, LoanGuidanceProcess.BANK_RESULT);
        return loan;
    }

    private ProcessInstance disbursed() {
        return answered("DISBURSED");
    }
}
