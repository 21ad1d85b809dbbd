package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.HamletSteps;

/** Has the second sheets of the hamlet classified. */
@Component
class ClassifyCrossChecksDelegate implements JavaDelegate {

    private final HamletSteps steps;

    ClassifyCrossChecksDelegate(@Lazy HamletSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean differs = steps.classifyCrossChecks(HamletReviewProcess.id(execution));
        HamletReviewProcess.OUTCOME.on(execution,
                differs ? HamletReviewProcess.Outcome.CLASS_DIFFERS : HamletReviewProcess.Outcome.SAME_CLASS);
    }
}
