package vn.giamngheo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.shared.transaction.WritesAtCommit;
import vn.giamngheo.tasklist.TaskFilter.View;
import vn.giamngheo.tasklist.TaskItem.DueState;

/** Reads the projection {@code task_item}. One indexed select per question, never the engine's task query. */
@Repository
@Transactional(readOnly = true)
public class TaskItems {

    /** How long before its term a step counts as due soon. */
    static final Duration SOON = Duration.ofDays(1);

    private final NamedParameterJdbcTemplate jdbc;
    private final WritesAtCommit writes;
    private final Clock clock;

    TaskItems(NamedParameterJdbcTemplate jdbc, WritesAtCommit writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
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
        return jdbc().query(sql, values, TaskItems::item);
    }

    /**
     * @param filter what to count
     * @return number of open steps
     */
    public int count(TaskFilter filter) {
        return number("SELECT count(*) FROM task_item WHERE " + where(filter), values(filter));
    }

    /**
     * Counts, no further than people read, what the list and the tabs above it show, in one statement.
     *
     * @param filter what is shown
     * @param most number to count to
     * @return numbers of open steps; {@code most + 1} where there are more
     */
    public Counts counts(TaskFilter filter, int most) {
        List<TaskFilter> tabs = List.of(filter, all(filter, View.MINE, null), all(filter, View.POSTS, null),
                all(filter, View.ESCALATED, null), all(filter, View.POSTS, DueState.OVERDUE));
        String sql = tabs.stream().map(tab -> "(SELECT count(*) FROM (SELECT 1 FROM task_item WHERE " + where(tab)
                + " LIMIT :most) AS first)").distinct().collect(Collectors.joining(", ", "SELECT ", ""));
        List<String> columns = tabs.stream().map(this::where).distinct().toList();
        Map<String, Integer> numbers = new HashMap<>();
        jdbc().query(sql, values(filter).addValue("most", most + 1), row -> {
            for (int column = 0; column < columns.size(); column++) {
                numbers.put(columns.get(column), row.getInt(column + 1));
            }
        });
        List<Integer> each = tabs.stream().map(tab -> numbers.get(where(tab))).toList();
        return new Counts(each.get(0), each.get(1), each.get(2), each.get(3), each.get(4));
    }

    private static TaskFilter all(TaskFilter filter, View view, DueState due) {
        return new TaskFilter(filter.username(), filter.groups(), view, null, null, due, null);
    }

    private int number(String sql, MapSqlParameterSource values) {
        Integer number = jdbc().queryForObject(sql, values, Integer.class);
        return number == null ? 0 : number;
    }

    /**
     * @param filter posts and view; what it narrows the list to is ignored
     * @return the steps and hamlets that the list can be narrowed to
     */
    public Choices choices(TaskFilter filter) {
        TaskFilter all = all(filter, filter.view(), null);
        Map<String, StepCount> found = new HashMap<>();
        SortedSet<String> hamlets = new TreeSet<>();
        jdbc().query("SELECT element_id, hamlet_name, min(step_name) AS step_name, count(*) AS number FROM task_item WHERE "
                + where(all) + " GROUP BY element_id, hamlet_name", values(all), row -> {
                    found.merge(row.getString("element_id"), new StepCount(row.getString("step_name"), row.getInt("number")),
                            StepCount::and);
                    if (row.getString("hamlet_name") != null) {
                        hamlets.add(row.getString("hamlet_name"));
                    }
                });
        Map<String, StepCount> steps = new LinkedHashMap<>();
        found.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparing(StepCount::name)))
            .forEach(step -> steps.put(step.getKey(), step.getValue()));
        return new Choices(steps, List.copyOf(hamlets));
    }

    /**
     * @param taskId engine's task id
     * @return the open step
     */
    public Optional<TaskItem> find(String taskId) {
        return jdbc().query("SELECT * FROM task_item WHERE task_id = :id", Map.of("id", taskId), TaskItems::item).stream()
            .findFirst();
    }

    /**
     * @param taskIds engine's task ids; one query for all
     * @return those of them that are open
     */
    public List<TaskItem> findAll(Collection<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : jdbc().query("SELECT * FROM task_item WHERE task_id IN (:ids) ORDER BY task_id",
                Map.of("ids", taskIds), TaskItems::item);
    }

    /**
     * @param caseId case
     * @return its open steps
     */
    public List<TaskItem> ofCase(UUID caseId) {
        return jdbc().query("SELECT * FROM task_item WHERE case_id = :id ORDER BY opened_at, task_id", Map.of("id", caseId),
                TaskItems::item);
    }

    /** @return cases that have an open step past its term */
    public List<UUID> overdueCases() {
        return jdbc().queryForList("SELECT DISTINCT case_id FROM task_item WHERE due_at < :now",
                Map.of("now", Timestamp.from(clock.instant())), UUID.class);
    }

    /**
     * @param caseIds cases
     * @return their open steps, the first opened first
     */
    public List<TaskItem> ofCases(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? List.of() : jdbc().query(
                "SELECT * FROM task_item WHERE case_id IN (:ids) ORDER BY opened_at, task_id", Map.of("ids", caseIds),
                TaskItems::item);
    }

    /**
     * @param username a person
     * @param group id of a post's group
     * @return open steps of that post that the person holds
     */
    public List<TaskItem> heldBy(String username, String group) {
        return jdbc().query("SELECT * FROM task_item WHERE assignee = :user AND candidate_group = :group",
                Map.of("user", username, "group", group), TaskItems::item);
    }

    /**
     * @param householdId household
     * @return its case with the newest step, open or finished
     */
    public Optional<UUID> latestCaseOf(UUID householdId) {
        return jdbc().queryForList("""
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
        return jdbc().query("SELECT * FROM task_done WHERE task_id = :id", Map.of("id", taskId), TaskItems::done).stream()
            .findFirst();
    }

    /** Who reads in the transaction of a step sees what that step has changed. */
    private NamedParameterJdbcTemplate jdbc() {
        writes.send();
        return jdbc;
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
                // a moment the planner does not see: else it plans each question anew, which takes longer than to answer it
                case OVERDUE -> " AND due_at < (SELECT CAST(:now AS timestamptz))";
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
    public record StepCount(String name, int number) {

        private StepCount and(StepCount other) {
            return new StepCount(name.compareTo(other.name) < 0 ? name : other.name, number + other.number);
        }
    }

    /**
     * What a list can be narrowed to.
     *
     * @param steps Vietnamese names of the steps in it by user task id, with their number
     * @param hamlets names of its hamlets
     */
    public record Choices(Map<String, StepCount> steps, List<String> hamlets) {}

    /**
     * Numbers of open steps.
     *
     * @param shown in the list as it is narrowed
     * @param mine held by the person
     * @param posts of the person's posts
     * @param escalated brought before the person's posts
     * @param overdue of the person's posts and past their term
     */
    public record Counts(int shown, int mine, int posts, int escalated, int overdue) {}

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
