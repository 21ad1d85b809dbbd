package vn.giamngheo.recognition;

/** Answer of the one-stop desk to an application. */
public enum ReceiptOutcome {
    /** Complete: taken in against a receipt. */
    ACCEPTED,
    /** Not taken in, with a reason. */
    REJECTED
}
