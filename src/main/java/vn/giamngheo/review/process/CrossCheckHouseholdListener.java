package vn.giamngheo.review.process;

import java.time.LocalDate;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.OUTCOME;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Outcome;

/** Completes the second look by another surveyor, or records that it cannot be taken. */
@Component
class CrossCheckHouseholdListener implements TaskListener {

    private final StepAnswers answers;
    private final Surveys surveys;

    CrossCheckHouseholdListener(StepAnswers answers, Surveys surveys) {
        this.answers = answers;
        this.surveys = surveys;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        CrossCheckOutcome outcome = answer.choice("outcome", CrossCheckOutcome.class);
        if (outcome == CrossCheckOutcome.UNAVAILABLE) {
            LocalDate visitedOn = answer.date("surveyedOn");
            String reason = answer.text("reason");
            answer.check();
            surveys.secondLookUnavailable(assessmentId(task), visitedOn, reason);
        }
        else {
            surveys.complete(SheetAnswer.of(answer, assessmentId(task)));
        }
        OUTCOME.on(task, Outcome.valueOf(outcome.name()));
    }

    private enum CrossCheckOutcome {
        SURVEYED, UNAVAILABLE
    }
}
