package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.rules.DeprivationScale;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.InvalidInput;

class SelectStandardDecisionTests {

    private final TableFiles tables = new TableFiles();
    private final CamundaDecisions decisions = new CamundaDecisions(tables, standard -> new DeprivationScale(10, 10));

    @ParameterizedTest
    @CsvSource({
        "2016, MPS_2016, 10", "2017, MPS_2016, 10", "2020, MPS_2016, 10", "2021, MPS_2016, 10",
        "2022, MPS_2022, 12", "2023, MPS_2022, 12", "2025, MPS_2022, 12", "2026, MPS_2022, 12",
        "2027, MPS_2027, 12", "2028, MPS_2027, 12", "2029, MPS_2027, 12", "2030, MPS_2027, 12"
    })
    void selectsByPolicyYear(int year, StandardId standard, int indicators) {
        assertThat(decisions.selectStandard(year).id()).isEqualTo(standard);
        assertThat(decisions.selectStandard(year).maxIndicators()).isEqualTo(indicators);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2015, 2031})
    void refusesAYearWithoutAStandard(int year) {
        assertThatThrownBy(() -> decisions.selectStandard(year))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.rules.noStandardForYear"));
    }

    @Test
    void everyYearFiresExactlyOneRowAndEveryRowFires() {
        for (int year = 2016; year <= 2030; year++) {
            assertThat(decisions.selectStandard(year).trace().rows()).hasSize(1);
        }

        assertThat(tables.firedRows("select-standard")).isEqualTo(tables.rows("select-standard"));
    }
}
