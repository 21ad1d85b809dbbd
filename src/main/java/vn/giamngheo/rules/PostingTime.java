package vn.giamngheo.rules;

/** When the result of a case is posted publicly. */
public enum PostingTime {
    /** Before the decision, which waits for the end of the posting. */
    BEFORE_DECISION,
    /** The decision is posted; it does not wait (Circular 14/2018, in-year review from 10/11/2018). */
    AFTER_DECISION
}
