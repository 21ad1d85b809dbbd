package vn.giamngheo.loan;

/** What a household was told. The labels are {@code GuidanceTopic.<name>}. */
public enum GuidanceTopic {
    /** Programme and conditions. */
    PROGRAMME,
    /** Interest, term, repayment. */
    TERMS,
    /** Papers to write. */
    FORMS,
    /** How to use the money well. */
    USE,
    /** Joining a savings and credit group. */
    GROUP
}
