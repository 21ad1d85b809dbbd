package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.Mark;

/**
 * Checks one file cell by cell and line by line, and against the indicators of the standard. Codes of options are form
 * fields and ids of a page, so they are unique on the sheet, of one spelling, and none of those of the page's other fields.
 */
class FileCheck {

    private static final int MAX_ROWS = 99;
    private static final int MAX_POINTS = 1000;
    private static final int CODE_LENGTH = 40;
    private static final int SOURCE_LENGTH = 300;
    private static final Pattern SINGLE_CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern MULTIPLE_CODE = Pattern.compile("(?!(dep|cause|need)_)[a-z]+_[A-Z0-9_]+");
    private static final Pattern FORM_CODE = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}./_-]*");

    private final FileCells cells;
    private final SheetWords words;
    private final Function<StandardId, List<Indicator>> standardIndicators;
    private final List<SheetProblem> problems = new ArrayList<>();
    private final List<PlacedLine> lines = new ArrayList<>();
    private final Set<Integer> rowsWithProblems = new HashSet<>();
    private final List<IndicatorLine> indicators = new ArrayList<>();
    private StandardId standard;
    private AreaType area;
    private String formCode;
    private String source;

    FileCheck(FileCells cells, SheetWords words, Function<StandardId, List<Indicator>> standardIndicators) {
        this.cells = cells;
        this.words = words;
        this.standardIndicators = standardIndicators;
        readInfo();
        List<Indicator> expected = standard == null ? List.of() : standardIndicators.apply(standard);
        readIndicators(expected);
        readLines(expected.stream().map(Indicator::code).collect(Collectors.toSet()));
    }

    /** @return what is wrong, in the order of the worksheets */
    List<SheetProblem> problems() {
        List<String> order = List.of(infoName(), linesName(), indicatorsName());
        return problems.stream()
                .sorted(Comparator.<SheetProblem>comparingInt(problem -> order.indexOf(problem.worksheet()))
                        .thenComparingInt(SheetProblem::line))
                .toList();
    }

    /** @return the sheet; only when there are no problems */
    SheetTable table() {
        List<SheetLine> sorted = lines.stream()
                .map(PlacedLine::line)
                .sorted(Comparator.comparingInt(SheetLine::rowNo))
                .toList();
        return new SheetTable(standard, area, formCode, source, sorted, indicators);
    }

    private void readInfo() {
        List<FileCells.Line> info = worksheet(infoName());
        if (info == null) {
            return;
        }
        standard = infoWord(info, InfoField.STANDARD, StandardId.class);
        area = infoWord(info, InfoField.AREA, AreaType.class);
        formCode = infoText(info, InfoField.FORM_CODE, 20);
        if (formCode != null && !FORM_CODE.matcher(formCode).matches()) {
            infoProblem(info, InfoField.FORM_CODE, "formCode", formCode);
        }
        source = infoText(info, InfoField.SOURCE, 400);
    }

    private <E extends Enum<E>> E infoWord(List<FileCells.Line> info, InfoField field, Class<E> type) {
        String text = infoText(info, field, 200);
        E word = text == null ? null : words.read(type, text).orElse(null);
        if (text != null && word == null) {
            infoProblem(info, field, "unknownWord", text, words.labels(type));
        }
        return word;
    }

    private String infoText(List<FileCells.Line> info, InfoField field, int longest) {
        String text = infoLine(info, field).map(line -> line.text(1)).orElse("");
        if (text.isEmpty()) {
            infoProblem(info, field, "missing");
            return null;
        }
        if (text.length() > longest) {
            infoProblem(info, field, "tooLong", longest);
            return null;
        }
        return text;
    }

    private Optional<FileCells.Line> infoLine(List<FileCells.Line> info, InfoField field) {
        return info.stream().filter(line -> words.read(InfoField.class, line.text(0)).filter(field::equals).isPresent())
                .findFirst();
    }

    private void infoProblem(List<FileCells.Line> info, InfoField field, String what, Object... args) {
        problems.add(new SheetProblem(infoName(), infoLine(info, field).map(FileCells.Line::number).orElse(0),
                words.label(field), words.text("rules.problem." + what, args)));
    }

    private void readLines(Set<String> known) {
        LineReader<SheetColumn> reader = reader(linesName(), SheetColumn.class);
        if (reader == null) {
            return;
        }
        List<FileCells.Line> all = worksheet(linesName());
        Set<String> codes = new HashSet<>();
        for (FileCells.Line cellLine : all.subList(1, all.size())) {
            reader.at(cellLine);
            readLine(reader, known, codes);
        }
        checkRows(reader, all);
    }

    private void readLine(LineReader<SheetColumn> reader, Set<String> known, Set<String> codes) {
        int before = problems.size();
        Integer rowNo = reader.whole(SheetColumn.ROW_NO, 1, MAX_ROWS);
        String rowLabel = reader.required(SheetColumn.ROW_LABEL, 300);
        RowKind kind = reader.one(SheetColumn.KIND, RowKind.class);
        Fact fact = reader.optionalOne(SheetColumn.FACT, Fact.class);
        boolean unscored = reader.yes(SheetColumn.UNSCORED);
        String code = code(reader, kind, codes);
        String label = reader.required(SheetColumn.LABEL, 200);
        Integer points = reader.whole(SheetColumn.POINTS, 0, MAX_POINTS);
        BigDecimal from = reader.bound(SheetColumn.FROM);
        BigDecimal below = reader.bound(SheetColumn.BELOW);
        checkBounds(reader, fact, from, below, SheetColumn.FROM, SheetColumn.BELOW);
        String group = reader.optional(SheetColumn.GROUP, CODE_LENGTH);
        String excludes = reader.optional(SheetColumn.EXCLUDES, CODE_LENGTH);
        if (excludes != null && standard != null && !known.contains(excludes)) {
            reader.problem(SheetColumn.EXCLUDES, "indicatorUnknown", excludes);
        }
        Mark mark = reader.one(SheetColumn.MARK, Mark.class);
        String lineSource = reader.required(SheetColumn.SOURCE, SOURCE_LENGTH);
        if (problems.size() == before) {
            lines.add(new PlacedLine(reader.number(), new SheetLine(rowNo, rowLabel, kind, fact, unscored, code, label,
                    points, from, below, group, excludes, mark, lineSource)));
        } else if (rowNo != null) {
            rowsWithProblems.add(rowNo);
        }
    }

    private static String code(LineReader<SheetColumn> reader, RowKind kind, Set<String> codes) {
        String code = reader.required(SheetColumn.CODE, CODE_LENGTH);
        if (code == null) {
            return null;
        }
        if (kind == RowKind.SINGLE && !SINGLE_CODE.matcher(code).matches()) {
            reader.problem(SheetColumn.CODE, "singleCode", code);
        }
        if (kind == RowKind.MULTIPLE && !MULTIPLE_CODE.matcher(code).matches()) {
            reader.problem(SheetColumn.CODE, "multipleCode", code);
        }
        if (!codes.add(code)) {
            reader.problem(SheetColumn.CODE, "codeTwice", code);
        }
        return code;
    }

    private static <C extends Enum<C>> void checkBounds(
            LineReader<C> reader, Fact fact, BigDecimal from, BigDecimal below, C fromColumn, C belowColumn) {
        if (fact == null && (from != null || below != null)) {
            reader.problem(from != null ? fromColumn : belowColumn, "boundWithoutFact");
        }
        if (from != null && below != null && from.compareTo(below) >= 0) {
            reader.problem(belowColumn, "boundsCross");
        }
    }

    /**
     * Lines of one row agree about the row, and the options of a row with a fact cover its values once; the latter only
     * where every line could be read.
     */
    private void checkRows(LineReader<SheetColumn> reader, List<FileCells.Line> all) {
        Map<Integer, FileCells.Line> byNumber =
                all.stream().collect(Collectors.toMap(FileCells.Line::number, Function.identity()));
        Map<Integer, List<PlacedLine>> rows = lines.stream()
                .collect(Collectors.groupingBy(
                        placed -> placed.line().rowNo(), LinkedHashMap::new, Collectors.toList()));
        rows.values().forEach(row -> {
            SheetLine first = row.get(0).line();
            for (PlacedLine placed : row.subList(1, row.size())) {
                reader.at(byNumber.get(placed.number()));
                SheetLine line = placed.line();
                agree(reader, SheetColumn.ROW_LABEL, first.rowLabel(), line.rowLabel(), first.rowNo());
                agree(reader, SheetColumn.KIND, first.kind(), line.kind(), first.rowNo());
                agree(reader, SheetColumn.FACT, first.fact(), line.fact(), first.rowNo());
                agree(reader, SheetColumn.UNSCORED, first.unscoredForDependants(), line.unscoredForDependants(),
                        first.rowNo());
            }
            if (first.kind() == RowKind.SINGLE && first.fact() != null && !rowsWithProblems.contains(first.rowNo())) {
                checkCover(reader, row, byNumber);
            }
        });
    }

    private static void agree(LineReader<SheetColumn> reader, SheetColumn column, Object one, Object two, int rowNo) {
        if (!Objects.equals(one, two)) {
            reader.problem(column, "rowDiffers", rowNo);
        }
    }

    private static void checkCover(
            LineReader<SheetColumn> reader, List<PlacedLine> row, Map<Integer, FileCells.Line> byNumber) {
        List<PlacedLine> sorted = row.stream()
                .sorted(Comparator.comparing(
                        (PlacedLine placed) -> placed.line().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            BigDecimal end = sorted.get(i - 1).line().below();
            SheetLine next = sorted.get(i).line();
            reader.at(byNumber.get(sorted.get(i).number()));
            if (end == null || next.from() == null || next.from().compareTo(end) < 0) {
                reader.problem(SheetColumn.FROM, "boundsOverlap", next.rowNo());
            } else if (next.from().compareTo(end) > 0) {
                reader.problem(SheetColumn.FROM, "boundsGap", next.rowNo());
            }
        }
    }

    private void readIndicators(List<Indicator> expected) {
        LineReader<IndicatorColumn> reader = reader(indicatorsName(), IndicatorColumn.class);
        if (reader == null) {
            return;
        }
        Map<String, Indicator> known = new HashMap<>();
        expected.forEach(indicator -> known.put(indicator.code(), indicator));
        Set<String> codes = new HashSet<>();
        List<FileCells.Line> all = worksheet(indicatorsName());
        for (FileCells.Line cellLine : all.subList(1, all.size())) {
            reader.at(cellLine);
            readIndicator(reader, known, codes);
        }
        expected.stream().map(Indicator::code).filter(code -> !codes.contains(code))
                .forEach(code -> problems.add(new SheetProblem(indicatorsName(), 0,
                        words.label(IndicatorColumn.CODE), words.text("rules.problem.indicatorMissing", code))));
    }

    private void readIndicator(LineReader<IndicatorColumn> reader, Map<String, Indicator> known, Set<String> codes) {
        int before = problems.size();
        String code = reader.required(IndicatorColumn.CODE, CODE_LENGTH);
        if (code != null && standard != null && !known.containsKey(code)) {
            reader.problem(IndicatorColumn.CODE, "indicatorUnknown", code);
        }
        if (code != null && !codes.add(code)) {
            reader.problem(IndicatorColumn.CODE, "codeTwice", code);
        }
        String service = reader.required(IndicatorColumn.SERVICE, 120);
        String label = reader.required(IndicatorColumn.LABEL, 200);
        String deprivedWhen = reader.required(IndicatorColumn.DEPRIVED_WHEN, 600);
        Integer points = reader.whole(IndicatorColumn.POINTS, 1, MAX_POINTS);
        if (points != null && known.containsKey(code) && known.get(code).points() != points) {
            reader.problem(IndicatorColumn.POINTS, "indicatorPoints", known.get(code).points());
        }
        Fact fact = reader.optionalOne(IndicatorColumn.FACT, Fact.class);
        BigDecimal from = reader.bound(IndicatorColumn.FROM);
        BigDecimal below = reader.bound(IndicatorColumn.BELOW);
        checkBounds(reader, fact, from, below, IndicatorColumn.FROM, IndicatorColumn.BELOW);
        if (fact != null && from == null && below == null) {
            reader.problem(IndicatorColumn.FACT, "factWithoutBound");
        }
        Mark mark = reader.one(IndicatorColumn.MARK, Mark.class);
        String lineSource = reader.required(IndicatorColumn.SOURCE, SOURCE_LENGTH);
        if (problems.size() == before) {
            indicators.add(
                    new IndicatorLine(code, service, label, deprivedWhen, points, fact, from, below, mark, lineSource));
        }
    }

    private <C extends Enum<C>> LineReader<C> reader(String name, Class<C> columns) {
        List<FileCells.Line> all = worksheet(name);
        if (all == null) {
            return null;
        }
        LineReader<C> reader = new LineReader<>(name, columns, all.get(0), words, problems);
        if (all.size() == 1) {
            problems.add(new SheetProblem(name, 0, "", words.text("rules.problem.noLines")));
        }
        return reader.hasAllColumns() ? reader : null;
    }

    private List<FileCells.Line> worksheet(String name) {
        List<FileCells.Line> all = cells.worksheet(name);
        if (all == null || all.isEmpty()) {
            SheetProblem problem = new SheetProblem(name, 0, "",
                    words.text(all == null ? "rules.problem.worksheetMissing" : "rules.problem.noLines", name));
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            return null;
        }
        return all;
    }

    private String infoName() {
        return words.text("rules.file.info");
    }

    private String linesName() {
        return words.text("rules.file.lines");
    }

    private String indicatorsName() {
        return words.text("rules.file.indicators");
    }

    /** A line of the sheet with its number in the worksheet. */
    private record PlacedLine(int number, SheetLine line) {}
}
