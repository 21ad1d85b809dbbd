package vn.giamngheo.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody who leaves a post hands over.
 *
 * @param id its id
 * @param post id of the post's group
 * @param postName the post in words
 * @param fromUsername account of the one who leaves
 * @param fromName his or her name
 * @param toUsername account of the successor, null when nobody was named
 * @param toName his or her name, null when nobody was named
 * @param lastDay last day of the one who leaves
 * @param reason reason given
 * @param confirmedName who confirmed that it was taken over, null while nobody did
 * @param confirmedAt when, null while nobody did
 * @param remark what was remarked then, null when nothing
 */
public record HandOver(UUID id, String post, String postName, String fromUsername, String fromName, String toUsername,
        String toName, LocalDate lastDay, String reason, String confirmedName, Instant confirmedAt, String remark) {

    /**
     * One line of the list.
     *
     * @param open whether it is a step that waits at the post; otherwise a case that was handled before
     * @param caseId case
     * @param householdId household, null when the case is about a list
     * @param title head of the household or title of the list
     * @param caseNumber number of the case, null before there is one
     * @param place where it is, in words
     */
    public record Item(boolean open, UUID caseId, UUID householdId, String title, String caseNumber, String place) {}
}
