package vn.giamngheo.recognition;

/** What the officer does with an application that was taken in. */
public enum ScreeningAnswer {
    /** Fills in the quick sheet. */
    SCREENED,
    /** Sends it back to the desk, with a reason. */
    RETURNED
}
