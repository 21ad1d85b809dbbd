package vn.giamngheo.rules;

/** How a household moved between the lists in a period, as the yearly reports count it (Circular 17/2016, Art. 2). */
public enum Movement {
    /** Poor at both ends. */
    STAYS_POOR,
    /** Left poverty, near-poor now. */
    ESCAPED_TO_NEAR_POOR,
    /** Left poverty, above the near-poor line now. */
    ESCAPED_ABOVE,
    /** Was near-poor, poor now. */
    NEAR_POOR_FELL_TO_POOR,
    /** Near-poor at both ends. */
    STAYS_NEAR_POOR,
    /** Left near-poverty upwards. */
    ESCAPED_NEAR_POOR,
    /** Poor again after having escaped. */
    RELAPSED_POOR,
    /** Poor for the first time. */
    NEW_POOR,
    /** Near-poor again after having escaped. */
    RELAPSED_NEAR_POOR,
    /** Near-poor for the first time. */
    NEW_NEAR_POOR,
    /** Gone from the ward or commune. */
    OTHER_DECREASE,
    /** Came to the ward or commune as a listed household. */
    OTHER_INCREASE;

    /** @return whether a household left poverty or near-poverty upwards by it */
    public boolean isEscape() {
        return this == ESCAPED_TO_NEAR_POOR || this == ESCAPED_ABOVE || this == ESCAPED_NEAR_POOR;
    }
}
