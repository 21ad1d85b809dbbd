package vn.giamngheo.review;

/** What a sheet is made for. */
public enum SurveyKind {
    /** First survey, or a repeated one after the meeting sent it back. */
    SURVEY,
    /** Second look by another surveyor, because the first sheet lies close to a cut-off. */
    CROSS_CHECK,
    /** Check of the whole sheet by another surveyor after an objection. */
    RECHECK
}
