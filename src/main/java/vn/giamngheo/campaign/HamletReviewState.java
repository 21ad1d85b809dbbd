package vn.giamngheo.campaign;

/** How far a hamlet has come. The labels are {@code HamletReviewState.<name>}. */
public enum HamletReviewState {
    /** Surveyors visit the households of the list. */
    SURVEYING,
    /** All sheets are classified; the village meeting comes next. */
    MEETING,
    /** The meeting agreed on every household. */
    AGREED
}
