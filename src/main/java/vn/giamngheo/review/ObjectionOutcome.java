package vn.giamngheo.review;

/** How the commune board settles an objection. */
public enum ObjectionOutcome {
    /** The objection is right: the re-check's sheet counts. */
    UPHELD,
    /** The objection is wrong: the earlier sheet counts. */
    DISMISSED
}
