package vn.giamngheo.tasklist;

import java.time.Instant;
import java.util.UUID;

/**
 * One open step as people see it.
 *
 * @param taskId engine's task id
 * @param processKey process id
 * @param elementId user task id in the diagram
 * @param stepName Vietnamese name of the step
 * @param businessKey id of the aggregate the process works on
 * @param processInstanceId engine's instance
 * @param candidateGroup post that works on it
 * @param assignee who holds it, null when free
 * @param caseId case it belongs to
 * @param householdId household, null when the case is about a list
 * @param title head of the household or title of the list
 * @param caseNumber number of the case, null before there is one
 * @param unitKey commune
 * @param hamletName hamlet, null when above
 * @param openedAt when it was opened
 * @param dueAt when it is due, null without a term
 * @param caseDueAt when the whole case is due, null without a term
 * @param escalatedAt when it was told of as overdue, null when it was not
 * @param escalatedToGroup superior post it was brought before; the own post where nobody stands above
 * @param givenBy colleague who passed it on to the holder, null when he took it himself
 * @param givenReason reason the colleague gave, null when none
 */
public record TaskItem(String taskId, String processKey, String elementId, String stepName, String businessKey,
        String processInstanceId, String candidateGroup, String assignee, UUID caseId, UUID householdId, String title,
        String caseNumber, String unitKey, String hamletName, Instant openedAt, Instant dueAt, Instant caseDueAt,
        Instant escalatedAt, String escalatedToGroup, String givenBy, String givenReason) {

    /** How much time is left. */
    public enum DueState {
        /** Past its term. */
        OVERDUE,
        /** Due within the next day. */
        SOON,
        /** More than a day left, or no term. */
        LATER
    }

    /**
     * @param now the application's now
     * @return how much time is left
     */
    public DueState dueState(Instant now) {
        if (dueAt == null) {
            return DueState.LATER;
        }
        if (dueAt.isBefore(now)) {
            return DueState.OVERDUE;
        }
        return dueAt.isBefore(now.plus(TaskItems.SOON)) ? DueState.SOON : DueState.LATER;
    }

    /** @return whether the post itself was told that the step is overdue, since nobody stands above it */
    public boolean reminded() {
        return candidateGroup.equals(escalatedToGroup);
    }
}
