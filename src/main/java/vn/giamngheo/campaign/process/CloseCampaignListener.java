package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignPlanning;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;

/** The chair closed the campaign. */
@Component
class CloseCampaignListener implements TaskListener {

    private final CampaignPlanning planning;
    private final StepAnswers answers;

    CloseCampaignListener(@Lazy CampaignPlanning planning, StepAnswers answers) {
        this.planning = planning;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        answer.choice("outcome", CloseAnswer.class);
        String conclusion = answer.text("conclusion");
        answer.check();
        planning.close(AnnualReviewProcess.id(task), conclusion);
        AnnualReviewProcess.OUTCOME.on(task, AnnualReviewProcess.Outcome.CLOSED);
    }

    private enum CloseAnswer {
        CLOSED
    }
}
