package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Record that somebody is no longer a member of a household (death, marriage, move).
 *
 * @param householdId the household
 * @param memberId the member
 * @param leftOn last day as a member, not in the future
 * @param reason why; never empty
 * @param newHeadId member who becomes the head, needed when the head leaves; null otherwise
 */
public record EndMembership(UUID householdId, UUID memberId, LocalDate leftOn, String reason, UUID newHeadId) {}
