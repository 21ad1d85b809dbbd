package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/**
 * Class of a household during one stretch of time, by one decision.
 *
 * @param householdClass class
 * @param subClass INCOME or DEPRIVATION for poor households where the standard tells them apart, else NONE
 * @param effectiveFrom first day; null when the household was never listed
 * @param effectiveTo last day, null while it stands
 * @param decisionNumber number of the decision, null when never listed
 * @param decidedOn day the decision was signed, null when never listed
 * @param standardId standard it was classified by, null when never listed
 * @param reason one Vietnamese sentence with the article, null when never listed
 */
public record StatusView(HouseholdClass householdClass, SubClass subClass, LocalDate effectiveFrom,
        LocalDate effectiveTo, String decisionNumber, LocalDate decidedOn, String standardId, String reason) {

    /** Status of a household that no decision ever named: not poor. */
    public static final StatusView NEVER_LISTED =
            new StatusView(HouseholdClass.NOT_POOR, SubClass.NONE, null, null, null, null, null, null);

    /**
     * @param classes all classes of a household by decision
     * @param day any day
     * @return the one that stands on that day, {@link #NEVER_LISTED} when none does
     */
    public static StatusView on(List<StatusView> classes, LocalDate day) {
        return classes.stream().filter(one -> !one.effectiveFrom().isAfter(day)
                && (one.effectiveTo() == null || !one.effectiveTo().isBefore(day))).findFirst().orElse(NEVER_LISTED);
    }
}
