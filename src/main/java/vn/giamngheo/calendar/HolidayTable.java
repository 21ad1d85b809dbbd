package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.Map;

/** Where {@link WorkingDays} finds the special days. */
interface HolidayTable {

    /** @return every special day with its kind */
    Map<LocalDate, HolidayKind> days();
}
