package vn.giamngheo.rules;

/** Class of a household under a poverty standard (Decision 59/2015, Art. 2; Decree 07/2021, Art. 3). */
public enum HouseholdClass {
    /** Poor household. */
    POOR,
    /** Near-poor household. */
    NEAR_POOR,
    /** Above the near-poverty line; by score nothing finer is known. */
    NOT_POOR,
    /** Average living standard; comes only out of classify-by-income. */
    AVERAGE,
    /** Above the average living standard; comes only out of classify-by-income. */
    ABOVE_AVERAGE
}
