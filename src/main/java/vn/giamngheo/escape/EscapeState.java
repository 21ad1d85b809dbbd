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
    ANNULLED
}
