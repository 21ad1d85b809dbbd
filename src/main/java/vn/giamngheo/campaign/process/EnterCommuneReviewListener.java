package vn.giamngheo.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignRouting;

/** A commune of an open campaign enters its process, with its routing facts. */
@Component
class EnterCommuneReviewListener implements ExecutionListener {

    private final CampaignRouting routing;

    EnterCommuneReviewListener(@Lazy CampaignRouting routing) {
        this.routing = routing;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CampaignRouting.Facts facts = routing.commune(execution.getProcessBusinessKey());
        execution.removeVariables();
        CommuneReviewProcess.COMMUNE_KEY.on(execution, facts.unit().value());
        CommuneReviewProcess.REGIME_ID.on(execution, facts.regime());
    }
}
