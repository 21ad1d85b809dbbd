package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.ReviewLists;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;

/** The board confirmed the review list. */
@Component
class ConfirmReviewListListener implements TaskListener {

    private final ReviewLists lists;
    private final StepAnswers answers;

    ConfirmReviewListListener(@Lazy ReviewLists lists, StepAnswers answers) {
        this.lists = lists;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        answer.choice("outcome", ConfirmAnswer.class);
        String note = answer.optionalText("note").orElse(null);
        answer.check();
        lists.confirm(CommuneReviewProcess.id(task), note);
        CommuneReviewProcess.OUTCOME.on(task, CommuneReviewProcess.Outcome.CONFIRMED);
    }

    private enum ConfirmAnswer {
        CONFIRMED
    }
}
