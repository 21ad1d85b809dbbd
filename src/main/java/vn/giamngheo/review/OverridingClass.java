package vn.giamngheo.review;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/** Classes that the commune board may put in place of the computed one. */
public enum OverridingClass {
    /** Poor by income. */
    POOR_INCOME(HouseholdClass.POOR, SubClass.INCOME),
    /** Poor by deprivation. */
    POOR_DEPRIVATION(HouseholdClass.POOR, SubClass.DEPRIVATION),
    /** Near-poor. */
    NEAR_POOR(HouseholdClass.NEAR_POOR, SubClass.NONE),
    /** Neither. */
    NOT_POOR(HouseholdClass.NOT_POOR, SubClass.NONE);

    private final HouseholdClass householdClass;
    private final SubClass subClass;

    OverridingClass(HouseholdClass householdClass, SubClass subClass) {
        this.householdClass = householdClass;
        this.subClass = subClass;
    }

    HouseholdClass householdClass() {
        return householdClass;
    }

    SubClass subClass() {
        return subClass;
    }
}
