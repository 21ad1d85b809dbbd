package vn.giamngheo.tasklist.headline;

import java.time.Instant;
import java.util.UUID;

/**
 * One case in a line, as lists show it.
 *
 * @param caseId application or campaign
 * @param caseType {@code APPLICATION}
 * @param householdId household, null when the case is about a list
 * @param title name of the household's head, or of the list
 * @param caseNumber number people know it by, null before there is one
 * @param unitKey commune
 * @param hamletKey hamlet, null when above
 * @param hamletName name of the hamlet, null when above
 * @param caseDueAt when the whole case is due, null when it has no term
 */
public record CaseHeadline(UUID caseId, String caseType, UUID householdId, String title, String caseNumber,
        String unitKey, String hamletKey, String hamletName, Instant caseDueAt) {}
