package vn.giamngheo.loan;

import java.util.List;

/**
 * Application and plan of use (form 01/TD).
 *
 * @param borrowerName an adult member; null for the head
 * @param citizenId 12 digits; null when the register has them
 * @param phone 10 digits
 * @param purpose plan in a sentence
 * @param totalNeed whole dong, own capital and loan together
 * @param ownCapital whole dong
 * @param loanAmount whole dong, sum of the items
 * @param items one to three lines
 * @param termMonths months until the last repayment
 * @param repaymentMonths months between repayments
 */
public record LoanPlan(String borrowerName, String citizenId, String phone, String purpose, long totalNeed,
        long ownCapital, long loanAmount, List<PlanItem> items, int termMonths, int repaymentMonths) {

    /** Copies the items. */
    public LoanPlan {
        items = List.copyOf(items);
    }
}
