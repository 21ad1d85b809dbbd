package vn.giamngheo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.time.ApplicationClock;

/** Steps of all posts past their term, for administrators and, of their units, for auditors. */
@Service
@Transactional(readOnly = true)
public class OverdueSteps {

    /** The expression of the index task_item_due, which is there for this list alone. */
    private static final String DUE = "due_at AT TIME ZONE 'UTC'";
    private static final String FROM = " FROM task_item WHERE " + DUE + " < CAST(:now AS timestamptz) AT TIME ZONE 'UTC'";

    private final NamedParameterJdbcTemplate jdbc;
    private final CurrentActor currentActor;
    private final Scope scope;
    private final Clock clock;

    OverdueSteps(NamedParameterJdbcTemplate jdbc, CurrentActor currentActor, Scope scope, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.scope = scope;
        this.clock = clock;
    }

    /** @return whether the one who acts sees the list */
    public static boolean concern(Actor actor) {
        return actor.owns(Role.ADMINISTRATOR) || actor.owns(Role.AUDITOR);
    }

    /**
     * @param unit commune or unit above whose cases are looked for, null for all
     * @param limit rows of a page
     * @param offset rows before it
     * @return the page, the longest overdue first
     * @throws NotPermitted when the one who acts is neither administrator nor auditor
     */
    public List<OverdueStep> page(String unit, int limit, int offset) {
        String where = reach();
        MapSqlParameterSource values = values(unit).addValue("limit", limit).addValue("offset", offset);
        return jdbc.query("SELECT *" + FROM + where + of(unit) + " ORDER BY " + DUE + ", task_id LIMIT :limit OFFSET :offset",
                values, this::step);
    }

    /**
     * @param unit commune or unit above whose cases are looked for, null for all
     * @param most number to count to
     * @return number of such steps; {@code most + 1} when there are more
     * @throws NotPermitted when the one who acts is neither administrator nor auditor
     */
    public int count(String unit, int most) {
        String where = reach();
        Integer number = jdbc.queryForObject("SELECT count(*) FROM (SELECT 1" + FROM + where + of(unit)
                + " LIMIT :most) AS first", values(unit).addValue("most", most + 1), Integer.class);
        return number == null ? 0 : number;
    }

    /**
     * @return keys of the units whose cases have such steps
     * @throws NotPermitted when the one who acts is neither administrator nor auditor
     */
    public List<String> units() {
        String where = reach();
        return jdbc.queryForList("SELECT DISTINCT unit_key" + FROM + where, values(null), String.class);
    }

    private String reach() {
        Actor actor = currentActor.get();
        if (!concern(actor)) {
            throw new NotPermitted("refusal.tasklist.overdueNotYours");
        }
        return actor.owns(Role.ADMINISTRATOR) ? "" : " AND unit_key = ANY (string_to_array(:reach, ','))";
    }

    private static String of(String unit) {
        return unit == null ? "" : " AND unit_key = :unit";
    }

    private MapSqlParameterSource values(String unit) {
        MapSqlParameterSource values = new MapSqlParameterSource("now", Timestamp.from(clock.instant())).addValue("unit", unit);
        Actor actor = currentActor.get();
        return actor.owns(Role.ADMINISTRATOR) ? values : values.addValue("reach",
                String.join(",", scope.reach(actor).stream().map(each -> each.key().value()).toList()));
    }

    private OverdueStep step(ResultSet row, int number) throws SQLException {
        Instant due = row.getTimestamp("due_at").toInstant();
        Timestamp told = row.getTimestamp("escalated_at");
        return new OverdueStep(row.getString("task_id"), row.getString("step_name"),
                row.getString("household_id") == null ? row.getString("title") : null, row.getString("case_number"),
                row.getString("unit_key"), row.getString("hamlet_name"), row.getString("candidate_group"), due,
                ChronoUnit.DAYS.between(due.atZone(ApplicationClock.ZONE).toLocalDate(), LocalDate.now(clock)),
                told == null ? null : told.toInstant(), row.getString("escalated_to_group"));
    }
}
