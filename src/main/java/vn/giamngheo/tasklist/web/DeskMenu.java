package vn.giamngheo.tasklist.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.web.MenuEntries;
import vn.giamngheo.tasklist.HandOvers;

/** Hand-overs in the menu of administrators and of those whom one concerns. */
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
        boolean shown = currentActor.get().owns(Role.ADMINISTRATOR) || handOvers.countVisible() > 0;
        return shown ? List.of(new Entry(55, "/hand-overs", "layout.menu.handOvers", handOvers.countToConfirm())) : List.of();
    }
}
