package vn.giamngheo.loan;

/** The commune chair's answer on form 03/TD. The labels are {@code ConfirmationOutcome.<name>}. */
public enum ConfirmationOutcome {
    /** Residence and class are confirmed. */
    CONFIRMED,
    /** Not confirmed; the case is over. */
    REFUSED,
    /** Back to the group. */
    RETURNED
}
