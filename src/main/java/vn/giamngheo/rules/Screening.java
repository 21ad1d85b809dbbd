package vn.giamngheo.rules;

/** Result of the quick sheet. */
public enum Screening {
    /** The household is surveyed. */
    REVIEW,
    /** The household is not surveyed and gets a written answer with the reason. */
    NO_REVIEW
}
