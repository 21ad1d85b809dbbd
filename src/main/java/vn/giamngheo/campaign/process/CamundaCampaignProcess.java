package vn.giamngheo.campaign.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignProcess;
import vn.giamngheo.campaign.CommuneReviewView;

/** Starts and tells the running processes by their business keys. */
@Component
class CamundaCampaignProcess implements CampaignProcess {

    private final RuntimeService runtime;

    CamundaCampaignProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(UUID campaignId) {
        runtime.startProcessInstanceByKey(AnnualReviewProcess.KEY, campaignId.toString());
    }

    @Override
    public void householdsReady(UUID communeReviewId) {
        runtime.createMessageCorrelation(CommuneReviewProcess.Message.HOUSEHOLDS_READY)
            .processInstanceBusinessKey(communeReviewId.toString()).correlate();
    }

    @Override
    public void reopened(CommuneReviewView review) {
        Map<String, Object> variables = new HashMap<>();
        CommuneReviewProcess.COMMUNE_KEY.put(variables, review.communeKey().value());
        CommuneReviewProcess.REGIME_ID.put(variables, review.regimeId());
        runtime.createProcessInstanceByKey(CommuneReviewProcess.KEY).businessKey(review.id().toString())
            .setVariables(variables).startBeforeActivity(CommuneReviewProcess.Element.HOUSEHOLDS_READY).execute();
    }
}
