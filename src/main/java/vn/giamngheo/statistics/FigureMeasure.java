package vn.giamngheo.statistics;

/** What a figure counts. */
public enum FigureMeasure {
    /** Households. */
    HOUSEHOLDS,
    /** Their members. */
    PERSONS
}
