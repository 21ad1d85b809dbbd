package vn.giamngheo.loan;

/** Why a superior or the bank is told. The labels are {@code AlertKind.<name>}. */
public enum AlertKind {
    /** A household was not met again and again. */
    NOT_REACHED,
    /** A loan is misused. */
    MISUSED
}
