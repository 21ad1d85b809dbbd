package vn.giamngheo.escape;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.text.VietnameseText;

/** The mass organisation or the commune's officer: visits households after their escape and writes down what they find. */
@Service
public class FollowUpDesk {

    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 2000;

    private final JdbcClient jdbc;
    private final EscapeFiles files;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUpDesk(JdbcClient jdbc, EscapeFiles files, Scope scope, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.scope = scope;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a planned visit down; photos are attached to the visit before.
     *
     * @param visitId planned visit
     * @param command what it found
     * @return the escape it belongs to
     * @throws vn.giamngheo.shared.NotFound when there is no such visit
     * @throws vn.giamngheo.shared.NotPermitted when the actor is neither of a mass organisation nor the officer of the commune
     * @throws InvalidInput when fields are missing or wrong, or the day lies in the future or before the escape
     * @throws Conflict when it was written down before, or the household is not looked after any more
     */
    @Transactional
    public UUID record(UUID visitId, RecordVisit command) {
        EscapeView escape = files.get(files.escapeOf(visitId));
        scope.require(currentActor.get().holds(Role.MASS_ORG) ? Role.MASS_ORG : Role.COMMUNE_OFFICER, escape.communeKey());
        check(escape, command);
        if (!escape.isRunning()) {
            throw new Conflict("refusal.escape.over", escape.state());
        }
        int written = jdbc.sql("""
                update escape_visit set visited_on = :on, finding = :finding, found = :found, advice = :advice,
                    recorded_by = :by, recorded_at = :now where id = :id and visited_on is null""")
            .param("on", command.visitedOn()).param("finding", command.finding().name())
            .param("found", VietnameseText.tidy(command.found())).param("advice", VietnameseText.tidy(command.advice()))
            .param("by", currentActor.get().username()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("id", visitId).update();
        if (written == 0) {
            throw new Conflict("refusal.escape.visitRecorded");
        }
        events.publishEvent(new AuditedEvent("escape.visited", "Escape", escape.id().toString(),
                escape.communeKey().value(), escape.householdId(), null, Map.of(), Map.of("visitedOn",
                        command.visitedOn().toString(), "finding", command.finding().name()),
                VietnameseText.tidy(command.found())));
        return escape.id();
    }

    private void check(EscapeView escape, RecordVisit command) {
        List<FieldError> errors = new ArrayList<>();
        if (command.visitedOn() == null) {
            errors.add(new FieldError("visitedOn", "refusal.field.missing"));
        }
        else if (command.visitedOn().isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("visitedOn", "refusal.escape.dayInFuture", command.visitedOn()));
        }
        else if (command.visitedOn().isBefore(escape.since())) {
            errors.add(new FieldError("visitedOn", "refusal.escape.beforeEscape", escape.since()));
        }
        if (command.finding() == null) {
            errors.add(new FieldError("finding", "refusal.field.missing"));
        }
        if (command.found() == null || command.found().strip().length() < SHORTEST_TEXT) {
            errors.add(new FieldError("found", "refusal.escape.textTooShort", SHORTEST_TEXT));
        }
        tooLong(errors, "found", command.found());
        tooLong(errors, "advice", command.advice());
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void tooLong(List<FieldError> errors, String field, String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            errors.add(new FieldError(field, "refusal.field.tooLong", LONGEST_TEXT));
        }
    }
}
