package vn.giamngheo.loan;

import java.time.LocalDate;

/**
 * A visit after disbursement (form 06/TD).
 *
 * @param outcome what it led to
 * @param visitedOn day
 * @param useFound use of the money against the plan
 * @param found what was seen
 * @param advice what the household was told, may be null
 * @param nextVisitOn day of the next visit; null unless there is one
 * @param reason why the money is called back; null otherwise
 */
public record VisitUseOfLoan(VisitOutcome outcome, LocalDate visitedOn, UseFound useFound, String found, String advice,
        LocalDate nextVisitOn, String reason) {}
