package vn.giamngheo.shared;

/** How well a figure of the reference data is known; everything but VERIFIED is shown with its mark. */
public enum Mark {
    /** Read in a public source. */
    VERIFIED,
    /** Stated, but the text was not read. */
    UNVERIFIED,
    /** Derived from verified figures. */
    INFERRED,
    /** Set by this project for lack of a source; not law. */
    ASSUMED
}
