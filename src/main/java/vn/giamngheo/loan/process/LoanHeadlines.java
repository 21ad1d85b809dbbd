package vn.giamngheo.loan.process;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.loan.LoanCaseView;
import vn.giamngheo.loan.LoanFiles;
import vn.giamngheo.tasklist.headline.CaseHeadline;
import vn.giamngheo.tasklist.headline.CaseHeadlines;
import vn.giamngheo.territory.Units;

/** Headline of a loan case in the task list. */
@Component
class LoanHeadlines implements CaseHeadlines {

    private final LoanFiles files;
    private final Units units;

    LoanHeadlines(LoanFiles files, Units units) {
        this.files = files;
        this.units = units;
    }

    @Override
    public boolean supports(String processKey) {
        return LoanGuidanceProcess.KEY.equals(processKey);
    }

    @Override
    public CaseHeadline of(String businessKey) {
        LoanCaseView loan = files.get(UUID.fromString(businessKey));
        return new CaseHeadline(loan.id(), "LOAN", loan.householdId(), loan.headName(), loan.number(),
                loan.communeKey().value(), loan.hamletKey().value(), units.get(loan.hamletKey()).name(), null);
    }
}
