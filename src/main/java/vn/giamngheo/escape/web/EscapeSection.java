package vn.giamngheo.escape.web;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.escape.EscapeFiles;
import vn.giamngheo.household.HouseholdSection;

/** Escapes of a household on its page, with visits and relapse. */
@Component
class EscapeSection implements HouseholdSection {

    private static final int BEFORE_APPLICATIONS = 5;

    private final EscapeFiles files;

    EscapeSection(EscapeFiles files) {
        this.files = files;
    }

    @Override
    public int order() {
        return BEFORE_APPLICATIONS;
    }

    @Override
    public String view() {
        return "escape/section :: section";
    }

    @Override
    public Map<String, Object> model(UUID householdId) {
        return Map.of("escapes", files.ofHousehold(householdId));
    }
}
