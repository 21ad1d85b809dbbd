package vn.giamngheo.campaign;

import java.time.Instant;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.territory.UnitKey;

/**
 * A household on a review list.
 *
 * @param id entry
 * @param communeReviewId commune's part of the campaign
 * @param householdId household
 * @param hamletKey hamlet
 * @param householdCode number in the register
 * @param headName its head
 * @param source why it is on the list
 * @param reason why the village put it there; null for the other sources
 * @param startClass class when it was put there
 * @param persons present members then
 * @param addedBy user name
 * @param addedAt when
 * @param removedBy user name of who took it off, null while it is on the list
 * @param removedAt when it was taken off, null while it is on the list
 * @param removalReason why, null while it is on the list
 * @param assessmentId assessment, null before the list is confirmed
 * @param decisionId decision that named it, null before
 */
public record ReviewEntry(UUID id, UUID communeReviewId, UUID householdId, UnitKey hamletKey, String householdCode,
        String headName, ListSource source, String reason, HouseholdClass startClass, int persons, String addedBy,
        Instant addedAt, String removedBy, Instant removedAt, String removalReason, UUID assessmentId,
        UUID decisionId) {

    /** @return whether it is on the list */
    public boolean onList() {
        return removedAt == null;
    }
}
