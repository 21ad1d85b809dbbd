package vn.giamngheo.tasklist.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.giamngheo.household.HouseholdSection;
import vn.giamngheo.tasklist.CaseNotes;
import vn.giamngheo.tasklist.TaskItems;

/** On the household's page: what officers noted on its cases. */
@Component
class CaseNoteSection implements HouseholdSection {

    private final CaseNotes notes;
    private final TaskItems items;

    CaseNoteSection(CaseNotes notes, TaskItems items) {
        this.notes = notes;
        this.items = items;
    }

    @Override
    public int order() {
        return 880;
    }

    @Override
    public String view() {
        return "tasklist/notes :: ofHousehold";
    }

    @Override
    public Map<String, Object> model(UUID householdId) {
        Map<String, Object> model = new HashMap<>();
        model.put("caseNotes", notes.ofHousehold(householdId));
        items.latestCaseOf(householdId).filter(notes::mayWrite).ifPresent(latest -> {
            model.put("caseNoteCase", latest);
            model.put("caseNoteHousehold", householdId);
        });
        return model;
    }
}
