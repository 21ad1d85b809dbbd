package vn.giamngheo.review;

/** Which of two sheets with different classes holds. */
public enum SheetChoice {
    /** That of the first surveyor. */
    FIRST_SHEET,
    /** That of the second surveyor. */
    SECOND_SHEET
}
