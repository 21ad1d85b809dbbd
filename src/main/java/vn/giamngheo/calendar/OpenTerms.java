package vn.giamngheo.calendar;

import java.time.LocalDate;

/** Running work whose term was counted with a day. The module that knows the open steps gives the bean. */
@FunctionalInterface
public interface OpenTerms {

    /**
     * @param day a day
     * @return number of open steps whose term began on or before that day and ends on or after it
     */
    int over(LocalDate day);
}
