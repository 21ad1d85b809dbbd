package vn.giamngheo.rules;

import java.math.BigDecimal;

/**
 * Terms of a loan programme on a day.
 *
 * @param maxAmountVnd largest loan in whole dong
 * @param ratePercentPerYear interest in percent per year
 * @param maxTermMonths longest term in months
 * @param ruleRef legal article, in Vietnamese
 * @param trace how it was found
 */
public record LoanTerms(
        long maxAmountVnd, BigDecimal ratePercentPerYear, int maxTermMonths, String ruleRef, DecisionTrace trace) {}
