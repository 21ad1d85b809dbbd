package vn.giamngheo.tasklist.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.household.HouseholdSection;
import vn.giamngheo.tasklist.CaseDiagrams;
import vn.giamngheo.tasklist.TaskItems;

/** On the household's page: the diagram of its latest case, with the path that the case took. */
@Component
class CaseDiagramSection implements HouseholdSection {

    private final CaseDiagrams diagrams;
    private final TaskItems items;

    CaseDiagramSection(CaseDiagrams diagrams, TaskItems items) {
        this.diagrams = diagrams;
        this.items = items;
    }

    @Override
    public int order() {
        return 890;
    }

    @Override
    public String view() {
        return "tasklist/diagrams :: ofHousehold";
    }

    @Override
    public Map<String, Object> model(UUID householdId) {
        return Map.of("caseDiagrams", items.latestCaseOf(householdId).map(diagrams::ofCase).orElse(List.of()));
    }
}
