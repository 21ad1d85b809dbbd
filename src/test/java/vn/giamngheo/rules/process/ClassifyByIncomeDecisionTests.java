package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.rules.Classification;
import vn.giamngheo.rules.DeprivationScale;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;

class ClassifyByIncomeDecisionTests {

    private static final long[] CUT_OFFS = {
        700_000, 900_000, 1_000_000, 1_300_000, 1_500_000, 1_950_000, 2_000_000, 2_200_000, 2_250_000, 2_800_000,
        3_000_000
    };

    private final TableFiles tables = new TableFiles();
    private final CamundaDecisions decisions = new CamundaDecisions(
            tables, standard -> new DeprivationScale(10, standard == StandardId.MPS_2016 ? 10 : 12));

    @ParameterizedTest
    @CsvSource({
        // worked examples 16-22
        "MPS_2016, RURAL, 700000, 3, POOR, INCOME",
        "MPS_2016, RURAL, 700001, 3, POOR, DEPRIVATION",
        "MPS_2016, URBAN, 1300000, 2, NEAR_POOR, NONE",
        "MPS_2016, URBAN, 1300001, 5, AVERAGE, NONE",
        "MPS_2022, URBAN, 2000000, 3, POOR, NONE",
        "MPS_2022, URBAN, 2000001, 3, AVERAGE, NONE",
        "MPS_2027, RURAL, 2200000, 3, POOR, NONE",
        // borders
        "MPS_2016, RURAL, 699999, 0, POOR, INCOME",
        "MPS_2016, RURAL, 700001, 2, NEAR_POOR, NONE",
        "MPS_2016, RURAL, 999999, 2, NEAR_POOR, NONE",
        "MPS_2016, RURAL, 1000000, 3, POOR, DEPRIVATION",
        "MPS_2016, RURAL, 1000000, 4, POOR, DEPRIVATION",
        "MPS_2016, RURAL, 1000001, 10, AVERAGE, NONE",
        "MPS_2016, RURAL, 1499999, 0, AVERAGE, NONE",
        "MPS_2016, RURAL, 1500000, 0, AVERAGE, NONE",
        "MPS_2016, RURAL, 1500001, 0, ABOVE_AVERAGE, NONE",
        "MPS_2016, URBAN, 899999, 0, POOR, INCOME",
        "MPS_2016, URBAN, 900000, 0, POOR, INCOME",
        "MPS_2016, URBAN, 900001, 2, NEAR_POOR, NONE",
        "MPS_2016, URBAN, 900001, 3, POOR, DEPRIVATION",
        "MPS_2016, URBAN, 1299999, 2, NEAR_POOR, NONE",
        "MPS_2016, URBAN, 1949999, 2, AVERAGE, NONE",
        "MPS_2016, URBAN, 1950000, 2, AVERAGE, NONE",
        "MPS_2016, URBAN, 1950001, 2, ABOVE_AVERAGE, NONE",
        "MPS_2022, RURAL, 1499999, 2, NEAR_POOR, NONE",
        "MPS_2022, RURAL, 1500000, 2, NEAR_POOR, NONE",
        "MPS_2022, RURAL, 1500000, 3, POOR, NONE",
        "MPS_2022, RURAL, 1500001, 3, AVERAGE, NONE",
        "MPS_2022, RURAL, 2250000, 3, AVERAGE, NONE",
        "MPS_2022, RURAL, 2250001, 3, ABOVE_AVERAGE, NONE",
        "MPS_2022, URBAN, 1999999, 2, NEAR_POOR, NONE",
        "MPS_2022, URBAN, 3000000, 3, AVERAGE, NONE",
        "MPS_2022, URBAN, 3000001, 3, ABOVE_AVERAGE, NONE",
        "MPS_2027, RURAL, 2199999, 2, NEAR_POOR, NONE",
        "MPS_2027, RURAL, 2200001, 3, NOT_POOR, NONE",
        "MPS_2027, URBAN, 2800000, 3, POOR, NONE",
        "MPS_2027, URBAN, 2800000, 2, NEAR_POOR, NONE",
        "MPS_2027, URBAN, 2800001, 12, NOT_POOR, NONE"
    })
    void classifies(
            StandardId standard,
            AreaType area,
            long income,
            int deprivations,
            HouseholdClass expected,
            SubClass expectedSubClass) {
        Classification classification = decisions.classifyByIncome(standard, area, income, deprivations);

        assertThat(classification.householdClass()).isEqualTo(expected);
        assertThat(classification.subClass()).isEqualTo(expectedSubClass);
        assertThat(classification.ruleRef()).isNotBlank();
    }

    @Test
    void everyIncomeFiresExactlyOneRowAndEveryRowFires() {
        for (StandardId standard : StandardId.values()) {
            for (AreaType area : AreaType.values()) {
                for (long cutOff : CUT_OFFS) {
                    for (long income = cutOff - 1; income <= cutOff + 1; income++) {
                        for (int deprivations = 1; deprivations <= 4; deprivations++) {
                            assertThat(decisions
                                            .classifyByIncome(standard, area, income, deprivations)
                                            .trace()
                                            .rows())
                                    .hasSize(1);
                        }
                    }
                }
            }
        }

        assertThat(tables.firedRows("classify-by-income")).isEqualTo(tables.rows("classify-by-income"));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, refusal.rules.incomeNegative", "1, -1, refusal.rules.deprivationsOutOfRange",
        "1, 11, refusal.rules.deprivationsOutOfRange"})
    void refusesWhatCannotBe(long income, int deprivations, String key) {
        assertThatThrownBy(() ->
                        decisions.classifyByIncome(StandardId.MPS_2016, AreaType.RURAL, income, deprivations))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
