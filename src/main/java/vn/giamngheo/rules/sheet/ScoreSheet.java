package vn.giamngheo.rules.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;

/**
 * A version of a score sheet; it never changes, a correction is a new version.
 *
 * @param id its id, kept with every survey
 * @param standardId standard it measures
 * @param formCode code of the official form, such as PL3b.4
 * @param areaType area it is for
 * @param version version, from 1
 * @param mark weakest mark among its figures
 * @param rows rows of part B1 in order
 * @param indicators indicators of part B2 in order
 */
public record ScoreSheet(
        UUID id,
        StandardId standardId,
        String formCode,
        AreaType areaType,
        int version,
        Mark mark,
        List<ScoreRow> rows,
        List<Indicator> indicators) {

    static final String DEPRIVATION_FIELD = "dep_";

    /** Keeps its own copies. */
    public ScoreSheet {
        rows = List.copyOf(rows);
        indicators = List.copyOf(indicators);
    }

    /**
     * Reads a form: one field per row with one answer, one checkbox per option of the other rows and per indicator.
     *
     * @param fields values by field name; fields that the sheet does not have are left alone
     * @return the answers in it, checked only by {@link SheetAnswers#totals}
     */
    public SheetAnswers answersFrom(Map<String, ?> fields) {
        Map<Integer, Set<String>> options = new TreeMap<>();
        for (ScoreRow row : rows) {
            Set<String> chosen = new TreeSet<>();
            if (row.multiple()) {
                row.options().stream()
                        .map(ScoreOption::code)
                        .filter(code -> ticked(fields.get(code)))
                        .forEach(chosen::add);
            } else if (fields.get(row.code()) != null && !fields.get(row.code()).toString().isBlank()) {
                chosen.add(fields.get(row.code()).toString());
            }
            if (!chosen.isEmpty()) {
                options.put(row.rowNo(), chosen);
            }
        }
        Set<String> deprivations = new TreeSet<>();
        indicators.stream()
                .filter(indicator -> ticked(fields.get(indicator.field())))
                .map(Indicator::code)
                .forEach(deprivations::add);
        return new SheetAnswers(options, deprivations);
    }

    /**
     * @param facts what the register knows of a household
     * @return the answers that follow from it: the option of a row with one answer, the indicators that are deprived
     */
    public SheetAnswers answersKnown(HouseholdFacts facts) {
        Map<Integer, Set<String>> options = new TreeMap<>();
        rows.stream().filter(row -> !row.multiple() && row.fact() != null)
                .forEach(row -> facts.value(row.fact()).ifPresent(value -> row.options().stream()
                        .filter(option -> option.range().contains(value))
                        .findFirst()
                        .ifPresent(option -> options.put(row.rowNo(), Set.of(option.code())))));
        Set<String> deprivations = new TreeSet<>();
        indicators.stream().filter(indicator -> indicator.fact() != null)
                .filter(indicator -> facts.value(indicator.fact()).filter(indicator.deprived()::contains).isPresent())
                .map(Indicator::code)
                .forEach(deprivations::add);
        return new SheetAnswers(options, deprivations);
    }

    private static boolean ticked(Object value) {
        return value != null && (value.toString().equals("true") || value.toString().equals("on"));
    }
}
