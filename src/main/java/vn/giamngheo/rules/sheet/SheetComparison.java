package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.sheet.SheetDifference.Kind;

/** Tells in what two versions of a sheet differ: options and indicators by their code. */
@Component
class SheetComparison {

    private final SheetWords words;

    SheetComparison(SheetWords words) {
        this.words = words;
    }

    /**
     * @param before version to compare with
     * @param after the other one
     * @return the differences in the order of the sheet, those of the sheet as a whole first
     */
    List<SheetDifference> between(SheetTable before, SheetTable after) {
        List<SheetDifference> found = new ArrayList<>();
        compare(found, words.text("rules.file.info"), "", "", Kind.CHANGED, words.label(InfoField.FORM_CODE),
                before.formCode(), after.formCode());
        compare(found, words.text("rules.file.info"), "", "", Kind.CHANGED, words.label(InfoField.SOURCE),
                before.source(), after.source());
        lines(found, before.lines(), after.lines());
        indicators(found, before.indicators(), after.indicators());
        return found;
    }

    private void lines(List<SheetDifference> found, List<SheetLine> before, List<SheetLine> after) {
        Map<String, SheetLine> gone = new LinkedHashMap<>();
        before.forEach(line -> gone.put(line.code(), line));
        Map<String, String> rowsSeen = new LinkedHashMap<>();
        for (SheetLine line : after) {
            SheetLine old = gone.remove(line.code());
            if (old == null) {
                found.add(new SheetDifference(Kind.ADDED, place(line), line.code(), line.label(), "", "",
                        String.valueOf(line.points())));
            } else {
                changed(found, old, line, rowsSeen.put(place(line), "") == null);
            }
        }
        gone.values().forEach(line -> found.add(new SheetDifference(Kind.REMOVED, place(line), line.code(), line.label(),
                "", String.valueOf(line.points()), "")));
        order(found, before.stream().map(SheetLine::code).toList(), after.stream().map(SheetLine::code).toList());
    }

    private void changed(List<SheetDifference> found, SheetLine old, SheetLine line, boolean firstOfRow) {
        Comparing of = new Comparing(found, place(line), line.code(), line.label());
        if (firstOfRow) {
            Comparing row = new Comparing(found, place(line), "", line.rowLabel());
            row.compare(SheetColumn.ROW_LABEL, old.rowLabel(), line.rowLabel());
            row.compare(SheetColumn.KIND, words.label(old.kind()), words.label(line.kind()));
            row.compare(SheetColumn.FACT, words.label(old.fact()), words.label(line.fact()));
            row.compare(SheetColumn.UNSCORED, yes(old.unscoredForDependants()), yes(line.unscoredForDependants()));
        }
        of.compare(SheetColumn.ROW_NO, String.valueOf(old.rowNo()), String.valueOf(line.rowNo()));
        of.compare(SheetColumn.POINTS, String.valueOf(old.points()), String.valueOf(line.points()));
        of.compare(SheetColumn.LABEL, old.label(), line.label());
        of.compare(SheetColumn.FROM, number(old.from()), number(line.from()));
        of.compare(SheetColumn.BELOW, number(old.below()), number(line.below()));
        of.compare(SheetColumn.GROUP, old.exclusiveGroup(), line.exclusiveGroup());
        of.compare(SheetColumn.EXCLUDES, old.excludesDeprivation(), line.excludesDeprivation());
        of.compare(SheetColumn.MARK, words.label(old.mark()), words.label(line.mark()));
        of.compare(SheetColumn.SOURCE, old.source(), line.source());
    }

    private void indicators(List<SheetDifference> found, List<IndicatorLine> before, List<IndicatorLine> after) {
        Map<String, IndicatorLine> gone = new LinkedHashMap<>();
        before.forEach(line -> gone.put(line.code(), line));
        String place = words.text("rules.file.indicators");
        for (IndicatorLine line : after) {
            IndicatorLine old = gone.remove(line.code());
            if (old == null) {
                found.add(new SheetDifference(Kind.ADDED, place, line.code(), line.label(), "", "",
                        String.valueOf(line.points())));
                continue;
            }
            Comparing of = new Comparing(found, place, line.code(), line.label());
            of.compare(IndicatorColumn.POINTS, String.valueOf(old.points()), String.valueOf(line.points()));
            of.compare(IndicatorColumn.SERVICE, old.service(), line.service());
            of.compare(IndicatorColumn.LABEL, old.label(), line.label());
            of.compare(IndicatorColumn.DEPRIVED_WHEN, old.deprivedWhen(), line.deprivedWhen());
            of.compare(IndicatorColumn.FACT, words.label(old.fact()), words.label(line.fact()));
            of.compare(IndicatorColumn.FROM, number(old.from()), number(line.from()));
            of.compare(IndicatorColumn.BELOW, number(old.below()), number(line.below()));
            of.compare(IndicatorColumn.MARK, words.label(old.mark()), words.label(line.mark()));
            of.compare(IndicatorColumn.SOURCE, old.source(), line.source());
        }
        gone.values().forEach(line -> found.add(new SheetDifference(Kind.REMOVED, place, line.code(), line.label(), "",
                String.valueOf(line.points()), "")));
        order(found, before.stream().map(IndicatorLine::code).toList(), after.stream().map(IndicatorLine::code).toList());
    }

    /** Tells of another order only where nothing was added or removed, since it follows from that otherwise. */
    private void order(List<SheetDifference> found, List<String> before, List<String> after) {
        if (before.size() == after.size() && !before.equals(after) && before.containsAll(after)) {
            found.add(new SheetDifference(Kind.CHANGED, words.text("rules.file.info"), "", "",
                    words.text("rules.file.order"), String.join(", ", before), String.join(", ", after)));
        }
    }

    private String place(SheetLine line) {
        return words.text("rules.difference.row", line.rowNo());
    }

    private String yes(boolean yes) {
        return yes ? words.text("rules.file.yes") : "";
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static void compare(List<SheetDifference> found, String place, String code, String label, Kind kind,
            String column, String before, String after) {
        if (!Objects.requireNonNullElse(before, "").equals(Objects.requireNonNullElse(after, ""))) {
            found.add(new SheetDifference(kind, place, code, label, column, Objects.requireNonNullElse(before, ""),
                    Objects.requireNonNullElse(after, "")));
        }
    }

    /** Compares the values of one option or indicator. */
    private final class Comparing {

        private final List<SheetDifference> found;
        private final String place;
        private final String code;
        private final String label;

        private Comparing(List<SheetDifference> found, String place, String code, String label) {
            this.found = found;
            this.place = place;
            this.code = code;
            this.label = label;
        }

        private void compare(Enum<?> column, String before, String after) {
            SheetComparison.compare(found, place, code, label,
                    column.name().equals("POINTS") ? Kind.POINTS : Kind.CHANGED, words.label(column), before, after);
        }
    }
}
