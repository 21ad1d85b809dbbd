package vn.giamngheo.loan;

/** Figures kept in {@code loan_parameter}, with source and mark. */
enum LoanParameter {
    /** Calendar days from disbursement until the first visit opens. */
    FIRST_VISIT_AFTER_DAYS,
    /** Longest stretch between two visits, in months. */
    MONTHS_BETWEEN_VISITS,
    /** Visits without meeting anybody after which the case is flagged. */
    FAILED_VISITS_TO_FLAG,
    /** Share of the members present that has to be exceeded. */
    VOTE_PERCENT,
    /** Fewest members of a group. */
    GROUP_MEMBERS_MIN,
    /** Most members of a group. */
    GROUP_MEMBERS_MAX,
    /** Age from which a member may borrow, in years. */
    ADULT_AGE,
    /** Overdue rate in percent of the lending rate. */
    OVERDUE_RATE_PERCENT
}
