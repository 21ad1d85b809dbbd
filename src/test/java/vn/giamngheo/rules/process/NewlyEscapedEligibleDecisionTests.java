package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewlyEscapedEligibleDecisionTests {

    private static final String TABLE = "newly-escaped-eligible";

    private final TableFiles tables = new TableFiles();

    @ParameterizedTest
    @CsvSource({
        "NOT_POOR, NOT_POOR, 1, true, NO",
        "POOR, POOR, 0, true, NO",
        "POOR, NEAR_POOR, 0, true, NO",
        "POOR, NOT_POOR, 37, true, NO",
        "POOR, NOT_POOR, 36, true, YES",
        "NEAR_POOR, NOT_POOR, 35, true, YES",
        "NEAR_POOR, NOT_POOR, 36, false, PENDING_CERTIFICATE"
    })
    void decidesEligibility(String former, String current, int months, boolean certified, String expected) {
        assertThat(tables.output(TABLE, "eligibility", inputs(former, current, months, certified)))
                .contains(expected);
    }

    @Test
    void everyCombinationFiresOneRowAndEveryRowFires() {
        for (String former : List.of("POOR", "NEAR_POOR", "NOT_POOR")) {
            for (String current : List.of("POOR", "NEAR_POOR", "NOT_POOR")) {
                for (int months : new int[] {0, 35, 36, 37, 60}) {
                    for (boolean certified : new boolean[] {true, false}) {
                        assertThat(tables.evaluate(TABLE, inputs(former, current, months, certified))
                                        .trace()
                                        .rows())
                                .hasSize(1);
                    }
                }
            }
        }

        assertThat(tables.firedRows(TABLE)).isEqualTo(tables.rows(TABLE));
    }

    private static Map<String, Object> inputs(String former, String current, int months, boolean certified) {
        return Map.of(
                "formerClass", former,
                "currentClass", current,
                "monthsSinceLeaving", months,
                "certified", certified);
    }
}
