package vn.giamngheo.review;

/** How far a sheet is filled in. */
public enum SurveyState {
    /** Saved, may still be incomplete. */
    DRAFT,
    /** Complete, without contradiction, with its totals. */
    CONFIRMED
}
