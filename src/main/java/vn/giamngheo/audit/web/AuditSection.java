package vn.giamngheo.audit.web;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.audit.AuditTrail;
import vn.giamngheo.household.HouseholdSection;

/** The household's story on the household's page, in the order in which it happened. */
@Component
class AuditSection implements HouseholdSection {

    private final AuditTrail trail;

    AuditSection(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String view() {
        return "audit/trail :: trail";
    }

    @Override
    public Map<String, Object> model(UUID householdId) {
        return Map.of("auditEntries", trail.ofHousehold(householdId));
    }
}
