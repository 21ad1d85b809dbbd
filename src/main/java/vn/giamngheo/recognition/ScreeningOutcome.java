package vn.giamngheo.recognition;

/** What the screening led to. */
public enum ScreeningOutcome {
    /** The household is surveyed. */
    REVIEW,
    /** Not in the scope of the review: a written answer goes out. */
    NO_REVIEW,
    /** Back at the desk. */
    RETURNED
}
