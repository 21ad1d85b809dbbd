package vn.giamngheo.loan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.shared.NotFound;

/** Finds a loan case for an act, or refuses. */
@Component
class StoredLoans {

    private final LoanCases cases;
    private final JdbcClient jdbc;

    StoredLoans(LoanCases cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    LoanCase get(UUID id) {
        return cases.findById(id).orElseThrow(() -> new NotFound("refusal.loan.unknownCase"));
    }

    /** @return number of another case under which the household owes a loan of the programme */
    Optional<String> outstanding(UUID householdId, LoanProgramme programme, UUID except) {
        return jdbc.sql("""
                select number from loan_case where household_id = :household and programme = :programme and id <> :except
                and bank_amount is not null and repaid_on is null order by bank_date limit 1""")
            .param("household", householdId).param("programme", programme.name()).param("except", except)
            .query(String.class).optional();
    }

    /** Writes what the aggregate changed now, so that statements of the same act see it. */
    void save(LoanCase loan) {
        cases.saveAndFlush(loan);
    }
}
