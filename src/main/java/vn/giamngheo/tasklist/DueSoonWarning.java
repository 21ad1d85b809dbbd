package vn.giamngheo.tasklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds steps that are due within the next day, once each. Several copies of the application share the work, since each
 * takes rows that no other has locked.
 */
@Service
public class DueSoonWarning {

    private static final int BATCH = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DueSoonWarning(NamedParameterJdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells of what is due soon now, at most 500 steps a call.
     *
     * @return number of steps told of
     */
    @Scheduled(fixedDelayString = "${giamngheo.notification.due-soon-interval:PT5M}", initialDelayString = "PT45S")
    @Transactional
    public int warn() {
        Instant now = clock.instant();
        List<String> soon = jdbc.queryForList("""
                UPDATE task_item SET warned_at = :now WHERE task_id IN (
                    SELECT task_id FROM task_item WHERE warned_at IS NULL AND due_at >= :now AND due_at < :soon
                    ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED)
                RETURNING task_id""",
                Map.of("now", Timestamp.from(now), "soon", Timestamp.from(now.plus(TaskItems.SOON)), "batch", BATCH),
                String.class);
        soon.forEach(task -> events.publishEvent(new TaskDueSoon(task)));
        return soon.size();
    }
}
