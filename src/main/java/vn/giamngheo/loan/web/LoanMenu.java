package vn.giamngheo.loan.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giamngheo.loan.LoanAccess;
import vn.giamngheo.loan.LoanAlerts;
import vn.giamngheo.shared.web.MenuEntries;

/** The register of loan needs in the menu of those who have a part in loans, with the alerts nobody has seen yet. */
@Component
class LoanMenu implements MenuEntries {

    private static final int AFTER_APPLICATIONS = 5;

    private final LoanAccess access;
    private final LoanAlerts alerts;

    LoanMenu(LoanAccess access, LoanAlerts alerts) {
        this.access = access;
        this.alerts = alerts;
    }

    @Override
    public List<Entry> entries() {
        return access.reads() ? List.of(new Entry(AFTER_APPLICATIONS, "/loans", "layout.menu.loans",
                alerts.unseen().size())) : List.of();
    }
}
