package vn.giamngheo.tasklist.web;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.web.MenuEntries;
import vn.giamngheo.tasklist.HandOvers;
import vn.giamngheo.tasklist.OverdueSteps;

/** Hand-overs for administrators and those whom one concerns, overdue steps for administrators and auditors. */
@Component
class DeskMenu implements MenuEntries {

    private final HandOvers handOvers;
    private final CurrentActor currentActor;

    DeskMenu(HandOvers handOvers, CurrentActor currentActor) {
        this.handOvers = handOvers;
        this.currentActor = currentActor;
    }

    @Override
    public List<Entry> entries() {
        if (currentActor.find().isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        if (OverdueSteps.concern(currentActor.get())) {
            entries.add(new Entry(61, "/overdue", "layout.menu.overdue", 0));
        }
        boolean shown = currentActor.get().owns(Role.ADMINISTRATOR) || handOvers.countVisible() > 0;
        if (shown) {
            entries.add(new Entry(55, "/hand-overs", "layout.menu.handOvers", handOvers.countToConfirm()));
        }
        return entries;
    }
}
