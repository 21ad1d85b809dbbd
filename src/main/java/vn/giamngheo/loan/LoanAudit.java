package vn.giamngheo.loan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.territory.UnitKey;

/** Tells the audit trail what happened to a loan case or to the register. */
@Component
class LoanAudit {

    private final ApplicationEventPublisher events;

    LoanAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * @param action what was done, below {@code loan.}
     * @param loan case after the act
     * @param before its state before the act
     * @param facts what the act added, null values are left out
     * @param reason reason given, may be null
     */
    void record(String action, LoanCase loan, LoanState before, Map<String, Object> facts, String reason) {
        Map<String, Object> after = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            if (value != null) {
                after.put(name, value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        });
        after.put("state", loan.state().name());
        publish(action, loan, Map.of("state", before.name()), after, reason);
    }

    void read(LoanCase loan) {
        publish("read", loan, Map.of(), Map.of(), null);
    }

    void register(UnitKey commune, Map<String, Object> counts) {
        events.publishEvent(new AuditedEvent("loan.registerRefreshed", "LoanRegister", commune.value(),
                commune.value(), null, null, Map.of(), counts, null));
    }

    void unit(String action, String subject, UnitKey unit, Map<String, Object> facts) {
        events.publishEvent(new AuditedEvent("loan." + action, "LoanResultFile", subject, unit.value(), null, null,
                Map.of(), facts, null));
    }

    private void publish(String action, LoanCase loan, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        events.publishEvent(new AuditedEvent("loan." + action, "LoanCase", loan.id().toString(),
                loan.communeKey().value(), loan.householdId(), loan.id(), before, after, reason));
    }
}
