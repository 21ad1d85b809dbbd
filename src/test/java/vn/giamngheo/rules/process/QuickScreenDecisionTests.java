package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.rules.DeprivationScale;
import vn.giamngheo.rules.EntrySource;
import vn.giamngheo.rules.Screening;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.InvalidInput;

class QuickScreenDecisionTests {

    private final TableFiles tables = new TableFiles();
    private final CamundaDecisions decisions = new CamundaDecisions(tables, standard -> new DeprivationScale(10, 10));

    @ParameterizedTest
    @CsvSource({
        "MPS_2016, APPLICATION, 0, REVIEW",
        "MPS_2016, APPLICATION, 1, REVIEW",
        "MPS_2016, APPLICATION, 2, REVIEW",
        "MPS_2016, APPLICATION, 3, NO_REVIEW",
        "MPS_2016, APPLICATION, 9, NO_REVIEW",
        "MPS_2022, APPLICATION, 2, REVIEW",
        "MPS_2022, APPLICATION, 3, NO_REVIEW",
        "MPS_2016, ON_CURRENT_LIST, 9, REVIEW",
        "MPS_2016, FOUND_BY_VILLAGE, 9, REVIEW",
        "MPS_2027, ON_CURRENT_LIST, 0, REVIEW"
    })
    void screens(StandardId standard, EntrySource source, int ticks, Screening expected) {
        assertThat(decisions.quickScreen(standard, source, ticks).screening()).isEqualTo(expected);
    }

    @Test
    void everyApplicationFiresOneRowAndEveryRowFires() {
        for (StandardId standard : new StandardId[] {StandardId.MPS_2016, StandardId.MPS_2022}) {
            for (EntrySource source : EntrySource.values()) {
                for (int ticks = 0; ticks <= 9; ticks++) {
                    assertThat(decisions.quickScreen(standard, source, ticks).trace().rows()).hasSize(1);
                }
            }
        }

        assertThat(tables.firedRows("quick-screen")).isEqualTo(tables.rows("quick-screen"));
    }

    @ParameterizedTest
    @CsvSource({"MPS_2027, 1, refusal.rules.noQuickScreen", "MPS_2016, -1, refusal.rules.ticksNegative"})
    void refusesWhatTheSheetCannotAnswer(StandardId standard, int ticks, String key) {
        assertThatThrownBy(() -> decisions.quickScreen(standard, EntrySource.APPLICATION, ticks))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
