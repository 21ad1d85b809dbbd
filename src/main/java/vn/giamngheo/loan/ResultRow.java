package vn.giamngheo.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One row of a bank's file as it was read, with what became of it.
 *
 * @param id row
 * @param rowNumber line in the sheet, the header being the first
 * @param state what became of it
 * @param caseNumber as written, may be null
 * @param citizenId as written, may be null
 * @param borrowerName as written, may be null
 * @param result what the bank reports, null when it could not be read
 * @param resultOn day, null when it could not be read
 * @param amount whole dong, may be null
 * @param rate percent a year, may be null
 * @param termMonths term, may be null
 * @param loanBookNumber loan book, may be null
 * @param reason why refused, may be null
 * @param problem what is wrong with it, may be null
 * @param caseId case it was applied to, null otherwise
 * @param candidates cases that it may mean; only for rows to settle
 */
public record ResultRow(UUID id, int rowNumber, State state, String caseNumber, String citizenId, String borrowerName,
        BankAnswer result, LocalDate resultOn, Long amount, BigDecimal rate, Integer termMonths, String loanBookNumber,
        String reason, String problem, UUID caseId, List<LoanCaseView> candidates) {

    /** What became of a row. */
    public enum State {
        /** Applied to its case. */
        APPLIED,
        /** Known before; nothing changed. */
        KNOWN,
        /** May mean several cases: a person has to say which. */
        TO_SETTLE,
        /** A person said that it means none. */
        REJECTED,
        /** Unreadable, or no case takes it. */
        FAULTY
    }

    BankResult toResult() {
        return new BankResult(caseNumber, citizenId, result, resultOn, amount, rate, termMonths, loanBookNumber, reason);
    }
}
