package vn.giamngheo.loan;

import java.math.BigDecimal;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.shared.Mark;

/**
 * Terms of a programme on a day, as pages show them.
 *
 * @param programme the programme
 * @param maxAmount largest loan, whole dong
 * @param ratePercent percent a year
 * @param maxTermMonths longest term
 * @param overduePercent overdue rate in percent of the lending rate
 * @param ruleRef legal article
 * @param mark how well the figures are known
 * @param note what the table says about their source
 */
public record ProgrammeTerms(LoanProgramme programme, long maxAmount, BigDecimal ratePercent, int maxTermMonths,
        int overduePercent, String ruleRef, Mark mark, String note) {}
