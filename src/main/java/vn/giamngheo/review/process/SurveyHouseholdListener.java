package vn.giamngheo.review.process;

import static vn.giamngheo.review.process.HouseholdAssessmentProcess.OUTCOME;
import static vn.giamngheo.review.process.HouseholdAssessmentProcess.assessmentId;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.review.process.HouseholdAssessmentProcess.Outcome;

/** Completes the survey of the household, or records that it cannot be surveyed. */
@Component
class SurveyHouseholdListener implements TaskListener {

    private final StepAnswers answers;
    private final Surveys surveys;

    SurveyHouseholdListener(StepAnswers answers, Surveys surveys) {
        this.answers = answers;
        this.surveys = surveys;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        SurveyOutcome outcome = answer.choice("outcome", SurveyOutcome.class);
        if (outcome == SurveyOutcome.UNAVAILABLE) {
            LocalDate visitedOn = answer.date("surveyedOn");
            String reason = answer.text("reason");
            answer.check();
            surveys.unavailable(assessmentId(task), visitedOn, reason);
        }
        else {
            surveys.complete(SheetAnswer.of(answer, assessmentId(task)));
        }
        OUTCOME.on(task, Outcome.valueOf(outcome.name()));
    }

    private enum SurveyOutcome {
        SURVEYED, UNAVAILABLE
    }
}
