package vn.giamngheo.review;

import vn.giamngheo.rules.HouseholdClass;

/** Where a poor or near-poor household comes from (Phieu C). */
public enum Origin {
    /** Stood on the list as poor on the day of the survey. */
    OLD_POOR,
    /** Stood on the list as near-poor. */
    OLD_NEAR_POOR,
    /** Stood on no list. */
    NEW;

    static Origin of(HouseholdClass before) {
        return switch (before) {
            case POOR -> OLD_POOR;
            case NEAR_POOR -> OLD_NEAR_POOR;
            default -> NEW;
        };
    }
}
