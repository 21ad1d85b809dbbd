package vn.giamngheo.loan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdSection;
import vn.giamngheo.loan.LoanAccess;
import vn.giamngheo.loan.LoanCaseView;
import vn.giamngheo.loan.LoanFiles;
import vn.giamngheo.loan.SupportLedger;

/** Loan cases of a household and all help it received, on its page; for those who have a part in loans. */
@Component
class SupportSection implements HouseholdSection {

    private static final int AFTER_ASSESSMENTS = 30;

    private final SupportLedger ledger;
    private final LoanFiles files;
    private final LoanAccess access;

    SupportSection(SupportLedger ledger, LoanFiles files, LoanAccess access) {
        this.ledger = ledger;
        this.files = files;
        this.access = access;
    }

    @Override
    public int order() {
        return AFTER_ASSESSMENTS;
    }

    @Override
    public String view() {
        return "loan/section :: section";
    }

    @Override
    public Map<String, Object> model(UUID householdId) {
        if (!access.reads()) {
            return Map.of("loanVisible", false, "loanCases", List.<LoanCaseView>of());
        }
        return Map.of("loanVisible", true, "loanCases", files.ofHousehold(householdId), "loanLedger",
                ledger.of(householdId), "loanMayRecord", ledger.mayRecord(householdId));
    }
}
