package vn.giamngheo.review.process;

import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.engine.Step;
import vn.giamngheo.engine.StepEligibility;
import vn.giamngheo.review.Objections;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Element;

/** A re-check goes to another surveyor, and who surveyed does not settle the objection. */
@Component
class AssessmentEligibility implements StepEligibility {

    private final Surveys surveys;
    private final Objections objections;

    AssessmentEligibility(Surveys surveys, Objections objections) {
        this.surveys = surveys;
        this.objections = objections;
    }

    @Override
    public void check(Step step, String username) {
        if (HouseholdAssessmentProcess.KEY.equals(step.processKey())) {
            UUID assessmentId = UUID.fromString(step.businessKey());
            if (Element.RECHECK_HOUSEHOLD.equals(step.elementId())) {
                surveys.checkMayRecheck(assessmentId, username);
            }
            if (Element.SETTLE_OBJECTION.equals(step.elementId())) {
                objections.checkMaySettle(assessmentId, username);
            }
        }
    }
}
