package vn.giamngheo.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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

import vn.giamngheo.routing.StepTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.territory.UnitKey;

/**
 * Brings overdue steps before the superior post, once each. The step stays with the post that has it: nothing is decided
 * by being late. Several copies of the application share the work, since each takes rows that no other has locked.
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
     * @return number of steps brought before their superior post
     */
    @Scheduled(fixedDelayString = "${giamngheo.escalation.interval:PT1M}", initialDelayString = "PT30S")
    @Transactional
    public int escalateOverdue() {
        Instant now = clock.instant();
        List<Overdue> overdue = jdbc.query("""
                SELECT task_id, process_key, element_id, unit_key, regime_id, case_id, household_id FROM task_item
                WHERE escalated_at IS NULL AND due_at < :now ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED""",
                Map.of("now", Timestamp.from(now), "batch", BATCH),
                (row, number) -> new Overdue(row.getString("task_id"), row.getString("process_key"),
                        row.getString("element_id"), row.getString("unit_key"), row.getString("regime_id"),
                        row.getObject("case_id", UUID.class), row.getObject("household_id", UUID.class)));
        RegimeId today = regimes.on(now.atZone(ApplicationClock.ZONE).toLocalDate());
        for (Overdue step : overdue) {
            String superior = terms.escalationGroup(step.processKey(), step.elementId(), step.regime(today),
                    new UnitKey(step.unitKey())).id();
            jdbc.update("UPDATE task_item SET escalated_at = :now, escalated_to_group = :superior WHERE task_id = :id",
                    Map.of("now", Timestamp.from(now), "superior", superior, "id", step.taskId()));
            events.publishEvent(new TaskEscalated(step.taskId(), superior));
            events.publishEvent(new AuditedEvent("task.escalated", "Task", step.taskId(), step.unitKey(),
                    step.householdId(), step.caseId(), Map.of(), Map.of("step", step.elementId(), "to", superior), null));
        }
        return overdue.size();
    }

    /** An overdue step; a case stays under the procedure text it was opened under. */
    private record Overdue(String taskId, String processKey, String elementId, String unitKey, String regimeId,
            UUID caseId, UUID householdId) {

        RegimeId regime(RegimeId today) {
            return regimeId == null ? today : RegimeId.valueOf(regimeId);
        }
    }

    /** Lets scheduled methods run. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
