package vn.giamngheo.review;

/** What the import does with a line of a file. */
public enum FileOutcome {
    /** Its sheet is saved and confirmed. */
    READY,
    /** Says the same as the confirmed sheet. */
    UNCHANGED,
    /** Nothing was entered in it since it was exported. */
    UNTOUCHED,
    /** The sheet was changed since the export; somebody chooses place by place. */
    CONFLICT,
    /** Something is missing, contradicts, or may not be done. */
    FAULTY
}
