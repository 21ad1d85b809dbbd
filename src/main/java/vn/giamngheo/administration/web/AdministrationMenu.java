package vn.giamngheo.administration.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.administration.Keepers;
import vn.giamngheo.shared.web.MenuEntries;

/** The overview of these pages in the menu of those who keep the system. */
@Component
class AdministrationMenu implements MenuEntries {

    private final Keepers keepers;

    AdministrationMenu(Keepers keepers) {
        this.keepers = keepers;
    }

    @Override
    public List<Entry> entries() {
        return keepers.reader().map(actor -> List.of(new Entry(70, "/admin", "layout.menu.administration", 0)))
            .orElse(List.of());
    }
}
