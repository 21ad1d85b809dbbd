package vn.giamngheo.loan;

/** Kind of help beside loans. The labels are {@code SupportKind.<name>}. */
public enum SupportKind {
    /** A gift. */
    GIFT,
    /** A health insurance card. */
    HEALTH_CARD,
    /** A house built or repaired. */
    HOUSE,
    /** A place in a production model. */
    MODEL,
    /** A job or a course. */
    JOB,
    /** Help for school. */
    SCHOOLING,
    /** Money. */
    CASH,
    /** Anything else. */
    OTHER
}
