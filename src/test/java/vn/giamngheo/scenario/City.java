package vn.giamngheo.scenario;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.process.EngineClock;
import vn.giamngheo.shared.time.ApplicationClock;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo city as the scenarios use it: its officers, its households, its calendar. */
@Component
@Lazy
public class City {

    @LocalServerPort
    private int port;

    private final JdbcTemplate jdbc;
    private final ApplicationClock clock;
    private final EngineClock engineClock;
    private final ManagementService management;
    private final TaskService tasks;
    private final Map<String, Officer> officers = new HashMap<>();

    City(JdbcTemplate jdbc, Clock clock, EngineClock engineClock, ManagementService management, TaskService tasks) {
        this.jdbc = jdbc;
        this.clock = (ApplicationClock) clock;
        this.engineClock = engineClock;
        this.management = management;
        this.tasks = tasks;
    }

    Officer officer(String username) {
        return officers.computeIfAbsent(username, name -> Officer.loggedIn(port, name));
    }

    EngineRest engineRest(String username) {
        return new EngineRest(port, username);
    }

    ApiClient api(String username) {
        return ApiClient.basic(port, username);
    }

    int port() {
        return port;
    }

    public LocalDate today() {
        return clock.instant().atZone(ApplicationClock.ZONE).toLocalDate();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Lets days pass, as the demo's administrator may. */
    public void daysPass(int days) {
        clock.setOffset(clock.offset().plus(Duration.ofDays(days)));
        engineClock.setOffset(clock.offset());
    }

    /** How far the clock was moved. */
    public Duration offset() {
        return clock.offset();
    }

    /**
     * Sets the clock to the morning of a day; whoever does it sets it back with {@link #restore}.
     *
     * @return distance from real time before
     */
    public Duration travelTo(LocalDate day) {
        Duration before = clock.offset();
        restore(before.plus(Duration.between(clock.instant(), day.atTime(8, 0).atZone(ApplicationClock.ZONE).toInstant())));
        return before;
    }

    /** Puts the clock back to where a test found it. */
    public void restore(Duration offset) {
        clock.setOffset(offset);
        engineClock.setOffset(offset);
    }

    /** Who holds the post that an open step belongs to, today; the one longest in office. */
    String holderOf(String taskId) {
        return jdbc.queryForObject("""
                SELECT p.username FROM task_item t JOIN post p ON p.role || ':' || p.unit_key = t.candidate_group
                WHERE t.task_id = ? AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)
                ORDER BY p.id LIMIT 1""", String.class, taskId, today(), today());
    }

    /** Runs what the job executor would run now; it is switched off in tests. */
    public int runDueJobs() {
        int run = 0;
        for (Job job : management.createJobQuery().executable().active().list()) {
            if (job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(clock.instant())) {
                management.executeJob(job.getId());
                run++;
            }
        }
        return run;
    }

    /** A household of the commune that is not on a list, has no open application and whose facts fit {@link #sheet}. */
    public Family family(String communeSlug) {
        Map<String, Object> row = jdbc.queryForMap("""
                SELECT h.id, h.code, h.hamlet_key, (SELECT m.full_name FROM member m WHERE m.household_id = h.id
                        AND m.relation = 'HEAD' AND m.left_on IS NULL) AS head
                FROM household h JOIN admin_unit u ON u.unit_key = h.commune_key
                WHERE u.slug = ? AND u.valid_from = DATE '2016-01-01'
                  AND NOT EXISTS (SELECT 1 FROM list_status s WHERE s.household_id = h.id
                                  AND (s.effective_to IS NULL OR s.effective_to >= ?)
                                  AND s.household_class <> 'NOT_POOR')
                  AND NOT EXISTS (SELECT 1 FROM application a WHERE a.household_id = h.id)
                  AND (SELECT count(*) FROM member m WHERE m.household_id = h.id AND m.left_on IS NULL) BETWEEN 2 AND 5
                ORDER BY h.code LIMIT 1""", communeSlug, today());
        return new Family((UUID) row.get("id"), (String) row.get("code"), (String) row.get("head"),
                (String) row.get("hamlet_key"));
    }

    /** An application of the commune's next free household, handed in and not yet received. */
    public UUID registeredApplication(String communeSlug) {
        return Dossier.registered(this, communeSlug).id();
    }

    /** Who chairs the meetings of the family's hamlet. */
    public String villageHead(Family family) {
        return jdbc.queryForObject("SELECT username FROM post WHERE role = 'village-head' AND unit_key = ?",
                String.class, family.hamletKey());
    }

    /** Key of a ward or commune of 2018. */
    public String unitKey(String slug) {
        return jdbc.queryForObject("SELECT unit_key FROM admin_unit WHERE slug = ? AND unit_key LIKE '%.2016' LIMIT 1",
                String.class, slug);
    }

    /** Name of an officer, as pages and papers write it. */
    public String fullName(String username) {
        return jdbc.queryForObject("SELECT full_name FROM account WHERE username = ?", String.class, username);
    }

    /** The open task of a step of a case. */
    public String task(UUID caseId, String elementId) {
        List<String> open = jdbc.queryForList("SELECT task_id FROM task_item WHERE case_id = ? AND element_id = ?",
                String.class, caseId, elementId);
        assertThat(open).as("open task %s of %s, open now: %s", elementId, caseId, openSteps(caseId)).hasSize(1);
        return open.get(0);
    }

    public List<String> openSteps(UUID caseId) {
        return jdbc.queryForList("SELECT element_id FROM task_item WHERE case_id = ?", String.class, caseId);
    }

    /** The projection shows exactly the engine's open tasks, with their holders and terms. */
    public void projectionEqualsEngine() {
        Map<String, List<Object>> engine = new LinkedHashMap<>();
        tasks.createTaskQuery().list().forEach(task -> engine.put(task.getId(),
                java.util.Arrays.asList(task.getTaskDefinitionKey(), task.getAssignee(), instant(task.getDueDate()))));
        Map<String, List<Object>> projection = new LinkedHashMap<>();
        jdbc.query("SELECT task_id, element_id, assignee, due_at FROM task_item", row -> {
            Timestamp due = row.getTimestamp("due_at");
            projection.put(row.getString("task_id"), java.util.Arrays.asList(row.getString("element_id"),
                    row.getString("assignee"), due == null ? null : due.toInstant()));
        });
        assertThat(projection).containsExactlyInAnyOrderEntriesOf(engine);
    }

    private static Instant instant(java.util.Date date) {
        return date == null ? null : date.toInstant();
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /**
     * A household of the register.
     *
     * @param id household
     * @param code number in the register
     * @param head its head
     * @param hamletKey its hamlet
     */
    public record Family(UUID id, String code, String head, String hamletKey) {}
}
