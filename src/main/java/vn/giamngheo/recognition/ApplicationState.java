package vn.giamngheo.recognition;

/** How far an application has come. The labels are {@code ApplicationState.<name>}. */
public enum ApplicationState {
    /** Written down, not yet taken in; also after the screening sent it back to the desk. */
    REGISTERED,
    /** Taken in; the term runs. */
    RECEIVED,
    /** Not taken in; the case is over. */
    NOT_ACCEPTED,
    /** The quick sheet says: survey the household. */
    SCREENED,
    /** Survey, meeting and posting are under way, or done and not yet drafted. */
    ASSESSING,
    /** The draft decision lies with the chair. */
    DRAFTED,
    /** The chair recognised the household. */
    RECOGNISED,
    /** The chair refused, with a written reason. */
    REFUSED,
    /** The quick sheet says: not in the scope of the review; the household gets a written answer. */
    SCREENED_OUT
}
