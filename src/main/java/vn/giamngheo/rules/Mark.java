package vn.giamngheo.rules;

/** How well a figure is known; everything but VERIFIED is shown with its mark wherever the figure is shown. */
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
