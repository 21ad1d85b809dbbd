package vn.giamngheo.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.AreaType;

/**
 * Says in one Vietnamese sentence, with the article, why a household has its class. The bounds in the sentence are those
 * written in the row that fired, so that the sentence follows the table.
 */
@Component
public class ClassificationReason {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(\\d+)");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(\\]])\\s*(\\d+)\\s*\\.\\.\\s*(\\d+)\\s*([\\])\\[])");

    private final MessageSource messages;

    /** @param messages the bundles */
    public ClassificationReason(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param classification result of classify-by-score
     * @param area area type of the household's unit
     * @param b1 points that estimate income
     * @param b2 points of deprivation
     * @return the sentence
     */
    public String byScore(Classification classification, AreaType area, int b1, int b2) {
        List<String> grounds = new ArrayList<>();
        ground(grounds, classification, "b1", b1, "points");
        ground(grounds, classification, "b2", b2, "points");
        return sentence(classification, area, grounds);
    }

    /**
     * @param classification result of classify-by-income
     * @param area area type of the household's unit
     * @param incomeVnd income per person and month in dong
     * @param deprivations number of deprived indicators
     * @return the sentence
     */
    public String byIncome(Classification classification, AreaType area, long incomeVnd, int deprivations) {
        List<String> grounds = new ArrayList<>();
        ground(grounds, classification, "income", incomeVnd, "dong");
        ground(grounds, classification, "deprivations", deprivations, "indicators");
        return sentence(classification, area, grounds);
    }

    private void ground(List<String> grounds, Classification classification, String input, Number value, String unit) {
        classification.trace().rows().stream()
                .map(row -> row.conditions().get(input))
                .filter(condition -> condition != null)
                .findFirst()
                .ifPresent(condition ->
                        grounds.add(text("rules.reason." + input, amount(value, unit), bound(condition, unit))));
    }

    private String sentence(Classification classification, AreaType area, List<String> grounds) {
        return text(
                "rules.reason.sentence",
                text("rules.reason.area." + area),
                String.join(text("rules.reason.and"), grounds),
                text("rules.reason.class." + classification.householdClass() + "." + classification.subClass()),
                classification.ruleRef());
    }

    private String bound(String condition, String unit) {
        Matcher comparison = COMPARISON.matcher(condition);
        if (comparison.matches()) {
            return limit(comparison.group(1), comparison.group(2), unit);
        }
        Matcher interval = INTERVAL.matcher(condition);
        if (interval.matches()) {
            return limit(interval.group(1).equals("[") ? "from" : ">", interval.group(2), unit)
                    + text("rules.reason.and")
                    + limit(interval.group(4).equals("]") ? "<=" : "<", interval.group(3), unit);
        }
        return text("rules.reason.bound.asWritten", condition);
    }

    private String limit(String comparison, String number, String unit) {
        String key =
                switch (comparison) {
                    case "<=" -> "atMost";
                    case "<" -> "below";
                    case ">" -> "above";
                    case "from" -> "from";
                    default -> "atLeast";
                };
        return text("rules.reason.bound." + key, amount(Long.valueOf(number), unit));
    }

    private String amount(Number value, String unit) {
        return text("rules.reason.unit." + unit, value);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
