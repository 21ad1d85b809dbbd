package vn.giamngheo.loan;

/** What a visit after disbursement led to (form 06/TD). The labels are {@code VisitOutcome.<name>}. */
public enum VisitOutcome {
    /** There will be another. */
    NEXT_VISIT,
    /** No further visit: used well. */
    USED_WELL,
    /** No further visit: to be called back early. */
    RECALLED
}
