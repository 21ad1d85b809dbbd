package vn.giamngheo.review;

/** How far the assessment of a household has come. */
public enum AssessmentState {
    /** A surveyor has to visit the household; again after a meeting that did not agree or sent it back. */
    OPENED,
    /** The score sheet is confirmed. */
    SURVEYED,
    /** The totals lie close to a cut-off: another surveyor looks too. */
    CROSS_CHECK,
    /** The two surveyors' sheets give different classes: the commune board settles which one holds. */
    CLASS_DISPUTED,
    /** The sheet's totals gave a class; the village meeting comes next. */
    CLASSIFIED,
    /** The meeting agreed; the result has to be posted. */
    MEETING_AGREED,
    /** The result is posted; objections are taken. */
    POSTED,
    /** Somebody objected: another surveyor checks the whole sheet again. */
    RECHECK,
    /** The commune board settled the objection; the result has to be posted again. */
    SETTLED,
    /** Posted for its full term without an open objection, or agreed on where only the decision is posted: ready to be decided upon. */
    ASSESSED,
    /** The household could not be surveyed. */
    UNAVAILABLE
}
