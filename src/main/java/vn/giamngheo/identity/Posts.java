package vn.giamngheo.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitKey;

/** Who holds which post, as administrators change it. */
@Service
public class Posts {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final StandIns standIns;
    private final AdministratorsLeft administratorsLeft;
    private final CurrentActor currentActor;
    private final PostNames postNames;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Posts(JdbcClient jdbc, Accounts accounts, StandIns standIns, AdministratorsLeft administratorsLeft,
            CurrentActor currentActor, PostNames postNames, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.standIns = standIns;
        this.administratorsLeft = administratorsLeft;
        this.currentActor = currentActor;
        this.postNames = postNames;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One person's time in a post.
     *
     * @param post the post
     * @param postName the post in words
     * @param title title signed with
     * @param validFrom first day
     * @param validTo last day, null when open
     */
    public record Held(PostGroup post, String postName, String title, LocalDate validFrom, LocalDate validTo) {}

    /**
     * @param username account name
     * @return its posts of today and of later days
     */
    @Transactional(readOnly = true)
    public List<Held> of(String username) {
        return jdbc.sql("""
                SELECT role, unit_key, title, valid_from, valid_to FROM post
                WHERE username = :username AND (valid_to IS NULL OR valid_to >= :day) ORDER BY valid_from, id""")
            .param("username", username).param("day", LocalDate.now(clock)).query((row, number) -> {
                PostGroup post = new PostGroup(Role.of(row.getString(1)), new UnitKey(row.getString(2)));
                return new Held(post, postNames.of(post), row.getString(3), row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class));
            }).list();
    }

    /**
     * Ends a person's time in a post; the successor, where one is named, holds it from the next day on.
     *
     * @param command who leaves which post when, who follows
     * @throws NotPermitted when the actor is no administrator, or would leave the administrator's post himself
     * @throws InvalidInput when the reason, the last day or the successor is missing or wrong
     * @throws Conflict when the post is not held that long, or the successor holds it already or may not hold
     *         it besides another, or nobody would be administrator any more
     */
    @Transactional
    public void changeHolder(ChangeHolder command) {
        Actor actor = currentActor.get();
        if (!actor.owns(Role.ADMINISTRATOR)
                || command.post().role() == Role.ADMINISTRATOR && command.username().equals(actor.username())) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
        String reason = VietnameseText.tidy(command.reason());
        checkFields(command, reason);
        administratorsLeft.lock();
        Held held = of(command.username()).stream().filter(each -> each.post().equals(command.post())).findFirst()
            .filter(each -> !each.validFrom().isAfter(command.lastDay())
                    && (each.validTo() == null || each.validTo().isAfter(command.lastDay())))
            .orElseThrow(() -> new Conflict("refusal.identity.postNotHeld", accounts.fullName(command.username()),
                    postNames.of(command.post())));
        jdbc.sql("""
                UPDATE post SET valid_to = :last WHERE username = :username AND role = :role AND unit_key = :unit
                  AND valid_from = :from""").param("last", command.lastDay()).param("username", command.username())
            .param("role", command.post().role().code()).param("unit", command.post().unit().value())
            .param("from", held.validFrom()).update();
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("post", command.post().id());
        after.put("validTo", command.lastDay().toString());
        after.put("successor", command.successor());
        events.publishEvent(new AuditedEvent("account.postEnded", "Account", command.username(),
                command.post().unit().value(), null, null,
                held.validTo() == null ? Map.of() : Map.of("validTo", held.validTo().toString()), after, reason));
        standIns.leave(command.post(), command.username(), command.lastDay(), actor.username(), reason);
        if (command.successor() != null) {
            String title = VietnameseText.tidy(command.title());
            accounts.assign(new AssignPost(command.successor(), command.post(),
                    title == null || title.isEmpty() ? held.title() : title, command.lastDay().plusDays(1), null));
        }
        if (command.post().role() == Role.ADMINISTRATOR) {
            administratorsLeft.require(command.lastDay().plusDays(1));
        }
        events.publishEvent(new HolderChanged(command.post(), command.username(), command.successor(),
                command.lastDay(), reason));
        events.publishEvent(new PostsChanged(command.post()));
    }

    private void checkFields(ChangeHolder command, String reason) {
        List<FieldError> errors = new ArrayList<>();
        if (reason == null || reason.isEmpty()) {
            errors.add(new FieldError("reason", "refusal.field.missing"));
        }
        else if (reason.length() > StandIns.LONGEST_REASON) {
            errors.add(new FieldError("reason", "refusal.field.tooLong", StandIns.LONGEST_REASON));
        }
        if (command.lastDay() == null) {
            errors.add(new FieldError("lastDay", "refusal.field.missing"));
        }
        else if (command.lastDay().isBefore(LocalDate.now(clock).minusDays(1))) {
            errors.add(new FieldError("lastDay", "refusal.identity.postEndsInThePast"));
        }
        if (command.title() != null && command.title().length() > 200) {
            errors.add(new FieldError("title", "refusal.field.tooLong", 200));
        }
        if (command.successor() != null) {
            if (command.successor().equals(command.username())) {
                errors.add(new FieldError("successor", "refusal.identity.successorIsTheSame"));
            }
            else if (accounts.actor(command.successor()).isEmpty()) {
                errors.add(new FieldError("successor", "refusal.identity.unknownAccount", command.successor()));
            }
            else if (of(command.successor()).stream().anyMatch(held -> held.post().equals(command.post()))) {
                errors.add(new FieldError("successor", "refusal.identity.successorHoldsIt"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
