package vn.giamngheo.recognition;

import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/**
 * What the review found about one household of a list that is decided upon.
 *
 * @param householdId household
 * @param startClass class in which it stood at the start of the review
 * @param householdClass class found
 * @param subClass why poor
 * @param standardId standard it was classified by
 * @param reason one Vietnamese sentence with the article
 * @param trace JSON object with inputs and rows that fired
 */
public record ListedResult(UUID householdId, HouseholdClass startClass, HouseholdClass householdClass,
        SubClass subClass, String standardId, String reason, String trace) {

    /** @return whether the decision names it: poor, near-poor, or escaped from either */
    public boolean isRecognised() {
        return isListed() || startClass != HouseholdClass.NOT_POOR;
    }

    /** @return whether it is poor or near-poor from now on */
    public boolean isListed() {
        return householdClass == HouseholdClass.POOR || householdClass == HouseholdClass.NEAR_POOR;
    }
}
