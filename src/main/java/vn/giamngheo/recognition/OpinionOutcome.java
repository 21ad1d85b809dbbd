package vn.giamngheo.recognition;

/** Opinion of the superior authority. The labels are {@code OpinionOutcome.<name>}. */
public enum OpinionOutcome {
    /** Nothing against the result. */
    AGREED,
    /** The commune has to assess the household again. */
    RECHECK
}
