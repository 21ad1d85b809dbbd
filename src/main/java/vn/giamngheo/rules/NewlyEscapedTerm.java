package vn.giamngheo.rules;

import java.time.LocalDate;

import org.springframework.stereotype.Service;

/**
 * How long a household counts as newly escaped, as the table {@code newly-escaped-eligible} says (Decision 28/2015: at most 3
 * years, the anniversary included).
 */
@Service
public class NewlyEscapedTerm {

    private static final int MOST_MONTHS = 240;

    private final Decisions decisions;

    NewlyEscapedTerm(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param former list that the household left, POOR or NEAR_POOR
     * @return whole months after leaving in which it counts as newly escaped, 0 when it never does
     */
    public int months(HouseholdClass former) {
        int counts = 0;
        int beyond = MOST_MONTHS + 1;
        while (beyond - counts > 1) {
            int middle = (counts + beyond) / 2;
            if (decisions.newlyEscapedEligible(former, HouseholdClass.NOT_POOR, middle, true).eligibility() == Eligibility.YES) {
                counts = middle;
            }
            else {
                beyond = middle;
            }
        }
        return counts;
    }

    /**
     * @param former list that the household left, POOR or NEAR_POOR
     * @param leftOn first day off the list
     * @return last day on which it counts as newly escaped
     */
    public LocalDate lastDay(HouseholdClass former, LocalDate leftOn) {
        return leftOn.plusMonths(months(former));
    }
}
