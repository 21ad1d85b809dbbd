package vn.giamngheo.audit.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.audit.AuditEntry;
import vn.giamngheo.audit.AuditTrail;
import vn.giamngheo.household.HouseholdSection;
import vn.giamngheo.identity.Accounts;

/** The household's story on the household's page, in the order in which it happened. */
@Component
class AuditSection implements HouseholdSection {

    private final AuditTrail trail;
    private final Accounts accounts;

    AuditSection(AuditTrail trail, Accounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
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
        List<AuditEntry> entries = trail.ofHousehold(householdId);
        return Map.of("auditEntries", entries, "auditNames", accounts
            .fullNames(entries.stream().map(AuditEntry::onBehalfOf).filter(Objects::nonNull).distinct().toList()));
    }
}
