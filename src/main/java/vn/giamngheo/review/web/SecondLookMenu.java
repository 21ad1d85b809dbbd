package vn.giamngheo.review.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.web.MenuEntries;

/** The bands around the cut-offs in the menu of the process owners, who keep them. */
@Component
class SecondLookMenu implements MenuEntries {

    private final CurrentActor currentActor;

    SecondLookMenu(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public List<Entry> entries() {
        return currentActor.find().filter(actor -> actor.owns(Role.PROCESS_OWNER))
            .map(actor -> List.of(new Entry(40, "/second-look-bands", "review.bands.menu", 0))).orElse(List.of());
    }
}
