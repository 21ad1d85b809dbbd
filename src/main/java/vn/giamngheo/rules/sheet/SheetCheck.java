package vn.giamngheo.rules.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds one filled sheet up and collects its contradictions. */
class SheetCheck {

    private static final String KEY = "refusal.rules.sheet.";

    private final ScoreSheet sheet;
    private final HouseholdFacts facts;
    private final SheetAnswers answers;
    private final List<Contradiction> contradictions = new ArrayList<>();

    SheetCheck(ScoreSheet sheet, HouseholdFacts facts, SheetAnswers answers) {
        this.sheet = sheet;
        this.facts = facts;
        this.answers = answers;
    }

    SheetTotals totals() {
        int b1 = sheet.rows().stream().mapToInt(this::points).sum();
        refuseUnknownRows();
        int b2 = sheet.indicators().stream()
                .filter(this::deprived)
                .mapToInt(Indicator::points)
                .sum();
        sheet.indicators().forEach(this::compareWithRegister);
        refuseUnknownIndicators();
        return new SheetTotals(b1, b2, contradictions);
    }

    private int points(ScoreRow row) {
        Set<String> codes = answers.chosen(row.rowNo());
        codes.stream()
                .filter(code -> row.option(code).isEmpty())
                .forEach(code -> refuse(row, "optionUnknown", row.label(), code));
        List<ScoreOption> chosen =
                row.options().stream().filter(option -> codes.contains(option.code())).toList();
        if (!row.multiple()) {
            refuseUnlessOne(row, codes);
        }
        refuseExclusive(row, chosen);
        if (row.fact() != null) {
            compareWithRegister(row, chosen);
        }
        chosen.forEach(option -> compareWithDeprivation(row, option));
        boolean unscored = row.unscoredForDependants() && facts.onlyDependants();
        return unscored ? 0 : chosen.stream().mapToInt(ScoreOption::points).sum();
    }

    private void refuseUnlessOne(ScoreRow row, Set<String> codes) {
        if (codes.isEmpty()) {
            refuse(row, "rowMissing", row.label());
        } else if (codes.size() > 1) {
            refuse(row, "severalOptions", row.label());
        }
    }

    private void refuseExclusive(ScoreRow row, List<ScoreOption> chosen) {
        Map<String, List<ScoreOption>> groups = chosen.stream()
                .filter(option -> option.exclusiveGroup() != null)
                .collect(Collectors.groupingBy(ScoreOption::exclusiveGroup));
        groups.values().stream()
                .filter(options -> options.size() > 1)
                .forEach(options -> refuse(
                        row,
                        "optionsExclude",
                        options.get(0).label(),
                        options.get(1).label()));
    }

    private void compareWithRegister(ScoreRow row, List<ScoreOption> chosen) {
        facts.value(row.fact())
                .ifPresent(value -> chosen.stream()
                        .filter(option -> !option.range().contains(value))
                        .forEach(option -> refuse(row, row.fact().name(), row.label(), option.label(), value)));
    }

    private void compareWithDeprivation(ScoreRow row, ScoreOption option) {
        sheet.indicators().stream()
                .filter(indicator -> indicator.code().equals(option.excludesDeprivation()))
                .filter(this::deprived)
                .forEach(indicator -> refuse(row, "optionExcludesDeprivation", option.label(), indicator.label()));
    }

    private void compareWithRegister(Indicator indicator) {
        if (indicator.fact() == null) {
            return;
        }
        facts.value(indicator.fact())
                .ifPresentOrElse(
                        value -> {
                            if (indicator.deprived().contains(value) != deprived(indicator)) {
                                refuse(indicator, "deprived." + indicator.fact(), indicator.label(), value);
                            }
                        },
                        () -> compareWithRow(indicator));
    }

    private void compareWithRow(Indicator indicator) {
        sheet.rows().stream()
                .filter(row -> row.fact() == indicator.fact())
                .flatMap(row -> row.options().stream().filter(chosenIn(row)))
                .filter(option -> option.range().within(indicator.deprived()) != deprived(indicator))
                .forEach(option ->
                        refuse(indicator, "deprivationDisagrees", indicator.label(), option.label()));
    }

    private Predicate<ScoreOption> chosenIn(ScoreRow row) {
        return option -> answers.chosen(row.rowNo()).contains(option.code());
    }

    private void refuseUnknownRows() {
        Set<Integer> known = sheet.rows().stream().map(ScoreRow::rowNo).collect(Collectors.toSet());
        answers.options().keySet().stream()
                .filter(rowNo -> !known.contains(rowNo))
                .forEach(rowNo -> contradictions.add(
                        new Contradiction(KEY + "rowUnknown", List.of(rowNo), rowNo, "row" + rowNo)));
    }

    private void refuseUnknownIndicators() {
        Set<String> known = sheet.indicators().stream().map(Indicator::code).collect(Collectors.toSet());
        answers.deprivations().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> contradictions.add(new Contradiction(
                        KEY + "indicatorUnknown", List.of(code), 0, ScoreSheet.DEPRIVATION_FIELD + code)));
    }

    private boolean deprived(Indicator indicator) {
        return answers.deprivations().contains(indicator.code());
    }

    private void refuse(ScoreRow row, String what, Object... args) {
        String field = row.multiple() ? row.options().get(0).code() : row.code();
        contradictions.add(new Contradiction(KEY + what, List.of(args), row.rowNo(), field));
    }

    private void refuse(Indicator indicator, String what, Object... args) {
        contradictions.add(new Contradiction(KEY + what, List.of(args), 0, indicator.field()));
    }
}
