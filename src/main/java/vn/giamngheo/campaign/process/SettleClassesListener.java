package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.HamletSteps;
import vn.giamngheo.campaign.NamedHouseholds;
import vn.giamngheo.engine.StepAnswer;
import vn.giamngheo.engine.process.StepAnswers;

/** The commune board settled which of two different sheets holds, household by household. */
@Component
class SettleClassesListener implements TaskListener {

    private final HamletSteps steps;
    private final StepAnswers answers;

    SettleClassesListener(@Lazy HamletSteps steps, StepAnswers answers) {
        this.steps = steps;
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        StepAnswer answer = answers.of(task);
        answer.choice("outcome", SettleAnswer.class);
        NamedHouseholds first = NamedHouseholds.of("firstSheets", answer.values().get("firstSheets"));
        NamedHouseholds second = NamedHouseholds.of("secondSheets", answer.values().get("secondSheets"));
        answer.check();
        steps.settleClasses(HamletReviewProcess.id(task), first, second);
        HamletReviewProcess.OUTCOME.on(task, HamletReviewProcess.Outcome.SETTLED);
    }

    private enum SettleAnswer {
        SETTLED
    }
}
