package vn.giamngheo.recognition.web;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.giamngheo.recognition.WaitingAmendments;
import vn.giamngheo.shared.web.MenuEntries;
import vn.giamngheo.tasklist.headline.WaitingAside;

/** Drafts of corrections and withdrawals in the menu and above the list of steps of the chair who has to sign them. */
@Component
class AmendmentMenu implements MenuEntries, WaitingAside {

    private static final String LIST = "/amendments";

    private final WaitingAmendments waiting;

    AmendmentMenu(WaitingAmendments waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Entry> entries() {
        return waiting.count().map(count -> List.of(new Entry(10, LIST, "recognition.amendments.menu", count)))
            .orElse(List.of());
    }

    @Override
    public Optional<Line> waiting() {
        return waiting.count().filter(count -> count > 0)
            .map(count -> new Line("recognition.amendments.waiting", count, LIST));
    }
}
