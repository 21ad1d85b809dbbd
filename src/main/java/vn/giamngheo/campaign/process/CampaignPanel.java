package vn.giamngheo.campaign.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignPages;
import vn.giamngheo.tasklist.headline.CasePanel;

/** The list with all that is known about its households, beside the form of each step. */
@Component
class CampaignPanel implements CasePanel {

    private static final Set<String> KEYS = Set.of(AnnualReviewProcess.KEY, CommuneReviewProcess.KEY,
            HamletReviewProcess.KEY);

    private final CampaignPages pages;

    CampaignPanel(@Lazy CampaignPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supports(String processKey) {
        return KEYS.contains(processKey);
    }

    @Override
    public String view() {
        return "campaign/panel :: panel";
    }

    @Override
    public Map<String, Object> model(String processKey, String elementId, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        return switch (processKey) {
            case HamletReviewProcess.KEY -> Map.of("hamletPage", pages.hamletStep(id));
            case CommuneReviewProcess.KEY -> Map.of("communePage", pages.communeStep(id));
            default -> Map.of("campaignPage", pages.campaignStep(id));
        };
    }
}
