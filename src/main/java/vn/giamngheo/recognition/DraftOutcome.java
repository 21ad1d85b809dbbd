package vn.giamngheo.recognition;

/** What the officer does after the assessment. */
public enum DraftOutcome {
    /** Lays a draft before the chair. */
    SUBMITTED,
    /** Has the household surveyed again, with a reason. */
    RETURNED
}
