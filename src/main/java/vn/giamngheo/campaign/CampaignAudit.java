package vn.giamngheo.campaign;

import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.AuditedEvent;

/** Tells the audit trail what happened in a campaign. */
@Component
class CampaignAudit {

    private final ApplicationEventPublisher events;

    CampaignAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    void record(String action, Campaign campaign, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        events.publishEvent(new AuditedEvent("campaign." + action, "Campaign", campaign.id().toString(),
                campaign.unitKey().value(), null, campaign.id(), before, after, reason));
    }

    void record(String action, CommuneReview review, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        events.publishEvent(new AuditedEvent("campaign." + action, "CommuneReview", review.id().toString(),
                review.communeKey().value(), null, review.id(), before, after, reason));
    }

    void record(String action, CommuneReview review, HamletReview hamlet, Map<String, Object> after, String reason) {
        events.publishEvent(new AuditedEvent("campaign." + action, "HamletReview", hamlet.id().toString(),
                review.communeKey().value(), null, review.id(), Map.of(), after, reason));
    }

    void household(String action, CommuneReview review, UUID householdId, Map<String, Object> after, String reason) {
        events.publishEvent(new AuditedEvent("campaign." + action, "CommuneReview", review.id().toString(),
                review.communeKey().value(), householdId, review.id(), Map.of(), after, reason));
    }
}
