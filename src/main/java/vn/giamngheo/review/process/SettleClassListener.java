package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.OUTCOME;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.review.SheetChoice;
import vn.giamngheo.review.SecondLooks;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Outcome;

/** Has the commune board settle which of two sheets holds. */
@Component
class SettleClassListener implements TaskListener {

    private final StepAnswers answers;
    private final SecondLooks secondLooks;

    SettleClassListener(StepAnswers answers, SecondLooks secondLooks) {
        this.answers = answers;
        this.secondLooks = secondLooks;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        SheetChoice outcome = answer.choice("outcome", SheetChoice.class);
        String reason = answer.text("reason");
        answer.check();
        secondLooks.settle(assessmentId(task), outcome, reason);
        OUTCOME.on(task, Outcome.valueOf(outcome.name()));
    }
}
