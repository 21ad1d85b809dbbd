package vn.giamngheo.api.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

import vn.giamngheo.loan.BankAnswer;
import vn.giamngheo.loan.BankResult;

/** A result of the Policy Bank for one loan case, which its number names, or its borrower and the amount. */
record NewLoanResult(@Schema(nullable = true) String caseNumber, @Schema(nullable = true) String citizenId,
        @NotNull(message = "{refusal.field.missing}") BankAnswer answer,
        @NotNull(message = "{refusal.field.missing}") LocalDate answeredOn, @Schema(nullable = true) Long amount,
        @Schema(nullable = true) BigDecimal rate, @Schema(nullable = true) Integer termMonths,
        @Schema(nullable = true) String loanBookNumber, @Schema(nullable = true) String reason) {

    BankResult toCommand() {
        return new BankResult(caseNumber, citizenId, answer, answeredOn, amount, rate, termMonths, loanBookNumber, reason);
    }
}
