package vn.giamngheo.loan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.ClosingCheck;
import vn.giamngheo.household.HouseholdClosed;
import vn.giamngheo.household.HouseholdReopened;
import vn.giamngheo.shared.Conflict;

/**
 * A household with a loan case that is under way, or a loan that is not paid back, is not closed. A need that nobody asked
 * for yet leaves the register with it, and comes back when the closing was a mistake.
 */
@Component
@Order(40)
class LoanUnderWay implements ClosingCheck {

    private final JdbcClient jdbc;
    private final Clock clock;

    LoanUnderWay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void check(UUID householdId, String username) {
        jdbc.sql("""
                select number, state, bank_date is not null and repaid_on is null as owing from loan_case
                where household_id = :household and (closed_at is null and state <> 'LISTED'
                    or bank_amount is not null and repaid_on is null)
                order by owing desc, listed_at limit 1""")
            .param("household", householdId).query(Open.class).optional().ifPresent(open -> {
                throw new Conflict(open.owing() ? "refusal.loan.closedOwing" : "refusal.loan.closedWithCase",
                        open.number(), LoanState.valueOf(open.state()));
            });
    }

    @EventListener
    void on(HouseholdClosed closed) {
        jdbc.sql("update loan_case set state = 'DROPPED', closed_at = :now, version = version + 1"
                + " where household_id = :household and state = 'LISTED'")
            .param("now", Timestamp.from(clock.instant())).param("household", closed.householdId()).update();
    }

    @EventListener
    void on(HouseholdReopened reopened) {
        jdbc.sql("update loan_case set state = 'LISTED', closed_at = null, version = version + 1"
                + " where household_id = :household and state = 'DROPPED' and closed_at >= :closed")
            .param("closed", Timestamp.from(reopened.closedAt())).param("household", reopened.householdId()).update();
    }

    /** Case that stands in the way. */
    record Open(String number, String state, boolean owing) {}
}
