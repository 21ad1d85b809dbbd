package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Counts working days: Monday to Friday without public holidays, and the compensatory working days among the weekends.
 * Holidays are rows of the table holiday (Labour Code: 1 January, lunar New Year, Hung Kings' day, 30 April, 1 May,
 * 2 September; a holiday on a weekly rest day moves to the next working day).
 */
@Service
public class WorkingDays {

    private final HolidayTable table;

    WorkingDays(HolidayTable table) {
        this.table = table;
    }

    /**
     * @param day any day
     * @return whether offices work on it
     */
    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, table.days());
    }

    /**
     * @param from day of the event that starts the term; itself never counted
     * @param days number of working days, 0 or more
     * @return last day of the term: the given day itself for 0
     */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
        Map<LocalDate, HolidayKind> kinds = table.days();
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day, kinds)) {
                left--;
            }
        }
        return day;
    }

    /**
     * @param from day of the event that starts the term
     * @param days length of the term
     * @param working true when the law says working days, false for calendar days
     * @return last day of the term; a calendar term may end on a day off
     */
    public LocalDate plus(LocalDate from, int days, boolean working) {
        return working ? plusWorkingDays(from, days) : from.plusDays(days);
    }

    /**
     * @param from first day, not counted
     * @param to last day, counted when it is a working day
     * @return number of working days after the first up to the last; negative when the last lies before the first
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        Map<LocalDate, HolidayKind> kinds = table.days();
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> isWorkingDay(day, kinds)).count();
    }

    private static boolean isWorkingDay(LocalDate day, Map<LocalDate, HolidayKind> kinds) {
        HolidayKind kind = kinds.get(day);
        return kind == null ? day.getDayOfWeek().getValue() <= 5 : kind == HolidayKind.COMPENSATORY_WORKDAY;
    }
}
