package vn.giamngheo.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.shared.Mark;

class LoanEligibilityTests {

    @ParameterizedTest
    @CsvSource({
        "2015-12-15, 2015-12-15, 0", "2015-12-15, 2015-12-16, 1", "2015-12-15, 2018-12-14, 36",
        "2015-12-15, 2018-12-15, 36", "2015-12-15, 2018-12-16, 37", "2016-02-29, 2019-02-28, 36",
        "2016-02-29, 2019-03-01, 37", "2018-01-31, 2018-02-28, 1", "2018-01-31, 2018-03-01, 2"
    })
    void countsABegunMonthWholeSoThatTheAnniversaryIsTheLastDay(LocalDate left, LocalDate day, int months) {
        assertThat(LoanEligibility.monthsSince(left, day)).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED. Nguồn: a, VERIFIED", "INFERRED. Lãi suất 6, INFERRED", "UNVERIFIED. Thời hạn, UNVERIFIED",
        "Không có dấu, UNVERIFIED"
    })
    void readsTheMarkOfARowOfTheTable(String note, Mark mark) {
        assertThat(LoanTermsOfDay.mark(note)).isEqualTo(mark);
    }
}
