package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreOption;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.SheetAnswers;

/** Two sheets side by side, place by place, and a third one made of both. */
final class SheetComparison {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String ROW = "row";
    private static final String DAY_KEY = "surveyedOn";
    private static final String AREA_KEY = "floorArea";
    private static final String REMARK_KEY = "remark";
    private static final String NEEDS = "needs";

    private final ScoreSheet sheet;
    private final Catalogue catalogue;
    private final SheetContent first;
    private final SheetContent second;
    private final String ticked;

    /** @param ticked what to say of an indicator that is ticked */
    SheetComparison(ScoreSheet sheet, Catalogue catalogue, SheetContent first, SheetContent second, String ticked) {
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.first = first;
        this.second = second;
        this.ticked = ticked;
    }

    /** @return every place where they differ, in the sheet's order */
    List<SheetDifference> differences() {
        List<SheetDifference> found = new ArrayList<>();
        add(found, DAY_KEY, "", day(first.surveyedOn()), day(second.surveyedOn()));
        add(found, AREA_KEY, "", area(first.floorAreaM2()), area(second.floorAreaM2()));
        sheet.rows().forEach(row -> add(found, ROW + row.rowNo(), row.rowNo() + ". " + row.label(),
                chosen(row, first.answers()), chosen(row, second.answers())));
        sheet.indicators().forEach(indicator -> add(found, indicator.field(), indicator.label(),
                deprived(indicator, first.answers()), deprived(indicator, second.answers())));
        add(found, Catalogue.CAUSES, "", joined(catalogue.causeTexts(first.characteristics())),
                joined(catalogue.causeTexts(second.characteristics())));
        add(found, NEEDS, "", joined(catalogue.needTexts(first.characteristics())),
                joined(catalogue.needTexts(second.characteristics())));
        add(found, REMARK_KEY, "", Objects.toString(first.remark(), ""), Objects.toString(second.remark(), ""));
        return found;
    }

    /** @return the second sheet with what the first one says at those places */
    SheetContent secondWith(Set<String> fromFirst) {
        Map<Integer, Set<String>> options = new TreeMap<>(second.answers().options());
        sheet.rows().stream().filter(row -> fromFirst.contains(ROW + row.rowNo())).forEach(row -> {
            options.remove(row.rowNo());
            if (!first.answers().chosen(row.rowNo()).isEmpty()) {
                options.put(row.rowNo(), first.answers().chosen(row.rowNo()));
            }
        });
        Set<String> deprivations = new LinkedHashSet<>(second.answers().deprivations());
        sheet.indicators().stream().filter(indicator -> fromFirst.contains(indicator.field())).forEach(indicator -> {
            deprivations.remove(indicator.code());
            if (first.answers().deprivations().contains(indicator.code())) {
                deprivations.add(indicator.code());
            }
        });
        return new SheetContent(sheet.id(), (fromFirst.contains(DAY_KEY) ? first : second).surveyedOn(),
                new SheetAnswers(options, deprivations), (fromFirst.contains(AREA_KEY) ? first : second).floorAreaM2(),
                (fromFirst.contains(REMARK_KEY) ? first : second).remark(),
                new Characteristics(
                        (fromFirst.contains(Catalogue.CAUSES) ? first : second).characteristics().causes(),
                        (fromFirst.contains(NEEDS) ? first : second).characteristics().needs()));
    }

    /** @return form fields that say the same as a sheet */
    static Map<String, String> fields(ScoreSheet sheet, Catalogue catalogue, SheetContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (ScoreRow row : sheet.rows()) {
            for (String option : content.answers().chosen(row.rowNo())) {
                fields.put(row.multiple() ? option : row.code(), row.multiple() ? "true" : option);
            }
        }
        sheet.indicators().stream().filter(indicator -> content.answers().deprivations().contains(indicator.code()))
            .forEach(indicator -> fields.put(indicator.field(), "true"));
        tick(fields, catalogue.causes(), content.characteristics().causes(), Catalogue.CAUSE_TEXT);
        tick(fields, catalogue.needs(), content.characteristics().needs(), Catalogue.NEED_TEXT);
        return fields;
    }

    private static void tick(Map<String, String> fields, List<CatalogueEntry> entries, Map<String, String> chosen,
            String textField) {
        entries.stream().filter(entry -> chosen.containsKey(entry.code())).forEach(entry -> {
            fields.put(entry.field(), "true");
            if (entry.needsText()) {
                fields.put(textField, chosen.get(entry.code()));
            }
        });
    }

    private static void add(List<SheetDifference> found, String key, String label, String one, String two) {
        if (!one.equals(two)) {
            found.add(new SheetDifference(key, label, one, two));
        }
    }

    private static String chosen(ScoreRow row, SheetAnswers answers) {
        Set<String> codes = answers.chosen(row.rowNo());
        return row.options().stream().filter(option -> codes.contains(option.code())).map(ScoreOption::label)
            .collect(Collectors.joining("; "));
    }

    private String deprived(Indicator indicator, SheetAnswers answers) {
        return answers.deprivations().contains(indicator.code()) ? ticked : "";
    }

    private static String joined(List<String> texts) {
        return String.join("; ", texts);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String area(BigDecimal area) {
        return area == null ? "" : area.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
