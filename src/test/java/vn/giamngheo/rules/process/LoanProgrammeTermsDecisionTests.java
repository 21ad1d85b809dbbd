package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanProgrammeTermsDecisionTests {

    private static final String TABLE = "loan-programme-terms";

    private final TableFiles tables = new TableFiles();

    @ParameterizedTest
    @CsvSource({
        "POOR, 2015-06-01, 50000000, 6.6, 60",
        "POOR, 2018-03-27, 50000000, 6.6, 60",
        "POOR, 2019-02-28, 50000000, 6.6, 60",
        "POOR, 2019-03-01, 100000000, 6.6, 120",
        "POOR, 2019-03-02, 100000000, 6.6, 120",
        "NEAR_POOR, 2018-03-27, 50000000, 7.92, 60",
        "NEAR_POOR, 2019-02-28, 50000000, 7.92, 60",
        "NEAR_POOR, 2019-03-01, 100000000, 7.92, 120",
        "NEWLY_ESCAPED, 2015-09-05, 50000000, 8.25, 60",
        "NEWLY_ESCAPED, 2019-02-28, 50000000, 8.25, 60",
        "NEWLY_ESCAPED, 2019-03-01, 100000000, 8.25, 60",
        "NEWLY_ESCAPED, 2020-12-31, 100000000, 8.25, 60",
        "NEWLY_ESCAPED, 2021-03-30, 100000000, 8.25, 60",
        "HOUSING_167, 2015-10-01, 25000000, 3.0, 180",
        "HOUSING_167, 2020-12-31, 25000000, 3.0, 180"
    })
    void givesTheTermsOfTheDay(String programme, LocalDate day, long amount, double rate, int term) {
        Map<String, Object> outputs =
                tables.evaluate(TABLE, inputs(programme, day)).outputs().orElseThrow();

        assertThat(outputs)
                .containsEntry("maxAmount", amount)
                .containsEntry("ratePercentPerYear", rate)
                .containsEntry("maxTermMonths", term);
    }

    @ParameterizedTest
    @CsvSource({
        "POOR, 2015-05-31", "NEAR_POOR, 2015-05-31", "NEWLY_ESCAPED, 2015-09-04", "NEWLY_ESCAPED, 2021-01-01",
        "NEWLY_ESCAPED, 2021-03-29", "HOUSING_167, 2015-09-30", "HOUSING_167, 2021-01-01"
    })
    void knowsNoTermsOutsideTheProgramme(String programme, LocalDate day) {
        assertThat(tables.evaluate(TABLE, inputs(programme, day)).outputs()).isEmpty();
    }

    @Test
    void noDayFiresTwoRowsAndEveryRowFires() {
        for (String programme : List.of("POOR", "NEAR_POOR", "NEWLY_ESCAPED", "HOUSING_167")) {
            for (LocalDate day = LocalDate.of(2015, 1, 1); day.getYear() < 2022; day = day.plusDays(10)) {
                assertThat(tables.evaluate(TABLE, inputs(programme, day)).trace().rows())
                        .hasSizeLessThan(2);
            }
        }

        assertThat(tables.firedRows(TABLE)).isEqualTo(tables.rows(TABLE));
    }

    private static Map<String, Object> inputs(String programme, LocalDate day) {
        Date onDate = Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        return Map.of("programme", programme, "onDate", onDate);
    }
}
