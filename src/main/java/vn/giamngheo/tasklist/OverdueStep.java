package vn.giamngheo.tasklist;

import java.time.Instant;

/**
 * A step past its term, without anything personal of a household.
 *
 * @param taskId engine's task id
 * @param stepName Vietnamese name of the step
 * @param listTitle title of the list it is about, null when it is about a household
 * @param caseNumber number of the case, null before there is one
 * @param unitKey commune of the case, or the unit above that runs a campaign
 * @param hamletName hamlet, null when above
 * @param post post that has it, {@code role:unitKey}
 * @param dueAt when it was due
 * @param daysLate calendar days since then, 0 on the day itself
 * @param toldAt when it was told of, null before
 * @param toldTo post that urges; the own post where nobody stands above; null before
 */
public record OverdueStep(String taskId, String stepName, String listTitle, String caseNumber, String unitKey,
        String hamletName, String post, Instant dueAt, long daysLate, Instant toldAt, String toldTo) {

    /** @return whether the post itself was reminded, since nobody stands above it */
    public boolean reminded() {
        return post.equals(toldTo);
    }
}
