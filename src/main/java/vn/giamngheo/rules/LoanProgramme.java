package vn.giamngheo.rules;

/** Loan programme of the Policy Bank. */
public enum LoanProgramme {
    /** For poor households (Decree 78/2002). */
    POOR,
    /** For near-poor households (Decision 15/2013). */
    NEAR_POOR,
    /** For households newly escaped from poverty (Decision 28/2015). */
    NEWLY_ESCAPED,
    /** For the houses of poor households, phase 2 (Decision 33/2015). */
    HOUSING_167
}
