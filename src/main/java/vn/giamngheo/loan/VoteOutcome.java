package vn.giamngheo.loan;

/** What the meeting of a savings and credit group led to. The labels are {@code VoteOutcome.<name>}. */
public enum VoteOutcome {
    /** The loan is agreed. */
    AGREED,
    /** Not agreed; the group meets again. */
    NOT_AGREED,
    /** The household gives it up. */
    WITHDRAWN,
    /** Back to guidance. */
    RETURNED
}
