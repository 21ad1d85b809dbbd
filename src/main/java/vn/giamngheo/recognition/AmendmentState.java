package vn.giamngheo.recognition;

/** How far a correction or withdrawal has come. */
public enum AmendmentState {
    /** Laid before the chair. */
    DRAFTED,
    /** Signed and in force. */
    SIGNED,
    /** Sent back by the chair. */
    RETURNED
}
