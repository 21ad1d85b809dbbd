package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Conflict;

/** The commune's chair: confirms residence and class on form 03/TD against the list of the day, and keeps the proof. */
@Service
public class ConfirmationDesk {

    private final StoredLoans stored;
    private final LoanEligibility eligibility;
    private final OfficialList lists;
    private final LoanRecords records;
    private final LoanAudit audit;
    private final Clock clock;

    ConfirmationDesk(StoredLoans stored, LoanEligibility eligibility, OfficialList lists, LoanRecords records,
            LoanAudit audit, Clock clock) {
        this.stored = stored;
        this.eligibility = eligibility;
        this.lists = lists;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Answers on the group's list.
     *
     * @param id case
     * @param command the answer
     * @throws vn.giamngheo.shared.InvalidInput when day, residence or reason is missing or wrong
     * @throws Conflict when the household is not on the programme's list of that day, left the list more than three years
     *     before (Decision 28/2015), or owes a loan of the programme; the step then stays open
     */
    @Transactional
    public void confirm(UUID id, ConfirmList command) {
        LoanCase loan = stored.get(id);
        LoanState before = loan.state();
        LoanChecks checks = new LoanChecks(LocalDate.now(clock));
        if (command.outcome() != ConfirmationOutcome.RETURNED) {
            checks.pastDay("confirmedOn", command.confirmedOn())
                .notBefore("confirmedOn", command.confirmedOn(), loan.votedOn(), "refusal.loan.beforeVote");
        }
        if (command.outcome() == ConfirmationOutcome.CONFIRMED) {
            checks.rejectIf(!command.residence(), "residence", "refusal.loan.noResidence");
        }
        else {
            checks.reason("reason", command.reason());
        }
        checks.check();
        ListProof proof = command.outcome() == ConfirmationOutcome.CONFIRMED ? proof(loan, command.confirmedOn()) : null;
        switch (command.outcome()) {
            case CONFIRMED -> loan.confirmed(command.confirmedOn());
            case REFUSED -> loan.notConfirmed(command.reason(), clock.instant());
            case RETURNED -> loan.backToGroup();
            default -> throw new IllegalStateException();
        }
        records.confirmation(loan, command, proof);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("confirmedOn", command.confirmedOn());
        if (proof != null) {
            facts.put("listVersion", proof.listVersion());
            facts.put("listRows", proof.rows());
            facts.put("listHash", proof.sha256());
        }
        audit.record(switch (command.outcome()) {
            case CONFIRMED -> "confirmed";
            case REFUSED -> "notConfirmed";
            case RETURNED -> "returnedToGroup";
        }, loan, before, facts, command.reason());
    }

    private ListProof proof(LoanCase loan, LocalDate day) {
        LoanMatch match = eligibility.require(loan.householdId(), day);
        if (match.programme() != loan.programme()) {
            throw new Conflict("refusal.loan.otherProgramme", loan.programme(), match.programme());
        }
        stored.outstanding(loan.householdId(), loan.programme(), loan.id()).ifPresent(number -> {
            throw new Conflict("refusal.loan.outstanding", loan.programme(), number);
        });
        return lists.proof(loan.communeKey(), loan.programme(), day, loan.householdCode());
    }
}
