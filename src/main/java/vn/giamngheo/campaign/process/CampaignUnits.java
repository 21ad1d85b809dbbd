package vn.giamngheo.campaign.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignRouting;

/** Over which units the diagrams go: <code>${campaignUnits.communeReviews(execution)}</code>. */
@Component("campaignUnits")
public class CampaignUnits {

    private final CampaignRouting routing;

    CampaignUnits(@Lazy CampaignRouting routing) {
        this.routing = routing;
    }

    /**
     * @param execution execution of {@code annual-review}
     * @return business keys of the communes that take part
     */
    public List<String> communeReviews(DelegateExecution execution) {
        return routing.communesOf(AnnualReviewProcess.id(execution)).stream().map(Object::toString).toList();
    }

    /**
     * @param execution execution of {@code commune-review}
     * @return business keys of the hamlets that still have to survey and meet
     */
    public List<String> hamletReviews(DelegateExecution execution) {
        return routing.hamletsToReview(CommuneReviewProcess.id(execution)).stream().map(Object::toString).toList();
    }
}
