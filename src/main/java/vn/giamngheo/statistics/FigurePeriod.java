package vn.giamngheo.statistics;

import java.time.LocalDate;
import java.util.List;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;

/**
 * Two days whose lists are compared. The year of an annual review goes from its own list (1 January) to the one it decides
 * on (1 January of the next year); the closing of one period is the opening of the next.
 *
 * @param firstDay day of the opening list
 * @param lastDay day of the closing list, later
 * @param year year of the annual review, null for days of one's own choice
 */
public record FigurePeriod(LocalDate firstDay, LocalDate lastDay, Integer year) {

    private static final int FIRST_YEAR = 2016;
    private static final int YEARS_AHEAD = 1;

    /**
     * @param year year of an annual review
     * @param today today
     * @return its period
     * @throws InvalidInput when the register has no lists of that year
     */
    public static FigurePeriod ofYear(int year, LocalDate today) {
        if (year < FIRST_YEAR || year > today.getYear() + YEARS_AHEAD) {
            throw new InvalidInput(List.of(new FieldError("year", "refusal.statistics.year", String.valueOf(FIRST_YEAR),
                    String.valueOf(today.getYear() + YEARS_AHEAD))));
        }
        return new FigurePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), year);
    }

    /**
     * @param firstDay day of the opening list
     * @param lastDay day of the closing list
     * @param today today
     * @return the period
     * @throws InvalidInput when a day is missing, the second is not later, or the register has no lists of those days
     */
    public static FigurePeriod between(LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        if (firstDay == null || lastDay == null) {
            throw new InvalidInput(List.of(
                    new FieldError(firstDay == null ? "from" : "to", "refusal.statistics.dayMissing")));
        }
        if (!lastDay.isAfter(firstDay)) {
            throw new InvalidInput(List.of(new FieldError("to", "refusal.statistics.endsBeforeItBegins", firstDay)));
        }
        if (firstDay.getYear() < FIRST_YEAR || lastDay.getYear() > today.getYear() + YEARS_AHEAD + 1) {
            throw new InvalidInput(List.of(new FieldError("from", "refusal.statistics.year", String.valueOf(FIRST_YEAR),
                    String.valueOf(today.getYear() + YEARS_AHEAD))));
        }
        boolean wholeYear = firstDay.getDayOfYear() == 1 && lastDay.equals(firstDay.plusYears(1));
        return new FigurePeriod(firstDay, lastDay, wholeYear ? firstDay.getYear() : null);
    }

    /** @param today today
     * @return years that have lists, the newest first */
    public static List<Integer> years(LocalDate today) {
        return java.util.stream.IntStream.rangeClosed(FIRST_YEAR, today.getYear()).boxed()
            .sorted(java.util.Comparator.reverseOrder()).toList();
    }
}
