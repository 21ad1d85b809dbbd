package vn.giamngheo.rules;

/**
 * Whether a household counts as newly escaped from poverty.
 *
 * @param eligibility whether it may borrow as such
 * @param ruleRef legal article, in Vietnamese
 * @param trace how it was found
 */
public record NewlyEscaped(Eligibility eligibility, String ruleRef, DecisionTrace trace) {}
