package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;

/** The mass organisation: looks after the use of a loan (form 06/TD). */
@Service
public class VisitDesk {

    private final StoredLoans stored;
    private final LoanRecords records;
    private final LoanParameters parameters;
    private final LoanAlerts alerts;
    private final LoanAudit audit;
    private final Clock clock;

    VisitDesk(StoredLoans stored, LoanRecords records, LoanParameters parameters, LoanAlerts alerts, LoanAudit audit,
            Clock clock) {
        this.stored = stored;
        this.records = records;
        this.parameters = parameters;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down a visit; misuse is reported to the commune's chair and to the bank.
     *
     * @param id case
     * @param command the visit
     * @throws InvalidInput when fields are missing or wrong
     * @throws Conflict when the money is called back though no misuse was found, or misused money is called used well
     */
    @Transactional
    public void visit(UUID id, VisitUseOfLoan command) {
        LoanCase loan = stored.get(id);
        LoanState before = loan.state();
        LoanChecks checks = new LoanChecks(LocalDate.now(clock)).pastDay("visitedOn", command.visitedOn())
            .notBefore("visitedOn", command.visitedOn(), loan.bankDate(), "refusal.loan.beforeDisbursement")
            .reason("found", command.found());
        if (command.outcome() == VisitOutcome.NEXT_VISIT) {
            checks.futureDay("nextVisitOn", command.nextVisitOn());
            int months = parameters.get(LoanParameter.MONTHS_BETWEEN_VISITS);
            checks.rejectIf(command.nextVisitOn() != null && command.visitedOn() != null
                    && command.nextVisitOn().isAfter(command.visitedOn().plusMonths(months)), "nextVisitOn",
                    "refusal.loan.visitTooLate", months);
        }
        if (command.outcome() == VisitOutcome.RECALLED) {
            checks.reason("reason", command.reason());
        }
        checks.check();
        if (command.outcome() == VisitOutcome.USED_WELL && command.useFound() != UseFound.AS_PLANNED
                && command.useFound() != UseFound.CHANGED) {
            throw new Conflict("refusal.loan.notUsedWell", command.useFound());
        }
        loan.visited(command, clock.instant());
        UUID visit = records.visit(id, command);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("visit", visit);
        facts.put("visitedOn", command.visitedOn());
        facts.put("useFound", command.useFound());
        facts.put("nextVisitOn", command.nextVisitOn());
        audit.record(switch (command.outcome()) {
            case NEXT_VISIT -> "visited";
            case USED_WELL -> "usedWell";
            case RECALLED -> "recalled";
        }, loan, before, facts, command.outcome() == VisitOutcome.RECALLED ? command.reason() : command.found());
        if (command.useFound() == UseFound.MISUSED) {
            alerts.raise(loan, AlertKind.MISUSED, command.found(), Role.COMMUNE_CHAIR, Role.BANK);
        }
    }
}
