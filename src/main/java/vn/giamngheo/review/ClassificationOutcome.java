package vn.giamngheo.review;

/** Where the class of a sheet leads. */
public enum ClassificationOutcome {
    /** Clear of every cut-off: on to the village meeting. */
    CLEAR,
    /** Close to a cut-off: a second surveyor looks. */
    NEAR_CUT_OFF,
    /** Close to a cut-off, and nobody is there who could look a second time: to the commune board. */
    NO_SECOND_SURVEYOR,
    /** The second surveyor's sheet gives the same class. */
    SAME_CLASS,
    /** The second surveyor's sheet gives another class. */
    CLASS_DIFFERS,
    /** The re-check after an objection has its class. */
    RECHECKED
}
