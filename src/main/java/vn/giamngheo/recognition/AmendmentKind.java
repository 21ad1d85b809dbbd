package vn.giamngheo.recognition;

/** What a later decision does to an earlier one. */
public enum AmendmentKind {
    /** Puts right what was written wrongly; the earlier decision stays in force as corrected. */
    CORRECTION,
    /** Takes it back; the household falls back to the class before. */
    WITHDRAWAL
}
