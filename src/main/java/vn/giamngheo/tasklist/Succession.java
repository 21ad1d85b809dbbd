package vn.giamngheo.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.engine.StepPosts;
import vn.giamngheo.engine.TaskRerouted;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.routing.StepTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.time.ClockMoved;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * Hands open steps over when a unit has been followed by another one: the step, and the superior post that a late step was
 * brought before, move to the successor's officers; the case keeps the unit it was opened in. A step a transaction, so that
 * several copies of the application may do it at once and one that cannot be moved holds nobody up.
 */
@Service
public class Succession {

    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    private static final int BATCH = 200;

    private final NamedParameterJdbcTemplate jdbc;
    private final Units units;
    private final StepPosts posts;
    private final StepTerms terms;
    private final Regimes regimes;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    Succession(NamedParameterJdbcTemplate jdbc, Units units, StepPosts posts, StepTerms terms, Regimes regimes, Clock clock,
            ApplicationEventPublisher events, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.units = units;
        this.posts = posts;
        this.terms = terms;
        this.regimes = regimes;
        this.clock = clock;
        this.events = events;
        this.transactions = new TransactionTemplate(transactionManager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does at once what the next minute would. */
    @EventListener
    void on(ClockMoved moved) {
        handOver();
    }

    /**
     * Hands over every open step whose post lies in a unit that another one has followed by today. Doing it again changes
     * nothing.
     *
     * @return number of steps that moved to another post, or whose superior post did
     */
    @Scheduled(fixedDelayString = "${giamngheo.succession.interval:PT1M}", initialDelayString = "PT40S")
    public int handOver() {
        String former = units.followedBefore(LocalDate.now(clock)).stream().map(UnitKey::value)
            .collect(Collectors.joining(","));
        return former.isEmpty() ? 0
                : each("candidate_group", former, this::moveStep) + each("escalated_to_group", former, this::moveSuperior);
    }

    private int each(String column, String former, Move move) {
        int moved = 0;
        int stuck = 0;
        String last = "";
        for (List<Open> page = page(column, former, last); !page.isEmpty(); page = page(column, former, last)) {
            for (Open step : page) {
                last = step.taskId();
                try {
                    moved += Boolean.TRUE.equals(transactions.execute(status -> move.of(step))) ? 1 : 0;
                }
                catch (Refusal noPostFollows) {
                    stuck++;
                }
            }
        }
        if (stuck > 0) {
            LOG.warn("{} open steps belong to posts of former units that no post follows", stuck);
        }
        return moved;
    }

    private List<Open> page(String column, String former, String after) {
        return jdbc.query("""
                SELECT task_id, process_key, element_id, candidate_group, unit_key, regime_id, case_id, household_id,
                    escalated_to_group
                FROM task_item
                WHERE split_part(%s, ':', 2) = ANY (string_to_array(:former, ',')) AND task_id > :after
                ORDER BY task_id LIMIT :batch""".formatted(column),
                new MapSqlParameterSource("former", former).addValue("after", after).addValue("batch", BATCH),
                (row, number) -> new Open(row.getString("task_id"), row.getString("process_key"),
                        row.getString("element_id"), row.getString("candidate_group"), row.getString("unit_key"),
                        row.getString("regime_id"), row.getObject("case_id", UUID.class),
                        row.getObject("household_id", UUID.class), row.getString("escalated_to_group")));
    }

    private boolean moveStep(Open step) {
        return posts.routeAgain(step.taskId()).map(moved -> {
            audit("task.rerouted", step, before(moved), Map.of("step", step.elementId(), "post", moved.toGroup()));
            if (step.superior() != null) {
                moveSuperior(step, moved.toGroup());
            }
            return true;
        }).orElse(false);
    }

    private static Map<String, Object> before(TaskRerouted moved) {
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("post", moved.fromGroup());
        if (moved.releasedFrom() != null) {
            before.put("holder", moved.releasedFrom());
        }
        return before;
    }

    private boolean moveSuperior(Open step) {
        return moveSuperior(step, step.post());
    }

    /** What stood above a post may stand below the one that follows it. */
    private boolean moveSuperior(Open step, String post) {
        RegimeId regime = step.regimeId() == null ? regimes.on(LocalDate.now(clock)) : RegimeId.valueOf(step.regimeId());
        String superior = terms.late(step.processKey(), step.elementId(), regime, new UnitKey(step.unitKey()),
                PostGroup.parse(post)).to().id();
        boolean moved = jdbc.update("""
                UPDATE task_item SET escalated_to_group = :superior
                WHERE task_id = :id AND escalated_to_group = :before AND escalated_to_group <> :superior""",
                Map.of("id", step.taskId(), "superior", superior, "before", step.superior())) > 0;
        if (moved) {
            audit("task.escalated", step, Map.of("to", step.superior()), Map.of("step", step.elementId(), "to", superior));
        }
        return moved;
    }

    private void audit(String action, Open step, Map<String, Object> before, Map<String, Object> after) {
        events.publishEvent(new AuditedEvent(action, "Task", step.taskId(), step.unitKey(), step.householdId(),
                step.caseId(), before, after, null));
    }

    private record Open(String taskId, String processKey, String elementId, String post, String unitKey, String regimeId,
            UUID caseId, UUID householdId, String superior) {}

    @FunctionalInterface
    private interface Move {
        boolean of(Open step);
    }
}
