package vn.giamngheo.loan;

/** What the Policy Bank reports. The labels are {@code BankAnswer.<name>}. */
public enum BankAnswer {
    /** Paid out. */
    DISBURSED,
    /** Refused, with a reason. */
    REFUSED,
    /** The household took its application back. */
    WITHDRAWN,
    /** A loan paid out earlier is repaid. */
    REPAID
}
