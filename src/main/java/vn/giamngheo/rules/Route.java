package vn.giamngheo.rules;

/** Way by which a household comes to a decision. */
public enum Route {
    /** Yearly review of a whole unit. */
    ANNUAL,
    /** Application during the year to be recognised. */
    IN_YEAR,
    /** Application during the year to leave the list. */
    ESCAPE
}
