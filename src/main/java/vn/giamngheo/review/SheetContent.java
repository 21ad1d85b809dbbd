package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a surveyor wrote on a sheet.
 *
 * @param sheetId version of the score sheet
 * @param surveyedOn day of the visit, null when not yet entered
 * @param answers chosen option codes by row number
 * @param deprivations codes of the indicators the household is deprived of
 * @param floorAreaM2 floor area of the dwelling in square metres, null when not measured
 * @param remark remark, may be null
 */
record SheetContent(String sheetId, LocalDate surveyedOn, Map<Integer, Set<String>> answers, Set<String> deprivations,
        BigDecimal floorAreaM2, String remark) {

    SheetContent {
        Map<Integer, Set<String>> copy = new LinkedHashMap<>();
        answers.forEach((row, options) -> copy.put(row, Set.copyOf(options)));
        answers = Map.copyOf(copy);
        deprivations = Set.copyOf(new LinkedHashSet<>(deprivations));
    }
}
