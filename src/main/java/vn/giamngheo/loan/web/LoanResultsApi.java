package vn.giamngheo.loan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.giamngheo.loan.BankAnswer;
import vn.giamngheo.loan.BankDesk;
import vn.giamngheo.loan.BankResult;

/** The bank's system reports results one by one. The same result again is answered with 200 and changes nothing. */
@RestController
class LoanResultsApi {

    private final BankDesk bank;

    LoanResultsApi(BankDesk bank) {
        this.bank = bank;
    }

    @PostMapping("/api/v1/loan-results")
    ResponseEntity<ReportedResult> report(@RequestBody LoanResult result) {
        BankDesk.Accepted accepted = bank.report(result.toCommand());
        return ResponseEntity.status(accepted.changed() ? HttpStatus.CREATED : HttpStatus.OK)
            .body(new ReportedResult(accepted.number(), accepted.state().name(), accepted.changed()));
    }

    /**
     * A result as the bank's system sends it.
     *
     * @param caseNumber number of the loan case; may be left out when citizenId and amount tell it
     * @param citizenId borrower's number, 12 digits; may be left out when the case is named
     * @param answer DISBURSED, REFUSED, WITHDRAWN or REPAID
     * @param on day, ISO date
     * @param amount whole dong, for DISBURSED
     * @param rate percent a year, for DISBURSED
     * @param termMonths months, for DISBURSED
     * @param loanBookNumber loan book, for DISBURSED
     * @param reason why, for REFUSED and WITHDRAWN
     */
    record LoanResult(String caseNumber, String citizenId, BankAnswer answer, LocalDate on, Long amount,
            BigDecimal rate, Integer termMonths, String loanBookNumber, String reason) {

        BankResult toCommand() {
            return new BankResult(caseNumber, citizenId, answer, on, amount, rate, termMonths, loanBookNumber, reason);
        }
    }

    /**
     * What became of a result.
     *
     * @param caseNumber case it was taken for
     * @param state state of the case now
     * @param changed false when the case knew the result already
     */
    record ReportedResult(String caseNumber, String state, boolean changed) {}
}
