package vn.giamngheo.loan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/**
 * A loan case as pages, papers and processes see it. Amounts are whole dong.
 *
 * @param id case, business key of its process
 * @param number number people and the bank know it by
 * @param householdId household
 * @param householdCode its code
 * @param headName its head
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param programme programme it may borrow under
 * @param listedClass class on the list
 * @param listedSince first day of that class
 * @param leftListOn first day off the list; null for listed households
 * @param listYear year of the list
 * @param listedOn day it came into the register
 * @param state where it stands
 * @param regimeId procedure text; null before the process
 * @param need what asking found
 * @param failedVisits visits for guidance without meeting anybody
 * @param notReached whether it is flagged for that
 * @param guidedOn day of guidance, null before
 * @param plan application and plan; null before guidance
 * @param agreed what the group agreed; null before
 * @param confirmedOn day of the commune's confirmation, null before
 * @param bank the bank's result; null before
 * @param nextVisitOn day of the next visit; null when none is due
 * @param misused whether a visit found misuse
 * @param relapsedOn day from which a newly escaped household is poor or near-poor again, null unless it is
 * @param closingReason why it ended so, may be null
 * @param closedAt when it ended, null while open
 */
public record LoanCaseView(UUID id, String number, UUID householdId, String householdCode, String headName,
        UnitKey communeKey, UnitKey hamletKey, LoanProgramme programme, HouseholdClass listedClass,
        LocalDate listedSince, LocalDate leftListOn, int listYear, LocalDate listedOn, LoanState state,
        RegimeId regimeId, Need need, int failedVisits, boolean notReached, LocalDate guidedOn, Plan plan,
        Agreed agreed, LocalDate confirmedOn, Bank bank, LocalDate nextVisitOn, boolean misused, LocalDate relapsedOn, String closingReason,
        Instant closedAt) {

    /**
     * What asking found.
     *
     * @param needs whether it counts towards the target
     * @param recordedOn day, null before
     * @param purpose what for
     * @param amount whole dong
     * @param organisation who guides
     */
    public record Need(boolean needs, LocalDate recordedOn, String purpose, Long amount, Organisation organisation) {}

    /**
     * Application and plan of use.
     *
     * @param borrower who borrows
     * @param citizenId 12 digits; null for viewers who do not need it
     * @param phone telephone
     * @param purpose plan
     * @param ownCapital own money
     * @param amount loan asked for
     * @param termMonths term
     * @param repaymentMonths months between repayments
     */
    public record Plan(String borrower, String citizenId, String phone, String purpose, long ownCapital, long amount,
            int termMonths, int repaymentMonths) {

        /** @return own money and loan together */
        public long totalNeed() {
            return ownCapital + amount;
        }
    }

    /**
     * What the group agreed.
     *
     * @param groupName group
     * @param votedOn day of the meeting
     * @param amount loan
     * @param termMonths term
     */
    public record Agreed(String groupName, LocalDate votedOn, long amount, Integer termMonths) {}

    /**
     * The bank's result.
     *
     * @param on day
     * @param amount paid out; null when nothing was
     * @param rate percent a year
     * @param termMonths term
     * @param loanBookNumber loan book
     * @param repaidOn day it was repaid, null before
     */
    public record Bank(LocalDate on, Long amount, BigDecimal rate, Integer termMonths, String loanBookNumber,
            LocalDate repaidOn) {}

    /** @return the same without the borrower's number and telephone */
    LoanCaseView withoutIdentity() {
        return plan == null ? this
                : new LoanCaseView(id, number, householdId, householdCode, headName, communeKey, hamletKey, programme,
                        listedClass, listedSince, leftListOn, listYear, listedOn, state, regimeId, need, failedVisits,
                        notReached, guidedOn, new Plan(plan.borrower(), null, null, plan.purpose(), plan.ownCapital(),
                                plan.amount(), plan.termMonths(), plan.repaymentMonths()),
                        agreed, confirmedOn, bank, nextVisitOn, misused, relapsedOn, closingReason, closedAt);
    }
}
