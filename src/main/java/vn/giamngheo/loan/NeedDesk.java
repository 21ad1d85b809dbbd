package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Conflict;

/** The commune's officer: writes down whether a household needs a loan and may have one. */
@Service
public class NeedDesk {

    private static final int LONGEST_PURPOSE = 300;

    private final StoredLoans stored;
    private final LoanEligibility eligibility;
    private final LoanTermsOfDay terms;
    private final LoanAudit audit;
    private final Clock clock;

    NeedDesk(StoredLoans stored, LoanEligibility eligibility, LoanTermsOfDay terms, LoanAudit audit, Clock clock) {
        this.stored = stored;
        this.eligibility = eligibility;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down what asking the household found. A need counts only when the household is on the list of that day, or
     * newly escaped, and owes nothing under the programme.
     *
     * @param id case
     * @param command what was found
     * @throws vn.giamngheo.shared.InvalidInput when fields are missing or wrong, or more is asked than the programme lends
     * @throws Conflict when the household is not eligible on that day
     */
    @Transactional
    public void record(UUID id, RecordNeed command) {
        LoanCase loan = stored.get(id);
        LoanState before = loan.state();
        LocalDate today = LocalDate.now(clock);
        LoanChecks checks = new LoanChecks(today).pastDay("recordedOn", command.recordedOn());
        if (command.outcome() == NeedAnswer.NEEDED) {
            checks.present("organisation", command.organisation()).text("loanPurpose", command.purpose(), LONGEST_PURPOSE)
                .atLeast("requestedAmount", command.requestedAmount(), 1);
        }
        else {
            checks.reason("reason", command.reason());
        }
        checks.check();
        if (command.outcome() != NeedAnswer.NEEDED) {
            loan.notNeeded(command, clock.instant());
            audit.record(command.outcome() == NeedAnswer.NO_NEED ? "noNeed" : "notEligible", loan, before,
                    Map.of("recordedOn", command.recordedOn()), command.reason());
            return;
        }
        LoanMatch match = eligibility.require(loan.householdId(), command.recordedOn());
        stored.outstanding(loan.householdId(), match.programme(), id).ifPresent(number -> {
            throw new Conflict("refusal.loan.outstanding", match.programme(), number);
        });
        ProgrammeTerms limits = terms.of(match.programme(), command.recordedOn());
        new LoanChecks(today).rejectIf(command.requestedAmount() > limits.maxAmount(), "requestedAmount",
                "refusal.loan.aboveLimit", limits.maxAmount()).check();
        loan.needed(command, match);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("recordedOn", command.recordedOn());
        facts.put("programme", match.programme());
        facts.put("organisation", command.organisation());
        facts.put("requestedAmount", command.requestedAmount());
        audit.record("needRecorded", loan, before, facts, command.purpose());
    }
}
