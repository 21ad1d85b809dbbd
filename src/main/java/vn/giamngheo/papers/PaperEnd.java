package vn.giamngheo.papers;

import java.time.LocalDate;

/**
 * How a paper ceased to hold as it was issued.
 *
 * @param cause what ended it
 * @param from first day on which it no longer holds
 * @param byNumber number of the decision that ended it, null when a new paper merely took its place
 */
public record PaperEnd(Cause cause, LocalDate from, String byNumber) {

    /** Why a paper no longer holds. */
    public enum Cause {
        /** A later paper took its place. */
        REPLACED,
        /** A decision corrected it. */
        CORRECTED,
        /** A decision withdrew it. */
        WITHDRAWN,

        /** The household left the list by a decision. */
        ESCAPED
    }
}
