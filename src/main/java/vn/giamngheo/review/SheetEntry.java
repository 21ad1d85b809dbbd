package vn.giamngheo.review;

/** Where the sheet of a completed survey step comes from. */
public enum SheetEntry {
    /** Saved and confirmed on the sheet's own page. */
    SAVED,
    /** Answered in the form of the step. */
    HERE
}
