package vn.giamngheo.shared.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTests {

    private final Formats formats = new Formats();

    @Test
    void writesDaysAsVietnamesePapersDo() {
        assertThat(formats.date(LocalDate.of(2018, 9, 3))).isEqualTo("03/09/2018");
        assertThat(formats.month(YearMonth.of(2018, 9))).isEqualTo("09/2018");
        assertThat(formats.date(null)).isEmpty();
    }

    @Test
    void showsMomentsInVietnameseTime() {
        Instant lateInLondon = Instant.parse("2018-09-03T18:30:00Z");
        assertThat(formats.dateTime(lateInLondon)).isEqualTo("04/09/2018 01:30");
        assertThat(formats.date(lateInLondon)).isEqualTo("04/09/2018");
    }

    @Test
    void readsOnlyDaysThatExist() {
        assertThat(formats.parseDate(" 28/02/2018 ")).contains(LocalDate.of(2018, 2, 28));
        assertThat(formats.parseDate("30/02/2018")).isEmpty();
        assertThat(formats.parseDate("2018-02-28")).isEmpty();
        assertThat(formats.parseDate(null)).isEmpty();
    }

    @Test
    void putsPointsBetweenThousandsAndTheDongBehind() {
        assertThat(formats.money(1_234_567L)).isEqualTo("1.234.567\u00a0\u20ab");
        assertThat(formats.number(new BigDecimal("1234.5"))).isEqualTo("1.234,5");
        assertThat(formats.percent(new BigDecimal("0.125"))).isEqualTo("12,5%");
        assertThat(formats.money(null)).isEmpty();
    }

    @Test
    void saysWhenThereAreMoreThanWereCounted() {
        assertThat(formats.upTo(1000, 1000)).isEqualTo("1.000");
        assertThat(formats.upTo(1001, 1000)).isEqualTo("1.000+");
        assertThat(formats.upTo(0, 1000)).isEqualTo("0");
    }
}
