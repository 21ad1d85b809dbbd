package vn.giamngheo.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.TaskAssigned;
import vn.giamngheo.engine.TaskClosed;
import vn.giamngheo.engine.TaskOpened;
import vn.giamngheo.engine.TaskRerouted;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.shared.transaction.WritesAtCommit;
import vn.giamngheo.tasklist.headline.CaseHeadline;
import vn.giamngheo.tasklist.headline.CaseHeadlines;

/** Keeps {@code task_item} equal to the engine's open tasks, in the transaction of every change. */
@Component
class TaskProjection {

    private final NamedParameterJdbcTemplate jdbc;
    private final WritesAtCommit writes;
    private final List<CaseHeadlines> headlines;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskProjection(NamedParameterJdbcTemplate jdbc, WritesAtCommit writes, List<CaseHeadlines> headlines,
            CurrentActor currentActor, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.headlines = headlines;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(TaskOpened opened) {
        CaseHeadline headline = headlines.stream().filter(source -> source.supports(opened.processKey())).findFirst()
            .map(source -> source.of(opened.businessKey())).orElseGet(() -> ofProcessAlone(opened));
        TaskItem item = new TaskItem(opened.taskId(), opened.processKey(), opened.elementId(), opened.stepName(),
                opened.businessKey() == null ? opened.processInstanceId() : opened.businessKey(), opened.processInstanceId(),
                opened.candidateGroup(), null, headline.caseId(), headline.householdId(), headline.title(),
                headline.caseNumber(), headline.unitKey(), headline.hamletName(), opened.createdAt(), opened.dueAt(),
                headline.caseDueAt(), null, null, null, null);
        insert(item, headline, opened.regimeId());
        events.publishEvent(new TaskListed(item));
    }

    /** A process that no feature knows, drawn by a process owner: its steps are listed under their own name. */
    private static CaseHeadline ofProcessAlone(TaskOpened opened) {
        String unit = opened.candidateGroup().substring(opened.candidateGroup().indexOf(':') + 1);
        return new CaseHeadline(UUID.fromString(opened.processInstanceId()), "PROCESS", null, opened.stepName(),
                opened.businessKey(), unit, null, null, null);
    }

    @EventListener
    void on(TaskAssigned assigned) {
        String giver = assigned.assignee() == null ? null : currentActor.find().map(Actor::username)
            .filter(actor -> !actor.equals(assigned.assignee())).orElse(null);
        writes.send();
        List<AuditedEvent> given = jdbc.query("""
                UPDATE task_item SET assignee = :assignee, given_by = :giver,
                    given_reason = CASE WHEN :giver::text IS NULL OR given_at IS NOT NULL THEN NULL ELSE given_reason END,
                    given_at = CASE WHEN :giver::text IS NULL THEN NULL ELSE :now::timestamptz END
                WHERE task_id = :id RETURNING *""",
                new MapSqlParameterSource("id", assigned.taskId()).addValue("assignee", assigned.assignee())
                    .addValue("giver", giver).addValue("now", Timestamp.from(clock.instant())),
                (row, number) -> new AuditedEvent("task.handedOver", "Task", assigned.taskId(), row.getString("unit_key"),
                        row.getObject("household_id", UUID.class), row.getObject("case_id", UUID.class), Map.of(),
                        Map.of("step", row.getString("element_id"), "to", assigned.assignee() == null ? "" : assigned.assignee()),
                        row.getString("given_reason")));
        if (giver != null) {
            given.forEach(events::publishEvent);
        }
    }

    @EventListener
    void on(TaskRerouted moved) {
        writes.send();
        jdbc.update("UPDATE task_item SET candidate_group = :group WHERE task_id = :id",
                Map.of("id", moved.taskId(), "group", moved.toGroup()));
    }

    @EventListener
    void on(TaskClosed closed) {
        if (closed.completedBy() == null) {
            writes.add("DELETE FROM task_item WHERE task_id = :id", new MapSqlParameterSource("id", closed.taskId()));
        }
        else {
            moveToDone(closed);
        }
    }

    /**
     * Moves the step to what was done and throws away what its writer kept half-filled. Waits for whoever completes the same
     * step at this moment, and then finds no row any more.
     */
    private void moveToDone(TaskClosed closed) {
        writes.add("""
                WITH closed AS (DELETE FROM task_item WHERE task_id = :id RETURNING *),
                    draft AS (DELETE FROM task_draft WHERE task_id = :id AND username = :by)
                INSERT INTO task_done (task_id, process_key, element_id, step_name, case_id, household_id, title,
                    unit_key, hamlet_key, hamlet_name, opened_at, due_at, post, case_number, search_text, completed_by,
                    completed_at)
                SELECT task_id, process_key, element_id, step_name, case_id, household_id, title,
                    unit_key, hamlet_key, hamlet_name, opened_at, due_at, candidate_group, case_number, search_text, :by,
                    :at FROM closed""",
                new MapSqlParameterSource("id", closed.taskId()).addValue("by", closed.completedBy())
                    .addValue("at", Timestamp.from(clock.instant())), rows -> {
                    if (rows == 0 && isDone(closed.taskId())) {
                        throw new Conflict("refusal.task.changedMeanwhile");
                    }
                });
    }

    private boolean isDone(String taskId) {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM task_done WHERE task_id = :id)",
                Map.of("id", taskId), Boolean.class));
    }

    private void insert(TaskItem item, CaseHeadline headline, String regime) {
        writes.add("""
                INSERT INTO task_item (task_id, process_key, element_id, step_name, business_key, process_instance_id,
                    candidate_group, case_id, case_type, household_id, title, case_number, unit_key, hamlet_key,
                    hamlet_name, regime_id, opened_at, due_at, case_due_at, search_text)
                VALUES (:id, :process, :element, :step, :key, :instance, :group, :case, :type, :household, :title,
                    :number, :unit, :hamlet, :hamletName, :regime, :opened, :due, :caseDue, :search)""",
                new MapSqlParameterSource("id", item.taskId()).addValue("process", item.processKey())
                    .addValue("element", item.elementId()).addValue("step", item.stepName())
                    .addValue("key", item.businessKey()).addValue("instance", item.processInstanceId())
                    .addValue("group", item.candidateGroup()).addValue("case", item.caseId())
                    .addValue("type", headline.caseType()).addValue("household", item.householdId())
                    .addValue("title", item.title()).addValue("number", item.caseNumber())
                    .addValue("unit", item.unitKey()).addValue("hamlet", headline.hamletKey())
                    .addValue("hamletName", item.hamletName()).addValue("regime", regime)
                    .addValue("opened", at(item.openedAt()))
                    .addValue("due", at(item.dueAt())).addValue("caseDue", at(item.caseDueAt()))
                    .addValue("search", VietnameseText.fold(item.title() + " "
                            + (item.caseNumber() == null ? "" : item.caseNumber()))));
    }

    private static Timestamp at(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
