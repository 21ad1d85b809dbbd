package vn.giamngheo.loan;

import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.rules.LoanTerms;
import vn.giamngheo.shared.Mark;

/** Terms of the programmes by day, out of the decision table {@code loan-programme-terms}. */
@Component
class LoanTermsOfDay {

    private final Decisions decisions;
    private final LoanParameters parameters;

    LoanTermsOfDay(Decisions decisions, LoanParameters parameters) {
        this.decisions = decisions;
        this.parameters = parameters;
    }

    /**
     * @throws vn.giamngheo.shared.InvalidInput refusal.rules.noLoanTerms when the programme lends nothing on that day
     */
    ProgrammeTerms of(LoanProgramme programme, LocalDate day) {
        LoanTerms terms = decisions.loanProgrammeTerms(programme, day);
        String note = terms.trace().rows().isEmpty() ? "" : terms.trace().rows().get(0).description();
        return new ProgrammeTerms(programme, terms.maxAmountVnd(), terms.ratePercentPerYear(), terms.maxTermMonths(),
                parameters.get(LoanParameter.OVERDUE_RATE_PERCENT), terms.ruleRef(), mark(note), note);
    }

    /** Rows of the tables begin with their mark; a row without one was checked by nobody. */
    static Mark mark(String note) {
        return Arrays.stream(Mark.values()).filter(mark -> note.startsWith(mark.name() + ".")).findFirst()
            .orElse(Mark.UNVERIFIED);
    }
}
