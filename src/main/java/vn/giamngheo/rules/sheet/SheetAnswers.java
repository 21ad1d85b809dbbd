package vn.giamngheo.rules.sheet;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A filled sheet. The order of the answers carries no meaning.
 *
 * @param options chosen option codes by row number
 * @param deprivations codes of the deprived indicators
 */
public record SheetAnswers(Map<Integer, Set<String>> options, Set<String> deprivations) {

    /** Keeps its own sorted copies. */
    public SheetAnswers {
        Map<Integer, Set<String>> sorted = new TreeMap<>();
        options.forEach((row, codes) -> sorted.put(row, Collections.unmodifiableSet(new TreeSet<>(codes))));
        options = Collections.unmodifiableMap(sorted);
        deprivations = Collections.unmodifiableSet(new TreeSet<>(deprivations));
    }

    /**
     * Adds the sheet up and compares it with the register.
     *
     * @param sheet the version that was filled
     * @param facts the household on the day of the survey
     * @return the totals and every contradiction; totals with contradictions must not be used
     */
    public SheetTotals totals(ScoreSheet sheet, HouseholdFacts facts) {
        return new SheetCheck(sheet, facts, this).totals();
    }

    /**
     * @param rowNo number of a row
     * @return option codes chosen in it; empty when none
     */
    public Set<String> chosen(int rowNo) {
        return options.getOrDefault(rowNo, Set.of());
    }
}
