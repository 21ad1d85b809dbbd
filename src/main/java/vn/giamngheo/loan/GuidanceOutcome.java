package vn.giamngheo.loan;

/** What a visit for guidance led to. The labels are {@code GuidanceOutcome.<name>}. */
public enum GuidanceOutcome {
    /** Guided; the application is written. */
    GUIDED,
    /** Nobody was met. */
    NOT_MET,
    /** The household gives it up. */
    WITHDRAWN,
    /** Back to the officer. */
    RETURNED
}
