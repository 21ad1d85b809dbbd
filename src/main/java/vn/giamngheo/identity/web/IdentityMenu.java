package vn.giamngheo.identity.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.web.MenuEntries;

/** Stand-ins in the menu, for everybody with a post. */
@Component
class IdentityMenu implements MenuEntries {

    private final CurrentActor currentActor;

    IdentityMenu(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public List<Entry> entries() {
        return currentActor.find().filter(IdentityMenu::hasPost)
            .map(actor -> List.of(new Entry(50, "/stand-ins", "layout.menu.standIns", 0))).orElse(List.of());
    }

    private static boolean hasPost(Actor actor) {
        return actor.owns(Role.ADMINISTRATOR) || !actor.posts().isEmpty();
    }
}
