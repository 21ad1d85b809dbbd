package vn.giamngheo.review.process;

import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepEligibility;
import vn.giamngheo.review.AssessmentDuties;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Element;

/** Segregation of duties at the steps of an assessment, asked when a step is taken and when it is completed. */
@Component
class AssessmentEligibility implements StepEligibility {

    private final AssessmentDuties duties;

    AssessmentEligibility(AssessmentDuties duties) {
        this.duties = duties;
    }

    @Override
    public void check(Step step, String username) {
        if (!HouseholdAssessmentProcess.KEY.equals(step.processKey())) {
            return;
        }
        UUID assessmentId = UUID.fromString(step.businessKey());
        switch (step.elementId()) {
            case Element.SURVEY_HOUSEHOLD, Element.CROSS_CHECK_HOUSEHOLD, Element.RECHECK_HOUSEHOLD ->
                duties.checkSurveyor(assessmentId, username);
            case Element.HOLD_VILLAGE_MEETING -> duties.checkChair(assessmentId, username);
            case Element.SETTLE_CLASS, Element.SETTLE_OBJECTION -> duties.checkBoard(assessmentId, username);
            default -> { }
        }
    }
}
