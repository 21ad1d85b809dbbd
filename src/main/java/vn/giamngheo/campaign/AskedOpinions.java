package vn.giamngheo.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.giamngheo.recognition.OpinionOutcome;
import vn.giamngheo.shared.Conflict;

/** The stored requests for an opinion. */
@Repository
class AskedOpinions {

    private final JdbcClient jdbc;

    AskedOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AskedOpinion last(UUID communeReviewId) {
        List<AskedOpinion> all = ofCommune(communeReviewId);
        if (all.isEmpty()) {
            throw new Conflict("refusal.campaign.notAsked");
        }
        return all.get(all.size() - 1);
    }

    List<AskedOpinion> ofCommune(UUID communeReviewId) {
        return jdbc.sql("select * from list_opinion where commune_review_id = :review order by round")
            .param("review", communeReviewId).query(this::row).list();
    }

    private AskedOpinion row(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp given = row.getTimestamp("given_at");
        String outcome = row.getString("outcome");
        return new AskedOpinion(id, row.getInt("round"), row.getString("report"), row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(), outcome == null ? null : OpinionOutcome.valueOf(outcome),
                row.getString("opinion_text"), row.getString("given_by"), given == null ? null : given.toInstant(),
                row.getInt("households"), (Integer) row.getObject("named"), agreed(id));
    }

    private Set<UUID> agreed(UUID opinionId) {
        return new HashSet<>(jdbc.sql("select entry_id from list_opinion_household where opinion_id = :id"
                + " and named_reason is null").param("id", opinionId).query(UUID.class).list());
    }
}
