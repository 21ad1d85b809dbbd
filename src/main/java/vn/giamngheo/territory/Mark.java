package vn.giamngheo.territory;

/** How far a piece of reference data is to be trusted; everything but VERIFIED is shown as unverified on screen. */
public enum Mark {
    /** Read in a public source. */
    VERIFIED,
    /** Known, but not found in a source. */
    UNVERIFIED,
    /** Concluded from verified data. */
    INFERRED,
    /** Made up so that the system can be shown; illustrative. */
    ASSUMED
}
