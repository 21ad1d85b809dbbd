package vn.giamngheo.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who does the work of a post for a time.
 *
 * @param id its id
 * @param post the post
 * @param postName the post in words
 * @param holder account of the one who is away, null when the post is vacant
 * @param holderName his or her name, null when the post is vacant
 * @param person account of the one who stands in
 * @param personName his or her name
 * @param firstDay first day
 * @param lastDay last day
 * @param reason why
 * @param documentNumber number of the written assignment, null when none was asked
 * @param madeBy name of the one who arranged it
 * @param endedAt when it was ended before its last day, null when it was not
 * @param endReason why it was ended, null when it was not
 */
public record StandIn(UUID id, PostGroup post, String postName, String holder, String holderName, String person,
        String personName, LocalDate firstDay, LocalDate lastDay, String reason, String documentNumber, String madeBy,
        Instant endedAt, String endReason) {

    /** Where it stands in time. */
    public enum State {
        /** Begins on a later day. */
        PLANNED,
        /** In force. */
        ACTIVE,
        /** Its last day is over. */
        OVER,
        /** Ended before its last day. */
        ENDED
    }

    /**
     * @param day a day
     * @return where it stands on that day
     */
    public State stateOn(LocalDate day) {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (day.isBefore(firstDay)) {
            return State.PLANNED;
        }
        return day.isAfter(lastDay) ? State.OVER : State.ACTIVE;
    }
}
