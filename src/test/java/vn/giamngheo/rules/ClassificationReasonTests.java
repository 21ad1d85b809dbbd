package vn.giamngheo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.giamngheo.shared.AreaType;

class ClassificationReasonTests {

    private static final String ARTICLE = "Điều 2 Quyết định 59/2015/QĐ-TTg";

    private final ClassificationReason reason = new ClassificationReason(messages());

    @Test
    void saysOneConditionWithTheBoundOfTheRow() {
        Classification classification =
                classification(HouseholdClass.POOR, SubClass.INCOME, Map.of("areaType", "\"RURAL\"", "b1", "<= 120"));

        assertThat(reason.byScore(classification, AreaType.RURAL, 115, 20))
                .isEqualTo("Hộ khu vực nông thôn có B1 = 115 điểm (không quá 120 điểm) nên là hộ nghèo về thu nhập"
                        + " theo Điều 2 Quyết định 59/2015/QĐ-TTg.");
    }

    @Test
    void saysBothConditionsWhereTheRowAsksForBoth() {
        Classification classification = classification(
                HouseholdClass.POOR, SubClass.DEPRIVATION, Map.of("b1", "(120..150]", "b2", ">= 30"));

        assertThat(reason.byScore(classification, AreaType.URBAN, 130, 40))
                .isEqualTo("Hộ khu vực thành thị có B1 = 130 điểm (trên 120 điểm và không quá 150 điểm) và B2 = 40 điểm"
                        + " (từ 30 điểm trở lên) nên là hộ nghèo thiếu hụt tiếp cận các dịch vụ xã hội cơ bản theo "
                        + ARTICLE + ".");
    }

    @Test
    void writesMoneyTheVietnameseWay() {
        Classification classification = classification(
                HouseholdClass.NEAR_POOR, SubClass.NONE, Map.of("income", "]700000..1000000[", "deprivations", "< 3"));

        assertThat(reason.byIncome(classification, AreaType.RURAL, 850_000, 2))
                .isEqualTo("Hộ khu vực nông thôn có thu nhập bình quân 850.000 đồng một người một tháng (trên 700.000"
                        + " đồng và dưới 1.000.000 đồng) và 2 chỉ số thiếu hụt (dưới 3 chỉ số) nên là hộ cận nghèo"
                        + " theo " + ARTICLE + ".");
    }

    @Test
    void quotesAConditionThatItCannotPutIntoWords() {
        Classification classification =
                classification(HouseholdClass.NOT_POOR, SubClass.NONE, Map.of("b1", "> 150,121"));

        assertThat(reason.byScore(classification, AreaType.RURAL, 160, 0)).contains("B1 = 160 điểm (điều kiện > 150,121)");
    }

    private static Classification classification(
            HouseholdClass householdClass, SubClass subClass, Map<String, String> conditions) {
        FiredRow row = new FiredRow("rule_1", 1, "", conditions);
        return new Classification(
                householdClass, subClass, ARTICLE, new DecisionTrace("classify-by-score", 1, List.of(row)));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/rules");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
