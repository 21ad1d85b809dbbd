package vn.giamngheo.loan;

/** Which programmes a count of guidance covers. The labels are {@code CoverageSet.<name>}. */
public enum CoverageSet {
    /** Poor and newly escaped households, the city's target. */
    TARGET,
    /** Near-poor households too. */
    ALL
}
