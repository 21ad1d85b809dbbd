package vn.giamngheo.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.giamngheo.household.ListedHousehold;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.territory.UnitKey;

/** The stored review lists; read and written in sets. */
@Repository
class ReviewEntries {

    private static final int BATCH = 1000;
    private static final String ORDER = " order by hamlet_key, household_code";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReviewEntries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds households that are not on the list yet; one that was taken off stays off. */
    int add(UUID communeReviewId, List<ListedHousehold> households, ListSource source, String reason, String by,
            Instant now) {
        int[][] added = batches.batchUpdate("""
                insert into review_entry (id, commune_review_id, household_id, hamlet_key, household_code, head_name,
                    source, reason, start_class, persons, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (commune_review_id, household_id) do nothing""",
                households, BATCH, (row, household) -> {
                    row.setObject(1, UUID.randomUUID());
                    row.setObject(2, communeReviewId);
                    row.setObject(3, household.id());
                    row.setString(4, household.hamletKey().value());
                    row.setString(5, household.code());
                    row.setString(6, household.headName());
                    row.setString(7, source.name());
                    row.setString(8, reason);
                    row.setString(9, household.householdClass().name());
                    row.setInt(10, household.persons());
                    row.setString(11, by);
                    row.setTimestamp(12, Timestamp.from(now));
                });
        int count = 0;
        for (int[] batch : added) {
            for (int one : batch) {
                count += one > 0 ? one : 0;
            }
        }
        return count;
    }

    void remove(UUID entryId, String reason, String by, Instant now) {
        jdbc.sql("update review_entry set removed_by = :by, removed_at = :now, removal_reason = :reason where id = :id")
            .param("by", by).param("now", Timestamp.from(now)).param("reason", reason).param("id", entryId).update();
    }

    void putBack(UUID entryId, ListSource source, String reason, String by, Instant now) {
        jdbc.sql("""
                update review_entry set removed_by = null, removed_at = null, removal_reason = null, source = :source,
                    reason = :reason, added_by = :by, added_at = :now where id = :id""")
            .param("source", source.name()).param("reason", reason).param("by", by)
            .param("now", Timestamp.from(now)).param("id", entryId).update();
    }

    void assessed(UUID communeReviewId, Map<UUID, UUID> assessments) {
        batches.batchUpdate("update review_entry set assessment_id = ? where commune_review_id = ? and household_id = ?",
                assessments.entrySet(), BATCH, (row, one) -> {
                    row.setObject(1, one.getValue());
                    row.setObject(2, communeReviewId);
                    row.setObject(3, one.getKey());
                });
    }

    void decided(UUID decisionId, Collection<UUID> entryIds) {
        if (!entryIds.isEmpty()) {
            jdbc.sql("update review_entry set decision_id = :decision where id in (:ids)").param("decision", decisionId)
                .param("ids", entryIds).update();
        }
    }

    void undecided(Collection<UUID> entryIds) {
        jdbc.sql("update review_entry set decision_id = null where id in (:ids)").param("ids", entryIds).update();
    }

    List<ReviewEntry> all(UUID communeReviewId) {
        return jdbc.sql("select * from review_entry where commune_review_id = :review" + ORDER)
            .param("review", communeReviewId).query(ReviewEntries::row).list();
    }

    List<ReviewEntry> onList(UUID communeReviewId) {
        return jdbc.sql("select * from review_entry where commune_review_id = :review and removed_at is null" + ORDER)
            .param("review", communeReviewId).query(ReviewEntries::row).list();
    }

    List<ReviewEntry> onList(UUID communeReviewId, UnitKey hamlet) {
        return jdbc.sql("select * from review_entry where commune_review_id = :review and hamlet_key = :hamlet"
                + " and removed_at is null" + ORDER)
            .param("review", communeReviewId).param("hamlet", hamlet.value()).query(ReviewEntries::row).list();
    }

    /** Some of the households that a decision was about. */
    List<ReviewEntry> ofDecision(UUID decisionId, Collection<UUID> households) {
        return households.isEmpty() ? List.of()
                : jdbc.sql("select * from review_entry where decision_id = :decision and household_id in (:households)" + ORDER)
                    .param("decision", decisionId).param("households", households).query(ReviewEntries::row).list();
    }

    Optional<ReviewEntry> find(UUID communeReviewId, String code) {
        return jdbc.sql("select * from review_entry where commune_review_id = :review and household_code = :code")
            .param("review", communeReviewId).param("code", code).query(ReviewEntries::row).optional();
    }

    Optional<ReviewEntry> ofAssessment(UUID assessmentId) {
        return jdbc.sql("select * from review_entry where assessment_id = :assessment")
            .param("assessment", assessmentId).query(ReviewEntries::row).optional();
    }

    private static ReviewEntry row(ResultSet row, int index) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new ReviewEntry(row.getObject("id", UUID.class), row.getObject("commune_review_id", UUID.class),
                row.getObject("household_id", UUID.class), new UnitKey(row.getString("hamlet_key")),
                row.getString("household_code"), row.getString("head_name"),
                ListSource.valueOf(row.getString("source")), row.getString("reason"),
                HouseholdClass.valueOf(row.getString("start_class")), row.getInt("persons"), row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(), row.getString("removed_by"),
                removed == null ? null : removed.toInstant(), row.getString("removal_reason"),
                row.getObject("assessment_id", UUID.class), row.getObject("decision_id", UUID.class));
    }
}
