package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.giamngheo.rules.DeprivationScale;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.FactRange;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreOption;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.SheetAnswers;
import vn.giamngheo.rules.sheet.SheetTotals;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.Mark;

/** Neither totals nor class depend on the order of rows, options, indicators or answers. */
class SheetOrderPropertyTests {

    private static final int INDICATORS = 10;
    private static final HouseholdFacts FACTS = new HouseholdFacts(4, 1, 0, false, null, null);

    private final CamundaDecisions decisions =
            new CamundaDecisions(new TableFiles(), standard -> new DeprivationScale(10, INDICATORS));

    @Property(tries = 300)
    void totalsAndClassStayWhateverTheOrder(
            @ForAll("sheets") ScoreSheet sheet, @ForAll long choice, @ForAll long order) {
        SheetAnswers answers = answers(sheet, new Random(choice));
        Random shuffling = new Random(order);
        ScoreSheet shuffledSheet = shuffled(sheet, shuffling);

        SheetTotals totals = answers.totals(sheet, FACTS);
        SheetTotals again = shuffled(answers, shuffling).totals(shuffledSheet, FACTS);

        assertThat(totals.contradictions()).isEmpty();
        assertThat(totals.b1()).isEqualTo(expected(sheet, answers));
        assertThat(totals.b2()).isEqualTo(10 * answers.deprivations().size());
        assertThat(again).isEqualTo(totals);
        assertThat(decisions.classifyByScore(sheet.standardId(), sheet.areaType(), again.b1(), again.b2()))
                .isEqualTo(decisions.classifyByScore(sheet.standardId(), sheet.areaType(), totals.b1(), totals.b2()));
    }

    @Property(tries = 200)
    void aFormIsReadTheSameWhateverTheOrderOfItsFields(
            @ForAll("sheets") ScoreSheet sheet, @ForAll long choice, @ForAll long order) {
        SheetAnswers answers = answers(sheet, new Random(choice));
        List<Map.Entry<String, String>> fields = new ArrayList<>(fields(sheet, answers).entrySet());
        Collections.shuffle(fields, new Random(order));
        Map<String, String> form = new LinkedHashMap<>();
        fields.forEach(field -> form.put(field.getKey(), field.getValue()));

        assertThat(shuffled(sheet, new Random(order)).answersFrom(form)).isEqualTo(answers);
    }

    @Provide
    Arbitrary<ScoreSheet> sheets() {
        Arbitrary<StandardId> standards = Arbitraries.of(StandardId.MPS_2016, StandardId.MPS_2022);
        Arbitrary<List<Integer>> rowSizes = Arbitraries.integers().between(1, 6).list().ofMinSize(1).ofMaxSize(14);
        return Combinators.combine(standards, Arbitraries.of(AreaType.class), rowSizes, Arbitraries.longs())
                .as(SheetOrderPropertyTests::sheet);
    }

    private static ScoreSheet sheet(StandardId standard, AreaType area, List<Integer> rowSizes, long seed) {
        Random random = new Random(seed);
        List<ScoreRow> rows = new ArrayList<>();
        for (int size : rowSizes) {
            int rowNo = rows.size() + 1;
            boolean multiple = random.nextBoolean();
            rows.add(new ScoreRow(rowNo, "row" + rowNo, "row", multiple, IntStream.range(0, size)
                    .mapToObj(number -> new ScoreOption(
                            "o" + rowNo + "_" + number, "option", random.nextInt(16) * 5, Mark.ASSUMED))
                    .toList()));
        }
        List<Indicator> indicators = IntStream.range(0, INDICATORS)
                .mapToObj(number -> new Indicator(
                        "I" + number, "service", "indicator", "when", Mark.ASSUMED, 10, null, FactRange.ANY))
                .toList();
        return new ScoreSheet(new UUID(1, seed), standard, "F", area, 1, Mark.ASSUMED, rows, indicators);
    }

    private static SheetAnswers answers(ScoreSheet sheet, Random random) {
        Map<Integer, Set<String>> options = new LinkedHashMap<>();
        for (ScoreRow row : sheet.rows()) {
            Set<String> chosen = new LinkedHashSet<>();
            if (row.multiple()) {
                row.options().stream().map(ScoreOption::code).filter(code -> random.nextBoolean()).forEach(chosen::add);
            } else {
                chosen.add(row.options().get(random.nextInt(row.options().size())).code());
            }
            if (!chosen.isEmpty()) {
                options.put(row.rowNo(), chosen);
            }
        }
        Set<String> deprivations = new LinkedHashSet<>();
        sheet.indicators().stream().map(Indicator::code).filter(code -> random.nextInt(3) == 0).forEach(deprivations::add);
        return new SheetAnswers(options, deprivations);
    }

    private static int expected(ScoreSheet sheet, SheetAnswers answers) {
        int sum = 0;
        for (ScoreRow row : sheet.rows()) {
            for (String code : answers.chosen(row.rowNo())) {
                sum += row.option(code).orElseThrow().points();
            }
        }
        return sum;
    }

    private static Map<String, String> fields(ScoreSheet sheet, SheetAnswers answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (ScoreRow row : sheet.rows()) {
            answers.chosen(row.rowNo())
                    .forEach(code -> fields.put(row.multiple() ? code : row.code(), row.multiple() ? "true" : code));
        }
        answers.deprivations().forEach(code -> fields.put("dep_" + code, "true"));
        return fields;
    }

    private static ScoreSheet shuffled(ScoreSheet sheet, Random random) {
        List<ScoreRow> rows = new ArrayList<>();
        for (ScoreRow row : sheet.rows()) {
            rows.add(new ScoreRow(row.rowNo(), row.code(), row.label(), row.multiple(), shuffled(row.options(), random)));
        }
        return new ScoreSheet(sheet.id(), sheet.standardId(), sheet.formCode(), sheet.areaType(), sheet.version(),
                sheet.mark(), shuffled(rows, random), shuffled(sheet.indicators(), random));
    }

    private static SheetAnswers shuffled(SheetAnswers answers, Random random) {
        Map<Integer, Set<String>> options = new LinkedHashMap<>();
        shuffled(List.copyOf(answers.options().keySet()), random)
                .forEach(row -> options.put(row, new LinkedHashSet<>(shuffled(List.copyOf(answers.chosen(row)), random))));
        return new SheetAnswers(options, new LinkedHashSet<>(shuffled(List.copyOf(answers.deprivations()), random)));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
