package vn.giamngheo.campaign.process;

import java.util.Set;
import java.util.UUID;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.campaign.CampaignTitles;
import vn.giamngheo.tasklist.headline.CaseHeadline;
import vn.giamngheo.tasklist.headline.CaseHeadlines;

/** How the task list names the lists of a campaign. */
@Component
class CampaignHeadlines implements CaseHeadlines {

    private static final Set<String> KEYS = Set.of(AnnualReviewProcess.KEY, CommuneReviewProcess.KEY,
            HamletReviewProcess.KEY);

    private final CampaignTitles titles;

    CampaignHeadlines(@Lazy CampaignTitles titles) {
        this.titles = titles;
    }

    @Override
    public boolean supports(String processKey) {
        return KEYS.contains(processKey);
    }

    @Override
    public CaseHeadline of(String businessKey) {
        CampaignTitles.Title title = titles.of(UUID.fromString(businessKey));
        return new CaseHeadline(title.caseId(), "CAMPAIGN", null, title.text(), title.number(), title.unit().value(),
                title.hamlet() == null ? null : title.hamlet().value(), title.hamletName(), title.dueAt());
    }
}
