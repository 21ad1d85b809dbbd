package vn.giamngheo.campaign;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.UnitKey;

/** What the processes of a campaign have to know to find posts and to go over units. */
@Service
@Transactional(readOnly = true)
public class CampaignRouting {

    private final CampaignFiles files;
    private final CommuneReviews communes;
    private final HamletReviewRepository hamlets;

    CampaignRouting(CampaignFiles files, CommuneReviews communes, HamletReviewRepository hamlets) {
        this.files = files;
        this.communes = communes;
        this.hamlets = hamlets;
    }

    /**
     * @param businessKey campaign
     * @return its routing facts
     * @throws NotFound when there is none
     */
    public Facts campaign(String businessKey) {
        Campaign campaign = files.campaign(id(businessKey));
        return new Facts(campaign.unitKey(), null, campaign.regimeId());
    }

    /**
     * @param businessKey commune's part of a campaign
     * @return its routing facts
     * @throws NotFound when there is none
     */
    public Facts commune(String businessKey) {
        CommuneReview review = files.commune(id(businessKey));
        return new Facts(review.communeKey(), null, review.regimeId());
    }

    /**
     * @param businessKey hamlet's part of a campaign
     * @return its routing facts
     * @throws NotFound when there is none
     */
    public Facts hamlet(String businessKey) {
        HamletReview hamlet = files.hamlet(id(businessKey));
        CommuneReview review = files.commune(hamlet.communeReviewId());
        return new Facts(review.communeKey(), hamlet.hamletKey(), review.regimeId());
    }

    /**
     * @param campaignId campaign
     * @return its communes' parts
     */
    public List<UUID> communesOf(UUID campaignId) {
        return communes.findByCampaignId(campaignId).stream().map(CommuneReview::id).toList();
    }

    /**
     * @param communeReviewId commune's part of a campaign
     * @return parts of its hamlets that have not agreed yet
     */
    public List<UUID> hamletsToReview(UUID communeReviewId) {
        return hamlets.findByCommuneReviewId(communeReviewId).stream()
            .filter(hamlet -> hamlet.state() != HamletReviewState.AGREED).map(HamletReview::id).toList();
    }

    private static UUID id(String businessKey) {
        try {
            return UUID.fromString(String.valueOf(businessKey));
        }
        catch (IllegalArgumentException notAnId) {
            throw new NotFound("refusal.campaign.unknown");
        }
    }

    /**
     * Where a part of a campaign belongs.
     *
     * @param unit city, province, or ward or commune
     * @param hamlet hamlet, null above
     * @param regime procedure text
     */
    public record Facts(UnitKey unit, UnitKey hamlet, RegimeId regime) {}
}
