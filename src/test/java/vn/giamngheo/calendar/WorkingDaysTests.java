package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.giamngheo.MigratedPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTests {

    private final StoredHolidays stored = new StoredHolidays(new JdbcTemplate(MigratedPostgres.dataSource()));
    private final WorkingDays workingDays = new WorkingDays(stored);

    @Test
    void lunarNewYearAndHungKingsDayAgreeWithAnIndependentLunarCalendar() {
        Set<LocalDate> off = new HashSet<>(stored.days().keySet());
        for (int year = 2016; year <= 2031; year++) {
            LocalDate newYear = lunar(year, 1, 1);
            assertThat(off).as("new year of " + year).contains(newYear.minusDays(1), newYear, newYear.plusDays(1),
                    newYear.plusDays(2));
            assertThat(off).as("Hung Kings' day of " + year).contains(lunar(year, 3, 10));
        }
    }

    @Test
    void nationalDayOnASundayOf2018IsGivenBackOnMonday() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2018, 9, 3))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2018, 9, 4))).isTrue();
        assertThat(workingDays.plusWorkingDays(LocalDate.of(2018, 8, 31), 1)).isEqualTo(LocalDate.of(2018, 9, 4));
    }

    @Test
    void lunarNewYearOf2018And2019LastedFrom14To20AndFrom2To10February() {
        assertThat(workingDays.plusWorkingDays(LocalDate.of(2018, 2, 13), 1)).isEqualTo(LocalDate.of(2018, 2, 21));
        assertThat(workingDays.plusWorkingDays(LocalDate.of(2019, 2, 1), 1)).isEqualTo(LocalDate.of(2019, 2, 11));
        assertThat(workingDays.plusWorkingDays(LocalDate.of(2019, 1, 30), 7)).isEqualTo(LocalDate.of(2019, 2, 15));
        assertThat(workingDays.workingDaysBetween(LocalDate.of(2019, 2, 1), LocalDate.of(2019, 2, 11))).isEqualTo(1);
    }

    @Test
    void aSaturdayWorkedInExchangeCounts() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2019, 1, 5))).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(workingDays.plusWorkingDays(LocalDate.of(2019, 1, 4), 1)).isEqualTo(LocalDate.of(2019, 1, 5));
    }

    @Test
    void calendarTermsCountEveryDay() {
        LocalDate start = LocalDate.of(2018, 9, 15);

        assertThat(workingDays.plus(start, 15, false)).isEqualTo(LocalDate.of(2018, 9, 30));
        assertThat(workingDays.plus(start, 5, true)).isEqualTo(LocalDate.of(2018, 9, 21));
    }

    @Test
    void aTermOfNoDaysEndsWhereItBegins() {
        assertThat(workingDays.plusWorkingDays(LocalDate.of(2018, 9, 2), 0)).isEqualTo(LocalDate.of(2018, 9, 2));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> workingDays.plusWorkingDays(LocalDate.of(2018, 9, 2), -1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2018, 31})
    void addingWorkingDaysAndCountingThemAgree(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            LocalDate from = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(5600));
            int days = 1 + random.nextInt(40);

            LocalDate to = workingDays.plusWorkingDays(from, days);

            assertThat(workingDays.workingDaysBetween(from, to)).as("%s + %s", from, days).isEqualTo(days);
            assertThat(workingDays.workingDaysBetween(to, from)).isEqualTo(-days);
            assertThat(workingDays.isWorkingDay(to)).isTrue();
            assertThat(workingDays.plusWorkingDays(workingDays.plusWorkingDays(from, 3), days))
                .isEqualTo(workingDays.plusWorkingDays(from, days + 3));
        }
    }

    @Test
    void knowsNoOtherSpecialDaysThanThoseOfItsTable() {
        Map<LocalDate, HolidayKind> table = new HashMap<>();
        table.put(LocalDate.of(2018, 9, 5), HolidayKind.HOLIDAY);

        WorkingDays bare = new WorkingDays(() -> table);

        assertThat(bare.isWorkingDay(LocalDate.of(2018, 9, 5))).isFalse();
        assertThat(bare.isWorkingDay(LocalDate.of(2018, 9, 3))).isTrue();
        assertThat(bare.isWorkingDay(LocalDate.of(2018, 9, 8))).isFalse();
    }

    private static LocalDate lunar(int year, int month, int day) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
            .transform(PlainDate.class).toTemporalAccessor();
    }
}
