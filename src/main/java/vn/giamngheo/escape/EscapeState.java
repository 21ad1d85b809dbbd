package vn.giamngheo.escape;

/** How an escape stands on a day. The labels are {@code EscapeState.<name>}. */
public enum EscapeState {

    /** Decided, not yet in force. */
    TO_COME,

    /** Counts as newly escaped. */
    NEWLY_ESCAPED,

    /** Left poverty and is on the list of near-poor households. */
    NEAR_POOR,

    /** Off the lists, for longer than it counts as newly escaped. */
    LASTING,

    /** Poor or near-poor again. */
    RELAPSED,

    /** A further escape followed: from near-poverty after that from poverty. */
    SUCCEEDED,

    /** The decision was withdrawn or corrected. */
    ANNULLED,

    /** The household is no more. */
    CLOSED;

    /** @return whether the household is looked after: it is there, did not fall back, and the decision stands */
    public boolean isRunning() {
        return this != RELAPSED && this != SUCCEEDED && this != ANNULLED && this != CLOSED;
    }
}
