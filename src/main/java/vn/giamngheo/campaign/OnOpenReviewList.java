package vn.giamngheo.campaign;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.ClosingCheck;
import vn.giamngheo.shared.Conflict;

/**
 * A household on a review list that is not decided yet is not closed: while the list is made it can be taken off, afterwards
 * the village and the chair decide on it, and it can be closed as soon as they have.
 */
@Component
@Order(30)
class OnOpenReviewList implements ClosingCheck {

    private final JdbcClient jdbc;

    OnOpenReviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(UUID householdId, String username) {
        jdbc.sql("""
                select r.year, r.state from review_entry e join commune_review r on r.id = e.commune_review_id
                where e.household_id = :household and e.removed_at is null and e.decision_id is null
                  and r.state not in ('DECIDED', 'CANCELLED') order by r.year limit 1""")
            .param("household", householdId).query(Open.class).optional().ifPresent(open -> {
                CommuneReviewState state = CommuneReviewState.valueOf(open.state());
                throw new Conflict(state == CommuneReviewState.LISTING ? "refusal.campaign.closedWhileListing"
                        : "refusal.campaign.closedOnList", String.valueOf(open.year()), state);
            });
    }

    /** The part of a campaign whose list it is on. */
    record Open(int year, String state) {}
}
