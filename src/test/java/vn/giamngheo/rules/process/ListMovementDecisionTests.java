package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListMovementDecisionTests {

    private static final String TABLE = "list-movement";

    private final TableFiles tables = new TableFiles();

    @ParameterizedTest
    @CsvSource({
        "POOR, POOR, true, false, STAYS_POOR",
        "POOR, NEAR_POOR, true, false, ESCAPED_TO_NEAR_POOR",
        "POOR, NOT_POOR, true, false, ESCAPED_ABOVE",
        "NEAR_POOR, POOR, false, true, NEAR_POOR_FELL_TO_POOR",
        "NEAR_POOR, NEAR_POOR, false, true, STAYS_NEAR_POOR",
        "NEAR_POOR, NOT_POOR, false, true, ESCAPED_NEAR_POOR",
        "NOT_POOR, POOR, true, false, RELAPSED_POOR",
        "NOT_POOR, POOR, false, true, NEW_POOR",
        "NOT_POOR, NEAR_POOR, true, true, RELAPSED_NEAR_POOR",
        "NOT_POOR, NEAR_POOR, true, false, NEW_NEAR_POOR",
        "NEAR_POOR, GONE, false, true, OTHER_DECREASE",
        "NONE, POOR, false, false, OTHER_INCREASE"
    })
    void namesTheMovement(String start, String end, boolean wasPoor, boolean wasNearPoor, String expected) {
        assertThat(tables.output(TABLE, "movement", inputs(start, end, wasPoor, wasNearPoor))).contains(expected);
    }

    @Test
    void aHouseholdThatWasNeverListedDoesNotMove() {
        assertThat(tables.output(TABLE, "movement", inputs("NOT_POOR", "NOT_POOR", false, false))).isEmpty();
    }

    @Test
    void everyOtherCombinationFiresOneRowAndEveryRowFires() {
        for (String start : List.of("POOR", "NEAR_POOR", "NOT_POOR", "NONE")) {
            for (String end : List.of("POOR", "NEAR_POOR", "NOT_POOR", "GONE")) {
                for (int before = 0; before < 4; before++) {
                    boolean moves = !(start.equals("NOT_POOR") && end.equals("NOT_POOR"))
                            && !(start.equals("NONE") && List.of("NOT_POOR", "GONE").contains(end));
                    assertThat(tables.evaluate(TABLE, inputs(start, end, before % 2 == 1, before > 1))
                                    .trace()
                                    .rows())
                            .hasSize(moves ? 1 : 0);
                }
            }
        }

        assertThat(tables.firedRows(TABLE)).isEqualTo(tables.rows(TABLE));
    }

    private static Map<String, Object> inputs(String start, String end, boolean wasPoor, boolean wasNearPoor) {
        return Map.of(
                "startClass", start, "endClass", end, "wasPoorBefore", wasPoor, "wasNearPoorBefore", wasNearPoor);
    }
}
