package vn.giamngheo.recognition.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.recognition.WaitingAmendments;
import vn.giamngheo.shared.web.MenuEntries;

/** Drafts of corrections and withdrawals in the menu of the chair who has to sign them, with their number. */
@Component
class AmendmentMenu implements MenuEntries {

    private final WaitingAmendments waiting;

    AmendmentMenu(WaitingAmendments waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Entry> entries() {
        return waiting.count().map(count -> List.of(new Entry(10, "/amendments", "recognition.amendments.menu", count)))
            .orElse(List.of());
    }
}
