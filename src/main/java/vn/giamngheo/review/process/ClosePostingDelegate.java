package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import vn.giamngheo.review.Postings;

/** Ends the posting after its term. */
@Component
class ClosePostingDelegate implements JavaDelegate {

    private final Postings postings;

    ClosePostingDelegate(Postings postings) {
        this.postings = postings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        postings.close(assessmentId(execution));
    }
}
