package vn.giamngheo.benefit.web;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.giamngheo.benefit.Benefits;
import vn.giamngheo.shared.web.MenuEntries;

/** The table of benefits in the menu of process owners. */
@Component
class BenefitMenu implements MenuEntries {

    private static final int AMONG_RULES = 42;

    private final Benefits benefits;

    BenefitMenu(Benefits benefits) {
        this.benefits = benefits;
    }

    @Override
    public List<Entry> entries() {
        return benefits.mayChange() ? List.of(new Entry(AMONG_RULES, "/benefits", "benefit.menu", 0)) : List.of();
    }
}
