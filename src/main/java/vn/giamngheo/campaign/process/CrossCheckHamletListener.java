package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.HamletSteps;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;

/** The second surveyors are through with the households close to a cut-off. */
@Component
class CrossCheckHamletListener implements TaskListener {

    private final HamletSteps steps;
    private final StepAnswers answers;

    CrossCheckHamletListener(@Lazy HamletSteps steps, StepAnswers answers) {
        this.steps = steps;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        answer.choice("outcome", SurveyAnswer.class);
        String note = answer.optionalText("note").orElse(null);
        answer.check();
        steps.crossChecked(HamletReviewProcess.id(task), note);
        HamletReviewProcess.OUTCOME.on(task, HamletReviewProcess.Outcome.SURVEYED);
    }

    private enum SurveyAnswer {
        SURVEYED
    }
}
