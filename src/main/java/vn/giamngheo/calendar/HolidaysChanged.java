package vn.giamngheo.calendar;

/** The table of holidays was changed, in this transaction. */
record HolidaysChanged() {}
