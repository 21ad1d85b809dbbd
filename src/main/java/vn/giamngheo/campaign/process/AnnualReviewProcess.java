package vn.giamngheo.campaign.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import vn.giamngheo.engine.process.ProcessVariable;
import vn.giamngheo.rules.RegimeId;

/** Contract of {@code annual-review}: ids and variables as the diagram has them. Its business key is the campaign. */
final class AnnualReviewProcess {

    static final String KEY = "annual-review";

    static final ProcessVariable<String> COMMUNE_KEY = ProcessVariable.text("communeKey");
    static final ProcessVariable<RegimeId> REGIME_ID = ProcessVariable.ofEnum("regimeId", RegimeId.class);
    static final ProcessVariable<Outcome> OUTCOME = ProcessVariable.ofEnum("outcome", Outcome.class);

    private AnnualReviewProcess() {}

    static UUID id(DelegateTask task) {
        return id(task.getExecution());
    }

    static UUID id(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    /** What the diagram's gateways compare. */
    enum Outcome {
        /** The campaign is open. */
        OPENED,
        /** It was given up. */
        CANCELLED,
        /** It is closed. */
        CLOSED
    }

    /** Elements of the diagram. */
    static final class Element {

        static final String CAMPAIGN_PLANNED = "startEvent_campaignPlanned";
        static final String OPEN_CAMPAIGN = "userTask_openCampaign";
        static final String CAMPAIGN_OPENED = "gateway_campaignOpened";
        static final String CAMPAIGN_CANCELLED = "endEvent_campaignCancelled";
        static final String REVIEW_COMMUNE = "callActivity_reviewCommune";
        static final String CLOSE_CAMPAIGN = "userTask_closeCampaign";
        static final String CAMPAIGN_CLOSED = "endEvent_campaignClosed";

        private Element() {}
    }
}
