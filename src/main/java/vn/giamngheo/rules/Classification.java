package vn.giamngheo.rules;

/**
 * Class of a household with its reason.
 *
 * @param householdClass the class
 * @param subClass why poor, where the standard tells; else NONE
 * @param ruleRef legal article, in Vietnamese
 * @param trace how it was found
 */
public record Classification(HouseholdClass householdClass, SubClass subClass, String ruleRef, DecisionTrace trace) {}
