package vn.giamngheo.escape.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.escape.EscapeFiles;
import vn.giamngheo.shared.web.MenuEntries;

/** Households after their escape in the menu of those who read households, with the visits that are due. */
@Component
class EscapeMenu implements MenuEntries {

    private static final int AFTER_LOANS = 6;

    private final EscapeFiles files;

    EscapeMenu(EscapeFiles files) {
        this.files = files;
    }

    @Override
    public List<Entry> entries() {
        return files.reads() ? List.of(new Entry(AFTER_LOANS, "/escapes", "escape.menu", files.overdue())) : List.of();
    }
}
