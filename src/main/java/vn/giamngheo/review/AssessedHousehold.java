package vn.giamngheo.review;

import java.util.UUID;

import vn.giamngheo.territory.UnitKey;

/**
 * Whom an assessment is about, without its sheets.
 *
 * @param caseId application or part of a campaign
 * @param householdId household
 * @param communeKey ward or commune when it was opened
 * @param hamletKey hamlet when it was opened
 */
public record AssessedHousehold(UUID caseId, UUID householdId, UnitKey communeKey, UnitKey hamletKey) {}
