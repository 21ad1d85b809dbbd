package vn.giamngheo.review;

/** Where the class of a sheet leads. */
public enum ClassificationOutcome {
    /** Clear of every cut-off: on to the village meeting. */
    CLEAR,
    /** Close to a cut-off: a second surveyor looks. */
    NEAR_CUT_OFF,
    /** The second surveyor's sheet gives the same class. */
    SAME_CLASS,
    /** The second surveyor's sheet gives another class. */
    CLASS_DIFFERS,
    /** The re-check after an objection has its class. */
    RECHECKED
}
