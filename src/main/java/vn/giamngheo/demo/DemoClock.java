package vn.giamngheo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.giamngheo.engine.process.EngineClock;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.shared.time.ClockMoved;

/**
 * The clock of the demo: begins at the configured time at the first start, runs like a real one, and can be moved forward
 * by an administrator. Its distance from real time is stored, so a restart never sets it back.
 */
@Service
@Profile("demo")
@DependsOnDatabaseInitialization
public class DemoClock {

    /** Furthest single move. */
    static final Duration LONGEST_MOVE = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final ApplicationClock clock;
    private final EngineClock engineClock;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    DemoClock(JdbcClient jdbc, ApplicationClock clock, EngineClock engineClock, CurrentActor currentActor,
            ApplicationEventPublisher events, @Value("${giamngheo.clock.start}") OffsetDateTime start) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.engineClock = engineClock;
        this.currentActor = currentActor;
        this.events = events;
        set(storedOffset(start));
    }

    private Duration storedOffset(OffsetDateTime start) {
        long first = Duration.between(Instant.now(), start).toSeconds();
        jdbc.sql("INSERT INTO demo_clock (offset_seconds) VALUES (:first) ON CONFLICT DO NOTHING").param("first", first)
            .update();
        return Duration.ofSeconds(jdbc.sql("SELECT offset_seconds FROM demo_clock").query(Long.class).single());
    }

    /**
     * Moves the clock forward, for every user; timers that become due fire soon after.
     *
     * @param step how far, more than nothing and at most 366 days
     * @throws NotPermitted when the one who acts is no administrator
     * @throws InvalidInput when the step is not forward or too long
     */
    @Transactional
    public void moveForward(Duration step) {
        if (!currentActor.get().holds(Role.ADMINISTRATOR)) {
            throw new NotPermitted("refusal.demo.clockIsForAdministrators");
        }
        if (step.isZero() || step.isNegative() || step.compareTo(LONGEST_MOVE) > 0) {
            throw new InvalidInput("refusal.demo.clockOnlyForward", LONGEST_MOVE.toDays());
        }
        long seconds = jdbc.sql("""
                UPDATE demo_clock SET offset_seconds = greatest(offset_seconds, :running) + :step RETURNING offset_seconds""")
            .param("running", clock.offset().toSeconds()).param("step", step.toSeconds()).query(Long.class).single();
        Instant before = clock.instant();
        events.publishEvent(new AuditedEvent("demo.clockMoved", "DemoClock", "demo", null, null, null,
                Map.of("time", before.toString()), Map.of("time", before.plus(step).toString()), null));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                set(Duration.ofSeconds(seconds));
                engineClock.lookForDueTimers();
                events.publishEvent(new ClockMoved(clock.instant()));
            }
        });
    }

    private void set(Duration offset) {
        clock.setOffset(offset);
        engineClock.setOffset(offset);
    }
}
