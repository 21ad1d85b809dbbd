package vn.giamngheo.api.web;

import vn.giamngheo.loan.LoanState;

/** A result of the bank with the case it was taken for; changed is false when the case knew it already. */
record TakenLoanResult(String caseNumber, LoanState state, boolean changed) {}
