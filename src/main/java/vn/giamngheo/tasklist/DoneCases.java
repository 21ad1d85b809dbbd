package vn.giamngheo.tasklist;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.shared.time.ApplicationClock;

/** The cases that the one who acts has handled, and where they are now. Pages go by position, whatever their number. */
@Service
public class DoneCases {

    private final NamedParameterJdbcTemplate jdbc;
    private final Whereabouts whereabouts;
    private final CurrentActor currentActor;

    DoneCases(NamedParameterJdbcTemplate jdbc, Whereabouts whereabouts, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.whereabouts = whereabouts;
        this.currentActor = currentActor;
    }

    /**
     * @param filter what to look for
     * @param limit rows at most
     * @return cases in the order of his last step in them, newest first
     */
    @Transactional(readOnly = true)
    public List<DoneCase> mine(DoneFilter filter, int limit) {
        StringBuilder where = new StringBuilder("""
                d.completed_by = :me AND NOT EXISTS (SELECT 1 FROM task_done later WHERE later.completed_by = d.completed_by
                    AND later.case_id = d.case_id
                    AND (later.completed_at, later.task_id) > (d.completed_at, d.task_id))""");
        MapSqlParameterSource values = new MapSqlParameterSource("me", currentActor.get().username())
            .addValue("limit", limit);
        if (!VietnameseText.words(filter.text()).isEmpty()) {
            where.append(" AND d.search_vector @@ to_tsquery('simple', :words)");
            values.addValue("words", VietnameseText.words(filter.text()).stream().map(word -> word + ":*")
                .collect(Collectors.joining(" & ")));
        }
        if (filter.from() != null) {
            where.append(" AND d.completed_at >= :from");
            values.addValue("from", Timestamp.from(filter.from().atStartOfDay(ApplicationClock.ZONE).toInstant()));
        }
        if (filter.to() != null) {
            where.append(" AND d.completed_at < :to");
            values.addValue("to", Timestamp.from(filter.to().plusDays(1).atStartOfDay(ApplicationClock.ZONE).toInstant()));
        }
        if (filter.before() != null) {
            where.append(" AND (d.completed_at, d.task_id) < (:at, :task)");
            values.addValue("at", Timestamp.from(filter.before().at())).addValue("task", filter.before().taskId());
        }
        List<DoneCase> rows = jdbc.query("SELECT d.* FROM task_done d WHERE " + where
                + " ORDER BY d.completed_at DESC, d.task_id DESC LIMIT :limit", values,
                (row, number) -> new DoneCase(row.getString("task_id"), row.getString("step_name"),
                        row.getObject("case_id", UUID.class), row.getObject("household_id", UUID.class),
                        row.getString("title"), row.getString("case_number"), row.getString("hamlet_name"),
                        row.getTimestamp("completed_at").toInstant(), null));
        Map<UUID, Whereabout> places = whereabouts.of(rows.stream().map(DoneCase::caseId).toList());
        return rows.stream().map(row -> new DoneCase(row.taskId(), row.stepName(), row.caseId(), row.householdId(),
                row.title(), row.caseNumber(), row.hamletName(), row.completedAt(), places.get(row.caseId()))).toList();
    }
}
