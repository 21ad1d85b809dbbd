package vn.giamngheo.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A fact for the audit trail. Published by application services; the trail adds who, in which post, when and from which
 * client, and writes it in the same transaction.
 *
 * @param action what was done, a message key below {@code audit.action.} such as {@code application.registered}
 * @param subjectType aggregate's simple name, such as {@code Application}
 * @param subjectId aggregate's id
 * @param unitKey unit the fact belongs to (commune or above), null when none
 * @param householdId household it concerns, null when none
 * @param caseId case (application, campaign) it belongs to, null when none
 * @param before scalar values before the act, empty when created
 * @param after scalar values after the act
 * @param reason reason given by the actor, null when none was asked
 */
public record AuditedEvent(String action, String subjectType, String subjectId, String unitKey, UUID householdId,
        UUID caseId, Map<String, Object> before, Map<String, Object> after, String reason) {

    /** Copies the values, so that later changes of the aggregate do not change the fact. */
    public AuditedEvent {
        before = new LinkedHashMap<>(before);
        after = new LinkedHashMap<>(after);
    }
}
