package vn.giamngheo.rules;

/** Where a household stands on one day, seen from the lists of poor and near-poor households of a ward or commune. */
public enum ListStanding {
    /** On the list of poor households. */
    POOR,
    /** On the list of near-poor households. */
    NEAR_POOR,
    /** In the ward or commune, on neither list. */
    NOT_POOR,
    /** Not in the ward or commune: not yet on the first day of the period, not any more on the last. */
    ABSENT
}
