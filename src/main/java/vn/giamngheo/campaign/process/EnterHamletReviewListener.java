package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignRouting;

/** A hamlet of a confirmed list enters its process, with its routing facts. */
@Component
class EnterHamletReviewListener implements ExecutionListener {

    private final CampaignRouting routing;

    EnterHamletReviewListener(@Lazy CampaignRouting routing) {
        this.routing = routing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CampaignRouting.Facts facts = routing.hamlet(execution.getProcessBusinessKey());
        execution.removeVariables();
        HamletReviewProcess.COMMUNE_KEY.on(execution, facts.unit().value());
        HamletReviewProcess.HAMLET_KEY.on(execution, facts.hamlet().value());
        HamletReviewProcess.REGIME_ID.on(execution, facts.regime());
    }
}
