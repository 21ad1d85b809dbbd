package vn.giamngheo.tasklist;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that somebody handled, by his last step in it.
 *
 * @param taskId that step
 * @param stepName its Vietnamese name
 * @param caseId case
 * @param householdId household, null when the case is about a list
 * @param title head of the household or title of the list
 * @param caseNumber number of the case, null when unknown
 * @param hamletName hamlet, null when above
 * @param completedAt when he completed the step
 * @param place where the case is now
 */
public record DoneCase(String taskId, String stepName, UUID caseId, UUID householdId, String title, String caseNumber,
        String hamletName, Instant completedAt, Whereabout place) {}
