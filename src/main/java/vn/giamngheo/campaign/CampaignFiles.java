package vn.giamngheo.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.review.AssessmentLists;
import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.review.ListedAssessment;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.UnitKey;

/** Loads campaigns, their communes, hamlets and lists for the steps that act on them. */
@Component
class CampaignFiles {

    private final Campaigns campaigns;
    private final CommuneReviews communes;
    private final HamletReviewRepository hamlets;
    private final ReviewEntries entries;
    private final AssessmentLists assessments;

    CampaignFiles(Campaigns campaigns, CommuneReviews communes, HamletReviewRepository hamlets, ReviewEntries entries,
            AssessmentLists assessments) {
        this.campaigns = campaigns;
        this.communes = communes;
        this.hamlets = hamlets;
        this.entries = entries;
        this.assessments = assessments;
    }

    Campaign campaign(UUID id) {
        return campaigns.findById(id).orElseThrow(() -> new NotFound("refusal.campaign.unknown"));
    }

    CommuneReview commune(UUID id) {
        return communes.findById(id).orElseThrow(() -> new NotFound("refusal.campaign.unknown"));
    }

    /** @return the commune's part, locked until the transaction ends */
    CommuneReview locked(UUID id) {
        return communes.lock(id).orElseThrow(() -> new NotFound("refusal.campaign.unknown"));
    }

    CommuneReview commune(UUID campaignId, UnitKey commune) {
        return communes.findByCampaignIdAndCommuneKey(campaignId, commune)
            .orElseThrow(() -> new NotFound("refusal.campaign.unknown"));
    }

    HamletReview hamlet(UUID id) {
        return hamlets.findById(id).orElseThrow(() -> new NotFound("refusal.campaign.unknown"));
    }

    /** @return households of a hamlet on the list, with their assessments, in the order of the list */
    List<ListedEntry> ofHamlet(CommuneReview review, UnitKey hamlet) {
        return joined(entries.onList(review.id(), hamlet), assessments.ofHamlet(review.id(), hamlet));
    }

    /** @return households of a commune on the list, with their assessments, in the order of the list */
    List<ListedEntry> ofCommune(CommuneReview review) {
        return joined(entries.onList(review.id()), assessments.ofCase(review.id()));
    }

    /** @return how many households are left to decide upon */
    Progress progress(CommuneReview review) {
        int ready = 0;
        int underRecheck = 0;
        for (ListedEntry each : ofCommune(review)) {
            if (each.entry().decisionId() != null || each.state() == AssessmentState.UNAVAILABLE) {
                continue;
            }
            if (each.state() == AssessmentState.ASSESSED) {
                ready++;
            }
            else {
                underRecheck++;
            }
        }
        return new Progress(ready, underRecheck);
    }

    /** @return ids of the assessments */
    static List<UUID> assessments(Collection<ListedEntry> listed) {
        return listed.stream().map(each -> each.assessment().id()).toList();
    }

    /** @return the entries alone */
    static List<ReviewEntry> entries(Collection<ListedEntry> listed) {
        return listed.stream().map(ListedEntry::entry).toList();
    }

    private static List<ListedEntry> joined(List<ReviewEntry> entries, List<ListedAssessment> assessments) {
        Map<UUID, ListedAssessment> byId = new HashMap<>();
        assessments.forEach(assessment -> byId.put(assessment.id(), assessment));
        List<ListedEntry> joined = new ArrayList<>();
        entries.forEach(entry -> joined.add(new ListedEntry(entry, byId.get(entry.assessmentId()))));
        return joined;
    }
}
