package vn.giamngheo.escape;

/** What a visit after an escape found. The labels are {@code FollowUpFinding.<name>}. */
public enum FollowUpFinding {

    /** Income and living are stable. */
    STABLE,

    /** Could fall back. */
    AT_RISK,

    /** Is worse off: should be reviewed again. */
    TO_REVIEW
}
