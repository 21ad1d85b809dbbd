package vn.giamngheo.recognition;

import vn.giamngheo.rules.HouseholdClass;

/**
 * Propose to correct or to withdraw a decision.
 *
 * @param kind correction or withdrawal
 * @param correctedClass right class; null when the class stays, always null for a withdrawal
 * @param correctedText what else is put right, may be null
 * @param reason why
 * @param evidence paper that shows it, such as number and day of a record
 */
public record DraftAmendment(AmendmentKind kind, HouseholdClass correctedClass, String correctedText, String reason,
        String evidence) {}
