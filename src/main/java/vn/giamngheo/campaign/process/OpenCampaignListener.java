package vn.giamngheo.campaign.process;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignPlanning;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;

/** The office opened the campaign, or gave it up. */
@Component
class OpenCampaignListener implements TaskListener {

    private final CampaignPlanning planning;
    private final StepAnswers answers;

    OpenCampaignListener(@Lazy CampaignPlanning planning, StepAnswers answers) {
        this.planning = planning;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        OpenAnswer outcome = answer.choice("outcome", OpenAnswer.class);
        if (outcome == OpenAnswer.CANCELLED) {
            String reason = answer.text("reason");
            answer.check();
            planning.cancel(AnnualReviewProcess.id(task), reason);
        }
        else {
            LocalDate from = answer.date("windowFrom");
            LocalDate to = answer.date("windowTo");
            answer.check();
            planning.open(AnnualReviewProcess.id(task), from, to);
        }
        AnnualReviewProcess.OUTCOME.on(task, AnnualReviewProcess.Outcome.valueOf(outcome.name()));
    }

    private enum OpenAnswer {
        OPENED, CANCELLED
    }
}
