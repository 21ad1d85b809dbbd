package vn.giamngheo.review;

/** Why a sheet is filled in. */
public enum SurveyKind {
    /** Survey before the village meeting. */
    SURVEY,
    /** Full re-check after an objection, by another surveyor. */
    RECHECK
}
