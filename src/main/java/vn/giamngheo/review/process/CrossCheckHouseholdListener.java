package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.OUTCOME;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Outcome;

/** Completes the second look by another surveyor. */
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
        answer.choice("outcome", CrossCheckOutcome.class);
        surveys.complete(SheetAnswer.of(answer, assessmentId(task)));
        OUTCOME.on(task, Outcome.SURVEYED);
    }

    private enum CrossCheckOutcome {
        SURVEYED
    }
}
