package vn.giamngheo.rules;

/** How a term in days is counted. */
public enum DayUnit {
    /** Days of the working calendar. */
    WORKING,
    /** All days. */
    CALENDAR
}
