package vn.giamngheo.loan;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One result of the Policy Bank.
 *
 * @param caseNumber number of the loan case; null when the bank knows the borrower only
 * @param citizenId borrower's number; null when the bank knows the case only
 * @param answer what happened
 * @param on day it happened
 * @param amount whole dong paid out; null unless disbursed, then also what tells cases of one borrower apart
 * @param rate percent a year; null unless disbursed
 * @param termMonths term; null unless disbursed
 * @param loanBookNumber number of the loan book; null unless disbursed
 * @param reason why refused or taken back
 */
public record BankResult(String caseNumber, String citizenId, BankAnswer answer, LocalDate on, Long amount,
        BigDecimal rate, Integer termMonths, String loanBookNumber, String reason) {}
