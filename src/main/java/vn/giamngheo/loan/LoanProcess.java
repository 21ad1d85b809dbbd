package vn.giamngheo.loan;

import java.time.LocalDate;
import java.util.UUID;

/** The process behind a loan case, in this feature's own verbs; implemented on the engine. */
public interface LoanProcess {

    /**
     * Starts the process of a listed case, in the caller's transaction.
     *
     * @param caseId case in state LISTED
     */
    void start(UUID caseId);

    /**
     * Tells the waiting process what the bank answered.
     *
     * @param caseId case
     * @param answer DISBURSED, REFUSED or WITHDRAWN
     * @param firstVisitOn day on which the first visit opens; null unless disbursed
     * @throws vn.giamngheo.shared.Conflict when the process does not wait for the bank
     */
    void bankAnswered(UUID caseId, BankAnswer answer, LocalDate firstVisitOn);
}
