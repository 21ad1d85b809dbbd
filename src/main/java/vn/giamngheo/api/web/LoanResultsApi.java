package vn.giamngheo.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.giamngheo.api.Answer;
import vn.giamngheo.api.Idempotency;
import vn.giamngheo.loan.BankDesk;

/** The Policy Bank's system reports its results one by one. A result that is known already is answered with 200. */
@RestController
@RequestMapping("/api/v1/loan-results")
@Tag(name = "loans")
class LoanResultsApi {

    private final BankDesk bank;
    private final Idempotency idempotency;

    LoanResultsApi(BankDesk bank, Idempotency idempotency) {
        this.bank = bank;
        this.idempotency = idempotency;
    }

    @Operation(operationId = "registerLoanResult")
    @PostMapping
    ResponseEntity<TakenLoanResult> register(@Valid @RequestBody NewLoanResult result, HttpServletRequest request) {
        return Writes.entity(idempotency.once(Writes.of(request, result), TakenLoanResult.class,
                () -> bank.report(result.toCommand()), LoanResultsApi::answer));
    }

    private static Answer<TakenLoanResult> answer(BankDesk.Accepted accepted) {
        TakenLoanResult taken = new TakenLoanResult(accepted.number(), accepted.state(), accepted.changed());
        return accepted.changed() ? Answer.created(null, taken) : Answer.ok(taken);
    }
}
