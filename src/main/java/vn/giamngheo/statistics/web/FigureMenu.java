package vn.giamngheo.statistics.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.web.MenuEntries;

/** The figures in the menu of those who read cases. */
@Component
class FigureMenu implements MenuEntries {

    private static final int BEFORE_LOANS = 4;

    private final CurrentActor currentActor;

    FigureMenu(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public List<Entry> entries() {
        boolean reads = currentActor.find().stream().flatMap(actor -> actor.posts().stream())
            .anyMatch(post -> post.role().readsCases());
        return reads ? List.of(new Entry(BEFORE_LOANS, "/figures", "statistics.menu", 0)) : List.of();
    }
}
