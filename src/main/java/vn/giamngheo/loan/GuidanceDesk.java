package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Role;

/** The mass organisation: guides a household and helps it to write its application and plan of use. */
@Service
public class GuidanceDesk {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_ITEM = 200;
    private static final int LONGEST_QUANTITY = 60;
    private static final String PHONE = "0[0-9]{9}";

    private final StoredLoans stored;
    private final LoanRecords records;
    private final Borrowers borrowers;
    private final LoanTermsOfDay terms;
    private final LoanParameters parameters;
    private final LoanAlerts alerts;
    private final LoanAudit audit;
    private final Clock clock;

    GuidanceDesk(StoredLoans stored, LoanRecords records, Borrowers borrowers, LoanTermsOfDay terms,
            LoanParameters parameters, LoanAlerts alerts, LoanAudit audit, Clock clock) {
        this.stored = stored;
        this.records = records;
        this.borrowers = borrowers;
        this.terms = terms;
        this.parameters = parameters;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down a visit. After as many visits without meeting anybody as {@code loan_parameter} says the case is flagged
     * and the officer and the chair are told.
     *
     * @param id case
     * @param command the visit
     * @throws vn.giamngheo.shared.InvalidInput when fields are missing or wrong, or the plan does not add up
     */
    @Transactional
    public void guide(UUID id, GuideHousehold command) {
        LoanCase loan = stored.get(id);
        LoanState before = loan.state();
        LocalDate today = LocalDate.now(clock);
        LoanChecks checks = new LoanChecks(today);
        if (command.outcome() != GuidanceOutcome.RETURNED) {
            checks.pastDay("visitedOn", command.visitedOn())
                .notBefore("visitedOn", command.visitedOn(), loan.needRecordedOn(), "refusal.loan.beforeNeed")
                .present("organisation", command.organisation());
        }
        Borrowers.Borrower borrower = null;
        if (command.outcome() == GuidanceOutcome.GUIDED) {
            checks.text("personMet", command.personMet(), LONGEST_NAME)
                .rejectIf(command.topics().isEmpty(), "topicProgramme", "refusal.loan.noTopic");
            checkPlan(loan, command, checks);
            borrower = borrowers.find(loan.householdId(), command.plan(), today, checks);
        }
        else {
            checks.reason("reason", command.reason());
        }
        checks.check();
        switch (command.outcome()) {
            case GUIDED -> guided(loan, before, command, borrower);
            case NOT_MET -> notMet(loan, before, command);
            case WITHDRAWN -> {
                loan.withdrawn(command.reason(), clock.instant());
                records.guidance(id, command);
                audit.record("withdrawn", loan, before, Map.of("visitedOn", command.visitedOn()), command.reason());
            }
            case RETURNED -> {
                loan.backToNeed();
                records.guidance(id, command);
                audit.record("returnedToOfficer", loan, before, Map.of(), command.reason());
            }
            default -> throw new IllegalStateException();
        }
    }

    private void guided(LoanCase loan, LoanState before, GuideHousehold command, Borrowers.Borrower borrower) {
        loan.guided(command, borrower.name(), borrower.citizenId());
        records.plan(loan.id(), command.plan().items());
        records.guidance(loan.id(), command);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("visitedOn", command.visitedOn());
        facts.put("organisation", command.organisation());
        facts.put("topics", command.topics().stream().sorted().toList());
        facts.put("planAmount", command.plan().loanAmount());
        facts.put("termMonths", command.plan().termMonths());
        audit.record("guided", loan, before, facts, null);
    }

    private void notMet(LoanCase loan, LoanState before, GuideHousehold command) {
        boolean flagged = loan.notMet(command.organisation(),
                parameters.get(LoanParameter.FAILED_VISITS_TO_FLAG));
        records.guidance(loan.id(), command);
        audit.record("notMet", loan, before, Map.of("visitedOn", command.visitedOn()), command.reason());
        if (flagged) {
            alerts.raise(loan, AlertKind.NOT_REACHED, command.reason(), Role.COMMUNE_OFFICER, Role.COMMUNE_CHAIR);
        }
    }

    private void checkPlan(LoanCase loan, GuideHousehold command, LoanChecks checks) {
        LoanPlan plan = command.plan();
        checks.rejectIf(plan.phone() == null || !plan.phone().matches(PHONE), "borrowerPhone", "refusal.loan.badPhone")
            .text("planPurpose", plan.purpose(), LONGEST_TEXT).atLeast("loanAmount", plan.loanAmount(), 1)
            .rejectIf(plan.ownCapital() < 0, "ownCapital", "refusal.loan.tooSmall", 0)
            .rejectIf(plan.totalNeed() != plan.ownCapital() + plan.loanAmount(), "totalNeed",
                    "refusal.loan.totalNeed", plan.ownCapital() + plan.loanAmount())
            .rejectIf(plan.items().isEmpty(), "item1Name", "refusal.loan.noItem");
        for (int place = 0; place < plan.items().size(); place++) {
            PlanItem item = plan.items().get(place);
            checks.text("item" + (place + 1) + "Name", item.name(), LONGEST_ITEM)
                .longest("item" + (place + 1) + "Quantity", item.quantity(), LONGEST_QUANTITY)
                .atLeast("item" + (place + 1) + "Amount", item.amount(), 1);
        }
        long sum = plan.items().stream().mapToLong(PlanItem::amount).sum();
        checks.rejectIf(!plan.items().isEmpty() && sum != plan.loanAmount(), "loanAmount", "refusal.loan.itemSum", sum);
        if (command.visitedOn() != null) {
            ProgrammeTerms limits = terms.of(loan.programme(), command.visitedOn());
            checks.rejectIf(plan.loanAmount() > limits.maxAmount(), "loanAmount", "refusal.loan.aboveLimit",
                    limits.maxAmount());
            checks.rejectIf(plan.termMonths() < 1 || plan.termMonths() > limits.maxTermMonths(), "termMonths",
                    "refusal.loan.termTooLong", limits.maxTermMonths());
        }
        checks.rejectIf(plan.repaymentMonths() < 1 || plan.repaymentMonths() > plan.termMonths(), "repaymentMonths",
                "refusal.loan.repaymentTooLong", plan.termMonths());
    }
}
