package vn.giamngheo.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;

class SheetTotalsTests {

    private static final ScoreSheet SHEET = new ScoreSheet(
            UUID.randomUUID(),
            StandardId.MPS_2016,
            "PL3b.4",
            AreaType.RURAL,
            1,
            Mark.ASSUMED,
            List.of(
                    new ScoreRow(
                            1,
                            "row1",
                            "size",
                            false,
                            List.of(
                                    option("SIZE_1", 75, 1, 2),
                                    option("SIZE_4", 35, 4, 5),
                                    option("SIZE_7_UP", 0, 7, null)),
                            Fact.MEMBERS,
                            true),
                    new ScoreRow(
                            2,
                            "row2",
                            "dependants",
                            false,
                            List.of(
                                    option("DEPENDANTS_NONE", 20, 0, 1),
                                    option("DEPENDANTS_1", 15, 1, 2),
                                    option("DEPENDANTS_2_UP", 0, 2, null)),
                            Fact.DEPENDANTS,
                            false),
                    new ScoreRow(
                            7,
                            "row7",
                            "area",
                            false,
                            List.of(option("AREA_UNDER_8", 0, null, 8), option("AREA_8_UP", 5, 8, null)),
                            Fact.FLOOR_AREA_PER_PERSON,
                            false),
                    new ScoreRow(
                            11,
                            "row11",
                            "assets",
                            true,
                            List.of(
                                    new ScoreOption("asset_MOTORBIKE", "motorbike", 15, Mark.ASSUMED),
                                    new ScoreOption(
                                            "asset_TV", "tv", 5, Mark.ASSUMED, FactRange.ANY, null, "INFO_ASSETS"))),
                    new ScoreRow(
                            13,
                            "row13",
                            "livestock",
                            true,
                            List.of(
                                    new ScoreOption(
                                            "livestock_CATTLE_1", "one", 10, Mark.ASSUMED, FactRange.ANY, "C", null),
                                    new ScoreOption(
                                            "livestock_CATTLE_2_UP", "two", 20, Mark.ASSUMED, FactRange.ANY, "C", null)))),
            List.of(
                    indicator("HEALTH_INSURANCE", Fact.UNINSURED_AGED_6_OR_OVER, range(1, null)),
                    indicator("HOUSING_AREA", Fact.FLOOR_AREA_PER_PERSON, range(null, 8)),
                    indicator("TELECOM", null, FactRange.ANY),
                    indicator("INFO_ASSETS", null, FactRange.ANY)));

    private final Map<Integer, Set<String>> options = new HashMap<>(Map.of(
            1, Set.of("SIZE_4"),
            2, Set.of("DEPENDANTS_1"),
            7, Set.of("AREA_8_UP"),
            11, Set.of("asset_MOTORBIKE", "asset_TV")));

    @Test
    void addsUpPointsAndDeprivations() {
        SheetTotals totals = totals(facts(4, 1, "40", 2), "HEALTH_INSURANCE", "TELECOM");

        assertThat(totals.b1()).isEqualTo(35 + 15 + 5 + 15 + 5);
        assertThat(totals.b2()).isEqualTo(20);
        assertThat(totals.consistent()).isTrue();
    }

    @Test
    void doesNotScoreTheSizeOfAHouseholdOfDependantsOnly() {
        options.put(2, Set.of("DEPENDANTS_2_UP"));

        SheetTotals totals = totals(new HouseholdFacts(4, 4, 0, true, null, null));

        assertThat(totals.consistent()).isTrue();
        assertThat(totals.b1()).isEqualTo(0 + 0 + 5 + 15 + 5);
    }

    @Test
    void tellsARowThatWasNotAnswered() {
        options.remove(7);

        assertThat(keys(totals(facts(4, 1, "40", 0)))).containsExactly("rowMissing@7");
    }

    @Test
    void tellsTwoOptionsWhereOneIsAllowed() {
        options.put(7, Set.of("AREA_UNDER_8", "AREA_8_UP"));

        assertThat(keys(totals(facts(4, 1, null, 0)))).contains("severalOptions@7");
    }

    @Test
    void tellsOptionsRowsAndIndicatorsThatTheSheetDoesNotHave() {
        options.put(11, Set.of("asset_HELICOPTER"));
        options.put(99, Set.of("X"));

        assertThat(keys(totals(facts(4, 1, "40", 0), "MOOD")))
                .containsExactlyInAnyOrder("optionUnknown@11", "rowUnknown@99", "indicatorUnknown@0");
    }

    @Test
    void comparesTheSizeWithTheMemberList() {
        assertThat(keys(totals(facts(3, 1, "40", 0)))).containsExactly("MEMBERS@1");
    }

    @Test
    void takesSevenOrMoreAsOneOption() {
        options.put(1, Set.of("SIZE_7_UP"));

        assertThat(keys(totals(facts(7, 1, "56", 0)))).isEmpty();
        assertThat(keys(totals(facts(9, 1, "72", 0)))).isEmpty();
        assertThat(keys(totals(facts(6, 1, "72", 0)))).containsExactly("MEMBERS@1");
    }

    @Test
    void comparesTheDependantsWithTheMemberList() {
        assertThat(keys(totals(facts(4, 2, "40", 0)))).containsExactly("DEPENDANTS@2");
    }

    @Test
    void comparesFloorAreaBandAndDeprivationWithTheDwelling() {
        assertThat(keys(totals(facts(4, 1, "32", 0)))).isEmpty();
        assertThat(keys(totals(facts(4, 1, "31.9", 0))))
                .containsExactly("FLOOR_AREA_PER_PERSON@7", "deprived.FLOOR_AREA_PER_PERSON@0");
        assertThat(keys(totals(facts(4, 1, "32", 0), "HOUSING_AREA")))
                .containsExactly("deprived.FLOOR_AREA_PER_PERSON@0");
    }

    @Test
    void comparesTheAreaDeprivationWithTheBandWhenTheFloorAreaIsUnknown() {
        assertThat(keys(totals(facts(4, 1, null, 0), "HOUSING_AREA"))).containsExactly("deprivationDisagrees@0");

        options.put(7, Set.of("AREA_UNDER_8"));
        assertThat(keys(totals(facts(4, 1, null, 0)))).containsExactly("deprivationDisagrees@0");
        assertThat(keys(totals(facts(4, 1, null, 0), "HOUSING_AREA"))).isEmpty();
    }

    @Test
    void comparesTheInsuranceDeprivationWithTheCardsWhenKnown() {
        assertThat(keys(totals(facts(4, 1, "40", 1)))).containsExactly("deprived.UNINSURED_AGED_6_OR_OVER@0");
        assertThat(keys(totals(facts(4, 1, "40", 0), "HEALTH_INSURANCE")))
                .containsExactly("deprived.UNINSURED_AGED_6_OR_OVER@0");
        assertThat(keys(totals(facts(4, 1, "40", null), "HEALTH_INSURANCE"))).isEmpty();
    }

    @Test
    void tellsAnswersThatExcludeEachOther() {
        options.put(13, Set.of("livestock_CATTLE_1", "livestock_CATTLE_2_UP"));

        assertThat(keys(totals(facts(4, 1, "40", 0), "INFO_ASSETS")))
                .containsExactly("optionExcludesDeprivation@11", "optionsExclude@13");
    }

    @Test
    void namesTheFormFieldOfEachContradiction() {
        options.remove(7);

        assertThat(totals(facts(4, 1, "40", 1)).contradictions())
                .extracting(Contradiction::rowNo, Contradiction::field)
                .containsExactly(tuple(7, "row7"), tuple(0, "dep_HEALTH_INSURANCE"));
    }

    @Test
    void readsTheFieldsOfAForm() {
        SheetAnswers answers = SHEET.answersFrom(Map.of(
                "row1", "SIZE_4",
                "row2", " ",
                "asset_TV", true,
                "asset_MOTORBIKE", "false",
                "dep_TELECOM", "true",
                "outcome", "SURVEYED"));

        assertThat(answers).isEqualTo(
                new SheetAnswers(Map.of(1, Set.of("SIZE_4"), 11, Set.of("asset_TV")), Set.of("TELECOM")));
    }

    @Test
    void theOrderOfTheAnswersNeverMatters() {
        Random random = new Random(20180903);
        for (int round = 0; round < 500; round++) {
            Map<Integer, Set<String>> answers = new HashMap<>();
            for (ScoreRow row : SHEET.rows()) {
                Set<String> codes = new LinkedHashSet<>();
                row.options().stream()
                        .filter(option -> random.nextBoolean())
                        .forEach(option -> codes.add(option.code()));
                answers.put(row.rowNo(), codes);
            }
            List<String> deprivations = new ArrayList<>(List.of("TELECOM", "HOUSING_AREA", "MOOD", "INFO_ASSETS"));
            HouseholdFacts facts = facts(1 + random.nextInt(8), random.nextInt(3), "30", random.nextInt(2));

            SheetTotals first = new SheetAnswers(answers, new LinkedHashSet<>(deprivations)).totals(SHEET, facts);
            SheetTotals second = new SheetAnswers(shuffled(answers, random), shuffled(deprivations, random))
                    .totals(SHEET, facts);

            assertThat(second).isEqualTo(first);
        }
    }

    private SheetTotals totals(HouseholdFacts facts, String... deprivations) {
        return new SheetAnswers(options, Set.of(deprivations)).totals(SHEET, facts);
    }

    private static List<String> keys(SheetTotals totals) {
        return totals.contradictions().stream()
                .map(contradiction ->
                        contradiction.key().replace("refusal.rules.sheet.", "") + "@" + contradiction.rowNo())
                .toList();
    }

    private static Map<Integer, Set<String>> shuffled(Map<Integer, Set<String>> answers, Random random) {
        List<Integer> rows = new ArrayList<>(answers.keySet());
        Collections.shuffle(rows, random);
        Map<Integer, Set<String>> shuffled = new LinkedHashMap<>();
        rows.forEach(row -> shuffled.put(row, shuffled(List.copyOf(answers.get(row)), random)));
        return shuffled;
    }

    private static Set<String> shuffled(List<String> codes, Random random) {
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        return new LinkedHashSet<>(shuffled);
    }

    private static HouseholdFacts facts(int members, int dependants, String floorArea, Integer uninsured) {
        return new HouseholdFacts(
                members, dependants, 0, false, floorArea == null ? null : new BigDecimal(floorArea), uninsured);
    }

    private static ScoreOption option(String code, int points, Integer from, Integer below) {
        return new ScoreOption(code, code, points, Mark.UNVERIFIED, range(from, below), null, null);
    }

    private static Indicator indicator(String code, Fact fact, FactRange deprived) {
        return new Indicator(code, "service", code, "when", Mark.UNVERIFIED, 10, fact, deprived);
    }

    private static FactRange range(Integer from, Integer below) {
        return new FactRange(
                from == null ? null : BigDecimal.valueOf(from), below == null ? null : BigDecimal.valueOf(below));
    }
}
