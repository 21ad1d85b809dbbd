package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.OUTCOME;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import vn.giamngheo.review.Surveys;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Outcome;

/** Has the confirmed sheet classified, and says whether a second surveyor has to look and whether the two agree. */
@Component
class ClassifyHouseholdDelegate implements JavaDelegate {

    private final Surveys surveys;

    ClassifyHouseholdDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OUTCOME.on(execution, Outcome.valueOf(surveys.classify(assessmentId(execution)).name()));
    }
}
