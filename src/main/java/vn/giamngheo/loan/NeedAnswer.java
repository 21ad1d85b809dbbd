package vn.giamngheo.loan;

/** What asking a household found. The labels are {@code NeedAnswer.<name>}. */
public enum NeedAnswer {
    /** It needs a loan and is eligible. */
    NEEDED,
    /** It needs none. */
    NO_NEED,
    /** It needs one and is not eligible. */
    NOT_ELIGIBLE
}
