package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.ListPostings;

/** Ends the posting of the lists after its term. */
@Component
class CloseListPostingDelegate implements JavaDelegate {

    private final ListPostings postings;

    CloseListPostingDelegate(@Lazy ListPostings postings) {
        this.postings = postings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CommuneReviewProcess.OUTCOME.on(execution,
                CommuneReviewProcess.next(postings.close(CommuneReviewProcess.id(execution))));
    }
}
