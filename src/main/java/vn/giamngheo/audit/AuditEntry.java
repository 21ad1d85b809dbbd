package vn.giamngheo.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of the trail. Never changed once written.
 *
 * @param id order of writing
 * @param at when, on the application's clock
 * @param username who, null when the system acted by itself
 * @param fullName his name then
 * @param post the post he acted in, {@code role:unitKey}, null when none covers the unit
 * @param onBehalfOf account of the one he stood in for, or the post itself while it was vacant; null when nobody
 * @param client WEB, TASKLIST, ENGINE_REST, API or JOB
 * @param action message key below {@code audit.action.}
 * @param subjectType aggregate
 * @param subjectId its id
 * @param unitKey unit it belongs to
 * @param householdId household it concerns
 * @param caseId case it belongs to
 * @param before values before
 * @param after values after
 * @param reason reason given
 */
public record AuditEntry(long id, Instant at, String username, String fullName, String post, String onBehalfOf,
        String client, String action, String subjectType, String subjectId, String unitKey, UUID householdId,
        UUID caseId, Map<String, Object> before, Map<String, Object> after, String reason) {}
