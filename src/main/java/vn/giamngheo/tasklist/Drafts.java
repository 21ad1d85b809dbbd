package vn.giamngheo.tasklist;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.engine.FormField;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.tasklist.Draft.Shown;

/**
 * Half-filled answers, one draft a step and person. Never shown to anybody else, no part of the case, therefore not
 * audited. Gone when its writer completes the step; kept for a month when somebody else was faster.
 */
@Service
public class Drafts {

    /** Largest draft, in bytes of JSON. */
    public static final int LARGEST = 64 * 1024;
    /** How long a draft outlives its step. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final TypeReference<List<Shown>> SHOWN = new TypeReference<>() {};

    private final NamedParameterJdbcTemplate jdbc;
    private final UserTasks userTasks;
    private final CurrentActor currentActor;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(NamedParameterJdbcTemplate jdbc, UserTasks userTasks, CurrentActor currentActor, Accounts accounts,
            ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.userTasks = userTasks;
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps the answers in place of those kept before.
     *
     * @param taskId engine's task id
     * @param answers JSON object of form fields
     * @return when they were kept
     * @throws InvalidInput when it is no such object, has other fields than the form, or is too large
     * @throws NotPermitted when the actor does not hold the step's post
     * @throws Conflict when a colleague holds the step, or it is no longer open
     */
    @Transactional
    public Instant save(String taskId, String answers) {
        Actor actor = currentActor.get();
        requireOpenFor(taskId, actor);
        JsonNode fields = parsed(answers);
        List<Shown> shown = shown(fields, userTasks.formFields(taskId));
        Instant now = clock.instant();
        jdbc.update("""
                INSERT INTO task_draft (task_id, username, answers, shown, saved_at)
                VALUES (:task, :user, :answers::jsonb, :shown::jsonb, :at)
                ON CONFLICT (task_id, username) DO UPDATE SET answers = excluded.answers, shown = excluded.shown,
                    saved_at = excluded.saved_at""",
                new MapSqlParameterSource("task", taskId).addValue("user", actor.username())
                    .addValue("answers", written(fields)).addValue("shown", written(shown))
                    .addValue("at", Timestamp.from(now)));
        return now;
    }

    /** Holds the step's row, so that it is not completed at the same moment. */
    private void requireOpenFor(String taskId, Actor actor) {
        Map<String, Object> step = jdbc.queryForList("""
                SELECT candidate_group, assignee, step_name FROM task_item WHERE task_id = :id FOR SHARE""",
                Map.of("id", taskId)).stream().findFirst().orElseThrow(() -> new Conflict("refusal.task.notOpen"));
        if (!actor.groupIds().contains(step.get("candidate_group"))) {
            throw new NotPermitted("refusal.task.notYourPost", step.get("step_name"));
        }
        String holder = (String) step.get("assignee");
        if (holder != null && !holder.equals(actor.username())) {
            throw new Conflict("refusal.task.heldByColleague", accounts.fullName(holder));
        }
    }

    private JsonNode parsed(String answers) {
        if (answers.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new InvalidInput("refusal.tasklist.draftTooLarge", LARGEST / 1024);
        }
        if (answers.contains("\\u0000")) {
            throw new InvalidInput("refusal.tasklist.draftUnreadable");
        }
        try {
            JsonNode fields = json.readTree(answers);
            if (fields == null || !fields.isObject()) {
                throw new InvalidInput("refusal.tasklist.draftUnreadable");
            }
            return fields;
        }
        catch (JsonProcessingException noJson) {
            throw new InvalidInput("refusal.tasklist.draftUnreadable");
        }
    }

    private List<Shown> shown(JsonNode answers, List<FormField> fields) {
        Map<String, FormField> byKey = fields.stream()
            .collect(Collectors.toMap(FormField::key, field -> field, (one, two) -> one));
        answers.properties().forEach(answer -> {
            JsonNode value = answer.getValue();
            boolean simple = value.isValueNode() || value.isArray()
                    && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
            if (!byKey.containsKey(answer.getKey()) || !simple) {
                throw new InvalidInput("refusal.tasklist.draftOtherForm", answer.getKey());
            }
        });
        List<Shown> shown = new ArrayList<>();
        for (FormField field : fields) {
            String text = text(answers.path(field.key()), field);
            if (!text.isBlank() && shown.stream().noneMatch(known -> known.label().equals(field.label()))) {
                shown.add(new Shown(field.label(), text));
            }
        }
        return shown;
    }

    private static String text(JsonNode value, FormField field) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(each -> text(each, field))
                .collect(Collectors.joining(", "));
        }
        if (value.isMissingNode() || value.isNull() || value.isBoolean() && !value.asBoolean()) {
            return "";
        }
        return value.isBoolean() ? "\u2713" : field.options().getOrDefault(value.asText(), value.asText());
    }

    /**
     * @param taskId engine's task id, of an open or of a finished step
     * @return the draft of the one who acts
     */
    @Transactional(readOnly = true)
    public Optional<Draft> mine(String taskId) {
        return jdbc.query("SELECT answers, shown, saved_at FROM task_draft WHERE task_id = :task AND username = :user",
                Map.of("task", taskId, "user", currentActor.get().username()), (row, number) -> new Draft(
                        row.getString(1), read(row.getString(2)), row.getTimestamp(3).toInstant())).stream().findFirst();
    }

    /**
     * Throws the draft of the one who acts away.
     *
     * @param taskId engine's task id
     */
    @Transactional
    public void discard(String taskId) {
        jdbc.update("DELETE FROM task_draft WHERE task_id = :task AND username = :user",
                Map.of("task", taskId, "user", currentActor.get().username()));
    }

    /** Throws away what nobody came back for. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT5M")
    @Transactional
    public void forgetOld() {
        jdbc.update("""
                DELETE FROM task_draft d WHERE d.saved_at < :before
                  AND NOT EXISTS (SELECT 1 FROM task_item i WHERE i.task_id = d.task_id)""",
                Map.of("before", Timestamp.from(clock.instant().minus(KEPT))));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        }
        catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private List<Shown> read(String shown) {
        try {
            return json.readValue(shown, SHOWN);
        }
        catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
