package vn.giamngheo.rules.sheet;

/** How many options of a row may hold. */
public enum RowKind {
    /** Exactly one. */
    SINGLE,
    /** Several, or none. */
    MULTIPLE
}
