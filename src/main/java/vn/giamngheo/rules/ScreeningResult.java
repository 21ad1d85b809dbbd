package vn.giamngheo.rules;

/**
 * Result of the quick sheet with its reason.
 *
 * @param screening whether the household is surveyed
 * @param ruleRef legal article, in Vietnamese
 * @param trace how it was found
 */
public record ScreeningResult(Screening screening, String ruleRef, DecisionTrace trace) {}
