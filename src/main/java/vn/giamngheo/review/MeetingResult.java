package vn.giamngheo.review;

/** Where a village meeting leads. */
public enum MeetingResult {
    /** Enough agreed: the result is posted. */
    AGREED,
    /** Enough agreed, and the procedure posts what was decided: to the decision. */
    AGREED_POSTED_LATER,
    /** Too few agreed: the household is surveyed again. */
    NOT_AGREED
}
