package vn.giamngheo.recognition;

import java.time.Instant;
import vn.giamngheo.rules.HouseholdClass;

/**
 * One draft of a decision, or its being sent back for a new survey.
 *
 * @param outcome laid before the chair, or surveyed again
 * @param proposal what it proposes, null when surveyed again
 * @param householdClass class found by the assessment, null when it could not be found
 * @param reason reason given, may be null
 * @param draftedBy user name
 * @param draftedAt when
 * @param returnReason why the chair sent it back, null unless he did
 */
public record DraftView(DraftOutcome outcome, Proposal proposal, HouseholdClass householdClass, String reason,
        String draftedBy, Instant draftedAt, String returnReason) {}
