package vn.giamngheo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.text.VietnameseText;

/** Reads the projection {@code task_item}. One indexed select per question, never the engine's task query. */
@Repository
@Transactional(readOnly = true)
public class TaskItems {

    /** How long before its term a step counts as due soon. */
    static final Duration SOON = Duration.ofDays(1);

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    TaskItems(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Looks post by post for the most urgent steps, so that the answer does not get slower with the number of open ones.
     *
     * @param filter what to show
     * @param limit rows of a page
     * @param offset rows before it
     * @return the page, most urgent first
     */
    public List<TaskItem> page(TaskFilter filter, int limit, int offset) {
        MapSqlParameterSource values = values(filter).addValue("limit", limit).addValue("offset", offset)
            .addValue("until", offset + limit).addValue("posts", String.join(",", filter.groups()));
        String post = switch (filter.view()) {
            case POSTS -> "candidate_group = post.id";
            case ESCALATED -> "escalated_to_group = post.id AND candidate_group <> post.id";
            case MINE -> null;
        };
        String sql = post == null
                ? "SELECT * FROM task_item WHERE " + where(filter) + " ORDER BY due_at, task_id LIMIT :limit OFFSET :offset"
                : "SELECT item.* FROM unnest(string_to_array(:posts, ',')) AS post(id) CROSS JOIN LATERAL ("
                        + "SELECT * FROM task_item WHERE " + post + conditions(filter)
                        + " ORDER BY due_at, task_id LIMIT :until) AS item"
                        + " ORDER BY item.due_at, item.task_id LIMIT :limit OFFSET :offset";
        return jdbc.query(sql, values, TaskItems::item);
    }

    /**
     * @param filter what to count
     * @return number of open steps
     */
    public int count(TaskFilter filter) {
        return number("SELECT count(*) FROM task_item WHERE " + where(filter), values(filter));
    }

    /**
     * Counts no further than people read.
     *
     * @param filter what to count
     * @param most number to count to
     * @return number of open steps; {@code most + 1} when there are more
     */
    public int countUpTo(TaskFilter filter, int most) {
        return number("SELECT count(*) FROM (SELECT 1 FROM task_item WHERE " + where(filter) + " LIMIT :most) AS first",
                values(filter).addValue("most", most + 1));
    }

    private int number(String sql, MapSqlParameterSource values) {
        Integer number = jdbc.queryForObject(sql, values, Integer.class);
        return number == null ? 0 : number;
    }

    /**
     * @param filter posts and view; its step is ignored
     * @return Vietnamese names of the steps in the list by user task id, with their number
     */
    public Map<String, StepCount> steps(TaskFilter filter) {
        Map<String, StepCount> steps = new LinkedHashMap<>();
        TaskFilter all = new TaskFilter(filter.username(), filter.groups(), filter.view(), null, null, null, null);
        jdbc.query("SELECT element_id, min(step_name) AS step_name, count(*) AS number FROM task_item WHERE " + where(all)
                + " GROUP BY element_id ORDER BY 2", values(all),
                row -> {
                    steps.put(row.getString("element_id"), new StepCount(row.getString("step_name"), row.getInt("number")));
                });
        return steps;
    }

    /**
     * @param filter posts and view
     * @return names of the hamlets in the list
     */
    public List<String> hamlets(TaskFilter filter) {
        TaskFilter all = new TaskFilter(filter.username(), filter.groups(), filter.view(), null, null, null, null);
        return jdbc.queryForList("SELECT DISTINCT hamlet_name FROM task_item WHERE hamlet_name IS NOT NULL AND "
                + where(all) + " ORDER BY 1", values(all), String.class);
    }

    /**
     * @param taskId engine's task id
     * @return the open step
     */
    public Optional<TaskItem> find(String taskId) {
        return jdbc.query("SELECT * FROM task_item WHERE task_id = :id", Map.of("id", taskId), TaskItems::item).stream()
            .findFirst();
    }

    /**
     * @param taskIds engine's task ids; one query for all
     * @return those of them that are open
     */
    public List<TaskItem> findAll(Collection<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : jdbc.query("SELECT * FROM task_item WHERE task_id IN (:ids) ORDER BY task_id",
                Map.of("ids", taskIds), TaskItems::item);
    }

    /**
     * @param caseId case
     * @return its open steps
     */
    public List<TaskItem> ofCase(UUID caseId) {
        return jdbc.query("SELECT * FROM task_item WHERE case_id = :id ORDER BY opened_at, task_id", Map.of("id", caseId),
                TaskItems::item);
    }

    /** @return cases that have an open step past its term */
    public List<UUID> overdueCases() {
        return jdbc.queryForList("SELECT DISTINCT case_id FROM task_item WHERE due_at < :now",
                Map.of("now", Timestamp.from(clock.instant())), UUID.class);
    }

    /**
     * @param caseIds cases
     * @return their open steps, the first opened first
     */
    public List<TaskItem> ofCases(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? List.of() : jdbc.query(
                "SELECT * FROM task_item WHERE case_id IN (:ids) ORDER BY opened_at, task_id", Map.of("ids", caseIds),
                TaskItems::item);
    }

    /**
     * @param username a person
     * @param group id of a post's group
     * @return open steps of that post that the person holds
     */
    public List<TaskItem> heldBy(String username, String group) {
        return jdbc.query("SELECT * FROM task_item WHERE assignee = :user AND candidate_group = :group",
                Map.of("user", username, "group", group), TaskItems::item);
    }

    /**
     * @param householdId household
     * @return its case with the newest step, open or finished
     */
    public Optional<UUID> latestCaseOf(UUID householdId) {
        return jdbc.queryForList("""
                SELECT case_id FROM (
                    SELECT case_id, opened_at FROM task_item WHERE household_id = :id
                    UNION ALL SELECT case_id, opened_at FROM task_done WHERE household_id = :id) AS step
                ORDER BY opened_at DESC LIMIT 1""", Map.of("id", householdId), UUID.class).stream().findFirst();
    }

    /**
     * @param taskId engine's task id
     * @return who finished the step, when it is finished
     */
    public Optional<DoneStep> findDone(String taskId) {
        return jdbc.query("SELECT * FROM task_done WHERE task_id = :id", Map.of("id", taskId), TaskItems::done).stream()
            .findFirst();
    }

    private String where(TaskFilter filter) {
        return switch (filter.view()) {
            case POSTS -> filter.groups().isEmpty() ? "false" : "candidate_group IN (:groups)";
            case MINE -> "assignee = :username";
            case ESCALATED -> filter.groups().isEmpty() ? "false"
                    : "escalated_to_group IN (:groups) AND escalated_to_group <> candidate_group";
        } + conditions(filter);
    }

    private static String conditions(TaskFilter filter) {
        StringBuilder where = new StringBuilder();
        if (filter.step() != null) {
            where.append(" AND element_id = :step");
        }
        if (filter.hamlet() != null) {
            where.append(" AND hamlet_name = :hamlet");
        }
        if (filter.due() != null) {
            where.append(switch (filter.due()) {
                case OVERDUE -> " AND due_at < :now";
                case SOON -> " AND due_at >= :now AND due_at < :soon";
                case LATER -> " AND (due_at IS NULL OR due_at >= :soon)";
            });
        }
        if (!VietnameseText.words(filter.text()).isEmpty()) {
            where.append(" AND search_vector @@ to_tsquery('simple', :words)");
        }
        return where.toString();
    }

    private MapSqlParameterSource values(TaskFilter filter) {
        Instant now = clock.instant();
        return new MapSqlParameterSource().addValue("groups", filter.groups()).addValue("username", filter.username())
            .addValue("step", filter.step()).addValue("hamlet", filter.hamlet())
            .addValue("now", Timestamp.from(now)).addValue("soon", Timestamp.from(now.plus(SOON)))
            .addValue("words", VietnameseText.words(filter.text()).stream().map(word -> word + ":*")
                .collect(Collectors.joining(" & ")));
    }

    private static TaskItem item(ResultSet row, int number) throws SQLException {
        return new TaskItem(row.getString("task_id"), row.getString("process_key"), row.getString("element_id"),
                row.getString("step_name"), row.getString("business_key"), row.getString("process_instance_id"),
                row.getString("candidate_group"), row.getString("assignee"), row.getObject("case_id", UUID.class),
                row.getObject("household_id", UUID.class), row.getString("title"), row.getString("case_number"),
                row.getString("unit_key"), row.getString("hamlet_name"), instant(row, "opened_at"),
                instant(row, "due_at"), instant(row, "case_due_at"), instant(row, "escalated_at"),
                row.getString("escalated_to_group"), row.getString("given_by"), row.getString("given_reason"));
    }

    private static DoneStep done(ResultSet row, int number) throws SQLException {
        return new DoneStep(row.getString("step_name"), row.getObject("case_id", UUID.class),
                row.getString("completed_by"), instant(row, "completed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /**
     * A step in the filter.
     *
     * @param name Vietnamese name
     * @param number open ones
     */
    public record StepCount(String name, int number) {}

    /**
     * A finished step.
     *
     * @param stepName Vietnamese name
     * @param caseId case
     * @param completedBy user name
     * @param completedAt when
     */
    public record DoneStep(String stepName, UUID caseId, String completedBy, Instant completedAt) {}
}
