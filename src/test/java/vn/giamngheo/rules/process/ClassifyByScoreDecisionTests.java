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

class ClassifyByScoreDecisionTests {

    private static final int[] B1 = {0, 1, 119, 120, 121, 139, 140, 141, 149, 150, 151, 174, 175, 176, 250, 1000};

    private final TableFiles tables = new TableFiles();
    private final CamundaDecisions decisions = new CamundaDecisions(
            tables, standard -> new DeprivationScale(10, standard == StandardId.MPS_2016 ? 10 : 12));

    @ParameterizedTest
    @CsvSource({
        // worked examples 1-6 and 8-10
        "MPS_2016, URBAN, 140, 0, POOR, INCOME",
        "MPS_2016, URBAN, 141, 20, NEAR_POOR, NONE",
        "MPS_2016, URBAN, 141, 30, POOR, DEPRIVATION",
        "MPS_2016, URBAN, 175, 30, POOR, DEPRIVATION",
        "MPS_2016, URBAN, 176, 100, NOT_POOR, NONE",
        "MPS_2016, RURAL, 120, 0, POOR, INCOME",
        "MPS_2016, RURAL, 150, 20, NEAR_POOR, NONE",
        "MPS_2016, RURAL, 151, 30, NOT_POOR, NONE",
        "MPS_2016, RURAL, 140, 20, NEAR_POOR, NONE",
        "MPS_2016, URBAN, 140, 20, POOR, INCOME",
        // worked examples 11-15
        "MPS_2022, RURAL, 140, 30, POOR, NONE",
        "MPS_2022, RURAL, 100, 20, NEAR_POOR, NONE",
        "MPS_2016, RURAL, 100, 20, POOR, INCOME",
        "MPS_2022, RURAL, 141, 120, NOT_POOR, NONE",
        "MPS_2022, URBAN, 175, 20, NEAR_POOR, NONE",
        "MPS_2022, URBAN, 141, 30, POOR, NONE",
        "MPS_2022, RURAL, 141, 30, NOT_POOR, NONE",
        // borders, one below and one above
        "MPS_2016, URBAN, 139, 100, POOR, INCOME",
        "MPS_2016, URBAN, 174, 30, POOR, DEPRIVATION",
        "MPS_2016, URBAN, 174, 20, NEAR_POOR, NONE",
        "MPS_2016, URBAN, 175, 20, NEAR_POOR, NONE",
        "MPS_2016, URBAN, 175, 40, POOR, DEPRIVATION",
        "MPS_2016, RURAL, 119, 100, POOR, INCOME",
        "MPS_2016, RURAL, 121, 20, NEAR_POOR, NONE",
        "MPS_2016, RURAL, 121, 30, POOR, DEPRIVATION",
        "MPS_2016, RURAL, 121, 40, POOR, DEPRIVATION",
        "MPS_2016, RURAL, 149, 30, POOR, DEPRIVATION",
        "MPS_2016, RURAL, 149, 20, NEAR_POOR, NONE",
        "MPS_2016, RURAL, 150, 30, POOR, DEPRIVATION",
        "MPS_2016, RURAL, 151, 100, NOT_POOR, NONE",
        "MPS_2022, URBAN, 174, 30, POOR, NONE",
        "MPS_2022, URBAN, 175, 30, POOR, NONE",
        "MPS_2022, URBAN, 175, 40, POOR, NONE",
        "MPS_2022, URBAN, 176, 120, NOT_POOR, NONE",
        "MPS_2022, RURAL, 139, 20, NEAR_POOR, NONE",
        "MPS_2022, RURAL, 140, 20, NEAR_POOR, NONE",
        "MPS_2022, RURAL, 139, 30, POOR, NONE"
    })
    void classifies(
            StandardId standard, AreaType area, int b1, int b2, HouseholdClass expected, SubClass expectedSubClass) {
        Classification classification = decisions.classifyByScore(standard, area, b1, b2);

        assertThat(classification.householdClass()).isEqualTo(expected);
        assertThat(classification.subClass()).isEqualTo(expectedSubClass);
        assertThat(classification.ruleRef())
                .startsWith(standard == StandardId.MPS_2016 ? "Điều 2 Quyết định 59/2015" : "Điều 3 Nghị định 07/2021");
        assertThat(classification.trace().rows()).hasSize(1);
    }

    @Test
    void everyPossibleScoreFiresExactlyOneRowAndEveryRowFires() {
        for (StandardId standard : new StandardId[] {StandardId.MPS_2016, StandardId.MPS_2022}) {
            for (AreaType area : AreaType.values()) {
                for (int b1 : B1) {
                    for (int b2 = 0; b2 <= (standard == StandardId.MPS_2016 ? 100 : 120); b2 += 10) {
                        assertThat(decisions.classifyByScore(standard, area, b1, b2).trace().rows()).hasSize(1);
                    }
                }
            }
        }

        assertThat(tables.firedRows("classify-by-score")).isEqualTo(tables.rows("classify-by-score"));
    }

    @Test
    void tellsTheRowThatFiredWithItsConditionsAndSource() {
        var row = decisions.classifyByScore(StandardId.MPS_2016, AreaType.RURAL, 130, 30)
                .trace()
                .rows()
                .get(0);

        assertThat(row.ruleId()).isEqualTo("rule_mps2016RuralPoorDeprivation");
        assertThat(row.rowNumber()).isEqualTo(6);
        assertThat(row.description()).startsWith("VERIFIED").contains("Nguồn");
        assertThat(row.conditions()).containsEntry("b1", "(120..150]").containsEntry("b2", ">= 30");
    }

    @ParameterizedTest
    @CsvSource({
        "150, 29, refusal.rules.b2NotMultiple",
        "150, 25, refusal.rules.b2NotMultiple",
        "150, -10, refusal.rules.b2OutOfRange",
        "150, 110, refusal.rules.b2OutOfRange",
        "-1, 30, refusal.rules.b1Negative"
    })
    void refusesTotalsThatNoSheetCanHave(int b1, int b2, String key) {
        assertThatThrownBy(() -> decisions.classifyByScore(StandardId.MPS_2016, AreaType.RURAL, b1, b2))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void refusesAStandardWithoutAPublishedScoreTable() {
        assertThatThrownBy(() -> decisions.classifyByScore(StandardId.MPS_2027, AreaType.RURAL, 100, 30))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.rules.noScoreTable"));
    }
}
