package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import vn.giamngheo.review.Surveys;

/** Has the confirmed sheet classified. */
@Component
class ClassifyHouseholdDelegate implements JavaDelegate {

    private final Surveys surveys;

    ClassifyHouseholdDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.classify(assessmentId(execution));
    }
}
