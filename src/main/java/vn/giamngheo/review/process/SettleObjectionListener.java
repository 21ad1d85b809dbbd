package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.OUTCOME;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.review.ObjectionOutcome;
import vn.giamngheo.review.Objections;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Outcome;

/** Has the commune board settle the objection. */
@Component
class SettleObjectionListener implements TaskListener {

    private final StepAnswers answers;
    private final Objections objections;

    SettleObjectionListener(StepAnswers answers, Objections objections) {
        this.answers = answers;
        this.objections = objections;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        ObjectionOutcome outcome = answer.choice("outcome", ObjectionOutcome.class);
        String reason = answer.text("reason");
        answer.check();
        objections.settle(assessmentId(task), outcome, reason);
        OUTCOME.on(task, Outcome.valueOf(outcome.name()));
    }
}
