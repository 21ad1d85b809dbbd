package vn.giamngheo.calendar;

/** What a row of the holiday table says about its day. */
public enum HolidayKind {
    /** Nobody works: a holiday, or the day off in lieu of one that fell on a weekly rest day. */
    HOLIDAY,
    /** A Saturday or Sunday worked in exchange for a day off in between two holidays. */
    COMPENSATORY_WORKDAY
}
