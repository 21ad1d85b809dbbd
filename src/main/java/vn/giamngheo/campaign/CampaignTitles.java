package vn.giamngheo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.RefusalMessages;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** What the lists of a campaign are called. */
@Service
@Transactional(readOnly = true)
public class CampaignTitles {

    private final Campaigns campaigns;
    private final CommuneReviews communes;
    private final HamletReviewRepository hamlets;
    private final Units units;
    private final RefusalMessages messages;

    CampaignTitles(Campaigns campaigns, CommuneReviews communes, HamletReviewRepository hamlets, Units units,
            RefusalMessages messages) {
        this.campaigns = campaigns;
        this.communes = communes;
        this.hamlets = hamlets;
        this.units = units;
        this.messages = messages;
    }

    /**
     * @param id campaign, or a commune's or hamlet's part of one
     * @return its title
     */
    public Title of(UUID id) {
        Optional<HamletReview> hamlet = hamlets.findById(id);
        if (hamlet.isPresent()) {
            CommuneReview review = communes.findById(hamlet.get().communeReviewId()).orElseThrow();
            String name = units.get(hamlet.get().hamletKey()).name();
            return title(id, "campaign.title.hamlet", review.campaignId(), name, review.communeKey(),
                    hamlet.get().hamletKey(), name);
        }
        Optional<CommuneReview> commune = communes.findById(id);
        if (commune.isPresent()) {
            UnitKey key = commune.get().communeKey();
            return title(id, "campaign.title.commune", commune.get().campaignId(), units.get(key).name(), key, null,
                    null);
        }
        Campaign campaign = campaigns.findById(id).orElseThrow();
        return title(id, "campaign.title.campaign", id, units.get(campaign.unitKey()).name(), campaign.unitKey(), null,
                null);
    }

    private Title title(UUID id, String key, UUID campaignId, String name, UnitKey unit, UnitKey hamlet,
            String hamletName) {
        Campaign campaign = campaigns.findById(campaignId).orElseThrow();
        String year = String.valueOf(campaign.year());
        return new Title(id, messages.text(key, name, year), year, unit, hamlet, hamletName,
                endOf(campaign.windowTo()));
    }

    private static Instant endOf(LocalDate day) {
        ZoneId zone = ApplicationClock.ZONE;
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * A list in a line.
     *
     * @param caseId campaign, or a commune's or hamlet's part of one
     * @param text what it is called
     * @param number year of the review
     * @param unit city, province, or ward or commune
     * @param hamlet hamlet, null above
     * @param hamletName its name, null above
     * @param dueAt end of the review's days
     */
    public record Title(UUID caseId, String text, String number, UnitKey unit, UnitKey hamlet, String hamletName,
            Instant dueAt) {}
}
