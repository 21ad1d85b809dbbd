package vn.giamngheo.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.routing.LateStep;
import vn.giamngheo.routing.StepTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.territory.UnitKey;

/**
 * Brings overdue steps before the superior post, once each; where nobody stands above, before the post itself again. Those
 * who wait for the step are told. It stays with the post that has it: nothing is decided by being late. Several copies of
 * the application share the work, since each takes rows that no other has locked.
 */
@Service
public class Escalation {

    private static final int BATCH = 200;

    private final NamedParameterJdbcTemplate jdbc;
    private final StepTerms terms;
    private final Regimes regimes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Escalation(NamedParameterJdbcTemplate jdbc, StepTerms terms, Regimes regimes, Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.regimes = regimes;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Escalates what is overdue now, at most 200 steps a call.
     *
     * @return number of steps told of
     */
    @Scheduled(fixedDelayString = "${giamngheo.escalation.interval:PT1M}", initialDelayString = "PT30S")
    @Transactional
    public int escalateOverdue() {
        Instant now = clock.instant();
        List<Overdue> overdue = jdbc.query("""
                SELECT task_id, process_key, element_id, candidate_group, unit_key, regime_id, case_id, household_id
                FROM task_item
                WHERE escalated_at IS NULL AND due_at < :now ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED""",
                Map.of("now", Timestamp.from(now), "batch", BATCH),
                (row, number) -> new Overdue(row.getString("task_id"), row.getString("process_key"),
                        row.getString("element_id"), row.getString("candidate_group"), row.getString("unit_key"),
                        row.getString("regime_id"), row.getObject("case_id", UUID.class),
                        row.getObject("household_id", UUID.class)));
        RegimeId today = regimes.on(now.atZone(ApplicationClock.ZONE).toLocalDate());
        for (Overdue step : overdue) {
            escalate(step, terms.late(step.processKey(), step.elementId(), step.regime(today), new UnitKey(step.unitKey()),
                    step.ownPost()), now);
        }
        return overdue.size();
    }

    private void escalate(Overdue step, LateStep late, Instant now) {
        String to = late.to().id();
        List<String> waiting = late.waiting().stream().map(PostGroup::id).toList();
        jdbc.update("UPDATE task_item SET escalated_at = :now, escalated_to_group = :to WHERE task_id = :id",
                Map.of("now", Timestamp.from(now), "to", to, "id", step.taskId()));
        events.publishEvent(new TaskEscalated(step.taskId(), to, late.nobodyAbove(), waiting));
        Map<String, Object> told = new LinkedHashMap<>(Map.of("step", step.elementId(), "to", to));
        if (!waiting.isEmpty()) {
            told.put("waiting", String.join(", ", waiting));
        }
        events.publishEvent(new AuditedEvent(late.nobodyAbove() ? "task.reminded" : "task.escalated", "Task", step.taskId(),
                step.unitKey(), step.householdId(), step.caseId(), Map.of(), told, null));
    }

    /** An overdue step; a case stays under the procedure text it was opened under. */
    private record Overdue(String taskId, String processKey, String elementId, String post, String unitKey, String regimeId,
            UUID caseId, UUID householdId) {

        PostGroup ownPost() {
            return PostGroup.isPostGroup(post) ? PostGroup.parse(post) : null;
        }

        RegimeId regime(RegimeId today) {
            return regimeId == null ? today : RegimeId.valueOf(regimeId);
        }
    }

    /** Lets scheduled methods run. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
