package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignRouting;

/** A planned campaign enters its process, with its routing facts. */
@Component
class EnterCampaignListener implements ExecutionListener {

    private final CampaignRouting routing;

    EnterCampaignListener(@Lazy CampaignRouting routing) {
        this.routing = routing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CampaignRouting.Facts facts = routing.campaign(execution.getProcessBusinessKey());
        execution.removeVariables();
        AnnualReviewProcess.COMMUNE_KEY.on(execution, facts.unit().value());
        AnnualReviewProcess.REGIME_ID.on(execution, facts.regime());
    }
}
