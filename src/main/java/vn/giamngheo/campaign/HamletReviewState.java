package vn.giamngheo.campaign;

/** How far a hamlet has come. The labels are {@code HamletReviewState.<name>}. */
public enum HamletReviewState {
    /** Surveyors visit the households of the list. */
    SURVEYING,
    /** Second surveyors visit the households whose totals lie close to a cut-off. */
    CROSS_CHECKING,
    /** Two sheets of a household give different classes: the commune board settles which one holds. */
    SETTLING,
    /** All sheets are classified; the village meeting comes next. */
    MEETING,
    /** The meeting agreed on every household. */
    AGREED
}
