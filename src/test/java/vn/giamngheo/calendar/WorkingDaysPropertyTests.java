package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.giamngheo.MigratedPostgres;

/**
 * The working calendar of the database against a second one that is computed here: lunar holidays out of a lunar calendar,
 * fixed holidays, days given back, and what the Government announced for single years.
 */
class WorkingDaysPropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    private final WorkingDays workingDays =
            new WorkingDays(new StoredHolidays(new JdbcTemplate(MigratedPostgres.dataSource())));
    private final SecondCalendar second = new SecondCalendar();

    @Example
    void bothCalendarsWorkOnTheSameDaysFrom2016To2030() {
        List<String> differences = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (workingDays.isWorkingDay(day) != second.works(day)) {
                differences.add(day + " " + day.getDayOfWeek());
            }
        }
        assertThat(differences).isEmpty();
    }

    @Property
    void termsEndOnTheDayThatTheSecondCalendarCountsTo(
            @ForAll("days") LocalDate from, @ForAll @IntRange(max = 60) int days) {
        LocalDate expected = from;
        for (int left = days; left > 0; ) {
            expected = expected.plusDays(1);
            left -= second.works(expected) ? 1 : 0;
        }
        assertThat(workingDays.plusWorkingDays(from, days)).isEqualTo(expected);
        assertThat(workingDays.plus(from, days, true)).isEqualTo(expected);
        assertThat(workingDays.plus(from, days, false)).isEqualTo(LocalDate.ofEpochDay(from.toEpochDay() + days));
    }

    @Property
    void daysBetweenAreThoseThatTheSecondCalendarCounts(@ForAll("days") LocalDate one, @ForAll("days") LocalDate two) {
        LocalDate from = one.isBefore(two) ? one : two;
        LocalDate to = one.isBefore(two) ? two : one;
        int expected = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            expected += second.works(day) ? 1 : 0;
        }
        assertThat(workingDays.workingDaysBetween(from, to)).isEqualTo(expected);
        assertThat(workingDays.workingDaysBetween(to, from)).isEqualTo(-expected);
    }

    @Property
    void aTermInTwoPartsIsTheTermInOne(@ForAll("days") LocalDate from, @ForAll @IntRange(max = 30) int one,
            @ForAll @IntRange(max = 30) int two) {
        assertThat(workingDays.plusWorkingDays(workingDays.plusWorkingDays(from, one), two))
                .isEqualTo(workingDays.plusWorkingDays(from, one + two));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        // leaves room for the longest term within 2030
        return Arbitraries.longs().between(FIRST.toEpochDay(), LAST.minusDays(120).toEpochDay()).map(LocalDate::ofEpochDay);
    }

    /** Labour Code 2012, Art. 115; Labour Code 2019, Art. 112 (from 2021 two days for the National Day). */
    private static final class SecondCalendar {

        /** Days off at the lunar New Year before its first day, of five in all, as announced or assumed year by year. */
        private static final Map<Integer, Integer> BEFORE_NEW_YEAR = Map.ofEntries(
                Map.entry(2016, 1), Map.entry(2017, 2), Map.entry(2018, 2), Map.entry(2019, 1), Map.entry(2020, 2),
                Map.entry(2021, 2), Map.entry(2022, 1), Map.entry(2023, 2), Map.entry(2024, 2), Map.entry(2025, 2),
                Map.entry(2026, 1), Map.entry(2027, 1), Map.entry(2028, 1), Map.entry(2029, 1), Map.entry(2030, 1));
        /** Years in which the second day of the National Day is 1 September; otherwise it is the 3rd. */
        private static final Set<Integer> NATIONAL_DAY_EVE = Set.of(2022, 2023, 2025, 2026, 2028);
        /** Days off that a Saturday was worked for. */
        private static final Map<LocalDate, LocalDate> EXCHANGED = Map.of(
                LocalDate.of(2018, 12, 31), LocalDate.of(2019, 1, 5),
                LocalDate.of(2019, 4, 29), LocalDate.of(2019, 5, 4),
                LocalDate.of(2024, 4, 29), LocalDate.of(2024, 5, 4),
                LocalDate.of(2025, 5, 2), LocalDate.of(2025, 4, 26),
                LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 10),
                LocalDate.of(2026, 8, 31), LocalDate.of(2026, 8, 22));

        private final Set<LocalDate> off = new TreeSet<>();

        private SecondCalendar() {
            for (int year = 2016; year <= 2030; year++) {
                Set<LocalDate> holidays = holidays(year);
                off.addAll(holidays);
                // one day for each that fell on a weekend, after the last day of its run
                holidays.stream().filter(SecondCalendar::weekend).forEach(this::giveBack);
            }
            off.addAll(EXCHANGED.keySet());
        }

        private boolean works(LocalDate day) {
            return EXCHANGED.containsValue(day) || !weekend(day) && !off.contains(day);
        }

        private void giveBack(LocalDate holiday) {
            LocalDate day = holiday;
            while (weekend(day) || off.contains(day)) {
                day = day.plusDays(1);
            }
            off.add(day);
        }

        private static Set<LocalDate> holidays(int year) {
            Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(year, Month.JANUARY, 1), lunar(year, 3, 10),
                    LocalDate.of(year, Month.APRIL, 30), LocalDate.of(year, Month.MAY, 1),
                    LocalDate.of(year, Month.SEPTEMBER, 2)));
            if (year >= 2021) {
                days.add(LocalDate.of(year, Month.SEPTEMBER, NATIONAL_DAY_EVE.contains(year) ? 1 : 3));
            }
            LocalDate first = lunar(year, 1, 1).minusDays(BEFORE_NEW_YEAR.get(year));
            first.datesUntil(first.plusDays(5)).forEach(days::add);
            return days;
        }

        private static boolean weekend(LocalDate day) {
            return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        }

        private static LocalDate lunar(int year, int month, int day) {
            return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                    .transform(PlainDate.class)
                    .toTemporalAccessor();
        }
    }
}
