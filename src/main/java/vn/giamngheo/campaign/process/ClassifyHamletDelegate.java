package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.HamletSteps;

/** Has the sheets of the hamlet classified. */
@Component
class ClassifyHamletDelegate implements JavaDelegate {

    private final HamletSteps steps;

    ClassifyHamletDelegate(@Lazy HamletSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HamletReviewProcess.OUTCOME.on(execution,
                HamletReviewProcess.Outcome.valueOf(steps.classify(HamletReviewProcess.id(execution)).name()));
    }
}
