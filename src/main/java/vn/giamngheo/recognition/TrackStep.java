package vn.giamngheo.recognition;

/** Where a case is, in words for everybody: {@code track.step.<name>} and {@code track.next.<name>}. */
public enum TrackStep {
    /** Back at the desk, something is missing. */
    AT_DESK,
    /** Taken in, waits for the quick sheet. */
    RECEIVED,
    /** A surveyor comes. */
    SURVEY,
    /** The village meets. */
    MEETING,
    /** Is posted soon. */
    TO_POST,
    /** Hangs out. */
    POSTED,
    /** Somebody objected. */
    RECHECK,
    /** The decision is being prepared. */
    DRAFTING,
    /** Lies before the chair. */
    DECIDING,
    /** The result waits at the desk. */
    READY,
    /** The result was handed out. */
    DELIVERED
}
