package vn.giamngheo.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * Who does the work of a post while its holder is away. Arranged by the holder or by an administrator; never for oneself,
 * never passed on, never twice for the same days, and never to somebody whose own post has to stay apart from this one.
 * What is decided by person in a case (who surveyed does not decide) is asked in the case as for everybody else.
 */
@Service
public class StandIns {

    /** Longest time in one piece, in days. */
    public static final int LONGEST = 366;
    /** Longest reason. */
    public static final int LONGEST_REASON = 500;
    /** Longest document number. */
    public static final int LONGEST_NUMBER = 100;

    /** Posts that sign decisions: only on a written assignment. */
    private static final Set<Role> SIGNING = Set.of(Role.COMMUNE_CHAIR, Role.CITY_CHAIR, Role.PROVINCE_CHAIR);
    private static final String SELECT = """
            SELECT s.*, holder.full_name AS holder_name, person.full_name AS person_name,
                coalesce(maker.full_name, s.made_by) AS maker_name
            FROM stand_in s JOIN account person ON person.username = s.person
            LEFT JOIN account holder ON holder.username = s.holder
            LEFT JOIN account maker ON maker.username = s.made_by
            """;
    private static final String OVERLAPS = " AND ended_at IS NULL AND first_day <= :last AND last_day >= :first";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final PostNames postNames;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StandIns(JdbcClient jdbc, Accounts accounts, CurrentActor currentActor, PostNames postNames, Units units, Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.postNames = postNames;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Arranges that a person stands in.
     *
     * @param command post, persons, days, reason
     * @return id of the arrangement
     * @throws NotPermitted when the actor is neither the holder nor an administrator
     * @throws InvalidInput when a day, a person or the reason is missing or wrong
     * @throws Conflict when the days are taken, a chain would arise, or the posts have to stay apart
     */
    @Transactional
    public UUID appoint(AppointStandIn command) {
        Actor actor = currentActor.get();
        requireArranger(actor, command.holder(), command.post());
        String reason = VietnameseText.tidy(command.reason());
        String number = blankToNull(VietnameseText.tidy(command.documentNumber()));
        checkFields(command, reason, number);
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('stand_in'))").query(row -> { });
        checkHolder(command);
        checkPerson(command);
        checkDays(command);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO stand_in (id, role, unit_key, holder, person, first_day, last_day, reason, document_number,
                    made_by, made_at)
                VALUES (:id, :role, :unit, :holder, :person, :first, :last, :reason, :number, :by, :at)""")
            .param("id", id).param("role", command.post().role().code()).param("unit", command.post().unit().value())
            .param("holder", command.holder()).param("person", command.person()).param("first", command.firstDay())
            .param("last", command.lastDay()).param("reason", reason).param("number", number)
            .param("by", actor.username()).param("at", Timestamp.from(clock.instant())).update();
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("post", command.post().id());
        after.put("holder", command.holder());
        after.put("person", command.person());
        after.put("firstDay", command.firstDay().toString());
        after.put("lastDay", command.lastDay().toString());
        after.put("documentNumber", number);
        publish("standIn.appointed", id, command.post(), Map.of(), after, reason);
        return id;
    }

    /**
     * Ends an arrangement at once, before or within its days.
     *
     * @param id arrangement
     * @param reason why
     * @throws NotFound when there is none
     * @throws NotPermitted when the actor is neither the holder nor an administrator
     * @throws InvalidInput when the reason is missing or too long
     * @throws Conflict when it is over already
     */
    @Transactional
    public void end(UUID id, String reason) {
        StandIn standIn = get(id);
        Actor actor = currentActor.get();
        requireArranger(actor, standIn.holder(), standIn.post());
        String why = VietnameseText.tidy(reason);
        List<FieldError> errors = new ArrayList<>();
        checkText(errors, "reason", why, LONGEST_REASON);
        refuse(errors);
        StandIn.State state = standIn.stateOn(today());
        if (state == StandIn.State.ENDED || state == StandIn.State.OVER || endNow(id, actor.username(), why) == 0) {
            throw new Conflict("refusal.identity.standIn.over");
        }
        publish("standIn.ended", id, standIn.post(),
                Map.of("firstDay", standIn.firstDay().toString(), "lastDay", standIn.lastDay().toString()),
                Map.of("post", standIn.post().id(), "person", standIn.person()), why);
    }

    private int endNow(UUID id, String by, String reason) {
        return jdbc.sql("""
                UPDATE stand_in SET ended_by = :by, ended_at = :at, end_reason = :reason
                WHERE id = :id AND ended_at IS NULL""").param("by", by).param("at", Timestamp.from(clock.instant()))
            .param("reason", reason).param("id", id).update();
    }

    /** Whoever leaves a post leaves nobody standing in beyond his last day. */
    void leave(PostGroup post, String holder, LocalDate lastDay, String by, String reason) {
        List<StandIn> beyond = jdbc.sql(SELECT + """
                WHERE s.role = :role AND s.unit_key = :unit AND s.holder = :holder AND s.ended_at IS NULL
                  AND s.last_day > :day""").param("role", post.role().code()).param("unit", post.unit().value())
            .param("holder", holder).param("day", lastDay).query(standIn()).list();
        for (StandIn standIn : beyond) {
            if (standIn.firstDay().isAfter(lastDay)) {
                endNow(standIn.id(), by, reason);
            }
            else {
                jdbc.sql("UPDATE stand_in SET last_day = :day WHERE id = :id").param("day", lastDay)
                    .param("id", standIn.id()).update();
            }
            publish("standIn.ended", standIn.id(), post, Map.of("lastDay", standIn.lastDay().toString()),
                    Map.of("lastDay", lastDay.toString(), "person", standIn.person()), reason);
        }
    }

    /**
     * @param id arrangement
     * @return the arrangement
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public StandIn get(UUID id) {
        return jdbc.sql(SELECT + "WHERE s.id = :id").param("id", id).query(standIn()).optional()
            .orElseThrow(() -> new NotFound("refusal.identity.standIn.unknown"));
    }

    /**
     * @param limit rows of a page
     * @param offset rows before it
     * @return arrangements that the actor sees, newest days first: an administrator all, anybody else those he is away or
     *         stands in for
     */
    @Transactional(readOnly = true)
    public List<StandIn> visible(int limit, int offset) {
        Actor actor = currentActor.get();
        return jdbc.sql(SELECT + "WHERE " + mine(actor) + " ORDER BY s.first_day DESC, s.id LIMIT :limit OFFSET :offset")
            .param("me", actor.username()).param("limit", limit).param("offset", offset).query(standIn()).list();
    }

    /** @return number of {@link #visible} arrangements */
    @Transactional(readOnly = true)
    public int countVisible() {
        Actor actor = currentActor.get();
        return jdbc.sql("SELECT count(*) FROM stand_in s WHERE " + mine(actor)).param("me", actor.username())
            .query(Integer.class).single();
    }

    private static String mine(Actor actor) {
        return actor.owns(Role.ADMINISTRATOR) ? ":me IS NOT NULL" : "(s.holder = :me OR s.person = :me)";
    }

    /**
     * @param posts posts that somebody has to do
     * @return active accounts that may be asked to: they hold a post in the same commune, or above or below the post's
     *         unit, or for a surveyor are surveyors of a neighbouring ward or commune; they hold none of these posts and none
     *         that has to stay apart; by account name, with their title
     */
    @Transactional(readOnly = true)
    public List<AccountView> candidates(List<PostGroup> posts) {
        Map<String, AccountView> candidates = new LinkedHashMap<>();
        for (PostGroup post : posts) {
            jdbc.sql("""
                    SELECT a.username, a.full_name, min(p.title) FROM post p JOIN account a ON a.username = p.username
                    WHERE a.active AND (p.unit_key IN (:units) OR p.unit_key IN (:neighbours) AND p.role = :role)
                      AND p.valid_from <= :day
                      AND (p.valid_to IS NULL OR p.valid_to >= :day)
                      AND NOT EXISTS (SELECT 1 FROM post own WHERE own.username = a.username AND own.valid_from <= :day
                          AND (own.valid_to IS NULL OR own.valid_to >= :day)
                          AND (own.role = :role AND own.unit_key = :unit OR EXISTS (SELECT 1 FROM stand_in_exclusion e
                              WHERE e.post_role = :role AND e.own_role = own.role)))
                    GROUP BY a.username, a.full_name ORDER BY a.username""")
                .param("units", near(post.unit()).stream().map(UnitKey::value).toList())
                .param("neighbours", neighbours(post).stream().map(UnitKey::value).toList()).param("day", today())
                .param("role", post.role().code()).param("unit", post.unit().value())
                .query((row, number) -> new AccountView(row.getString(1), row.getString(2), row.getString(3))).list()
                .forEach(account -> candidates.putIfAbsent(account.username(), account));
        }
        return List.copyOf(candidates.values());
    }

    /** Units above, the unit, and what lies below its commune: where people know the households. */
    private List<UnitKey> near(UnitKey unit) {
        List<UnitKey> near = new ArrayList<>(units.path(unit));
        near.stream().filter(key -> units.get(key).level() == UnitLevel.COMMUNE).findFirst()
            .ifPresent(commune -> units.hamletsOf(commune).forEach(hamlet -> near.add(hamlet.key())));
        return near;
    }

    /** Wards and communes under the same authority, for a surveyor: a re-check needs another one, and there may be but one. */
    private List<UnitKey> neighbours(PostGroup post) {
        List<UnitKey> path = units.path(post.unit());
        if (post.role() != Role.SURVEYOR || units.get(post.unit()).level() != UnitLevel.COMMUNE) {
            return List.of(post.unit());
        }
        return path.stream().filter(key -> units.get(key).level() != UnitLevel.COMMUNE).findFirst()
            .map(units::communesWithin).orElse(List.of(post.unit()));
    }

    private void requireArranger(Actor actor, String holder, PostGroup post) {
        boolean own = actor.username().equals(holder) && actor.ownPosts().contains(post);
        if (!own && !actor.owns(Role.ADMINISTRATOR)) {
            throw new NotPermitted("refusal.identity.standIn.notYours", postNames.of(post));
        }
    }

    private void checkFields(AppointStandIn command, String reason, String number) {
        List<FieldError> errors = new ArrayList<>();
        if (command.person() == null || command.person().isBlank()) {
            errors.add(new FieldError("person", "refusal.field.missing"));
        }
        else if (command.person().equals(command.holder()) || command.person().equals(currentActor.get().username())) {
            errors.add(new FieldError("person", "refusal.identity.standIn.self"));
        }
        if (command.firstDay() == null) {
            errors.add(new FieldError("firstDay", "refusal.field.missing"));
        }
        else if (command.firstDay().isBefore(today())) {
            errors.add(new FieldError("firstDay", "refusal.identity.standIn.inThePast"));
        }
        if (command.lastDay() == null) {
            errors.add(new FieldError("lastDay", "refusal.field.missing"));
        }
        else if (command.firstDay() != null && command.lastDay().isBefore(command.firstDay())) {
            errors.add(new FieldError("lastDay", "refusal.identity.standIn.endsBeforeItBegins"));
        }
        else if (command.firstDay() != null && command.lastDay().isAfter(command.firstDay().plusDays(LONGEST - 1))) {
            errors.add(new FieldError("lastDay", "refusal.identity.standIn.tooLong", LONGEST));
        }
        checkText(errors, "reason", reason, LONGEST_REASON);
        if (SIGNING.contains(command.post().role())) {
            checkText(errors, "documentNumber", number, LONGEST_NUMBER);
        }
        else if (number != null) {
            checkText(errors, "documentNumber", number, LONGEST_NUMBER);
        }
        refuse(errors);
    }

    private static void checkText(List<FieldError> errors, String field, String text, int longest) {
        if (text == null || text.isEmpty()) {
            errors.add(new FieldError(field, "refusal.field.missing"));
        }
        else if (text.length() > longest) {
            errors.add(new FieldError(field, "refusal.field.tooLong", longest));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void checkHolder(AppointStandIn command) {
        List<AccountView> holders = accounts.holders(command.post(), command.firstDay());
        if (command.holder() == null) {
            if (!holders.isEmpty()) {
                throw new Conflict("refusal.identity.standIn.nameTheHolder", postNames.of(command.post()));
            }
            units.get(command.post().unit());
            return;
        }
        boolean throughout = jdbc.sql("""
                SELECT count(*) FROM post WHERE username = :holder AND role = :role AND unit_key = :unit
                  AND valid_from <= :first AND (valid_to IS NULL OR valid_to >= :last)""")
            .param("holder", command.holder()).param("role", command.post().role().code())
            .param("unit", command.post().unit().value()).param("first", command.firstDay())
            .param("last", command.lastDay()).query(Integer.class).single() > 0;
        if (!throughout) {
            throw new Conflict("refusal.identity.standIn.notHeldThroughout", accounts.fullName(command.holder()),
                    postNames.of(command.post()));
        }
    }

    private void checkPerson(AppointStandIn command) {
        PostGroup post = command.post();
        String name = accounts.fullName(command.person());
        if (accounts.actor(command.person()).isEmpty()) {
            throw new InvalidInput(List.of(new FieldError("person", "refusal.identity.unknownAccount", command.person())));
        }
        List<PostGroup> own = jdbc.sql("""
                SELECT role, unit_key FROM post WHERE username = :person AND valid_from <= :last
                  AND (valid_to IS NULL OR valid_to >= :first)""").param("person", command.person())
            .param("first", command.firstDay()).param("last", command.lastDay())
            .query((row, number) -> new PostGroup(Role.of(row.getString(1)), new UnitKey(row.getString(2)))).list();
        if (own.contains(post)) {
            throw new Conflict("refusal.identity.standIn.samePost", name);
        }
        List<UnitKey> near = near(post.unit());
        List<UnitKey> neighbours = neighbours(post);
        if (own.stream().noneMatch(held -> near.contains(held.unit()) || units.covers(post.unit(), held.unit())
                || held.role() == post.role() && neighbours.contains(held.unit()))) {
            throw new Conflict("refusal.identity.standIn.farAway", name);
        }
        List<String> apart = jdbc.sql("SELECT source FROM stand_in_exclusion WHERE post_role = :post AND own_role IN (:own)")
            .param("post", post.role().code()).param("own", own.stream().map(held -> held.role().code()).toList())
            .query(String.class).list();
        if (!apart.isEmpty()) {
            throw new Conflict("refusal.identity.standIn.mustStayApart", name, postNames.of(post), apart.get(0));
        }
    }

    private void checkDays(AppointStandIn command) {
        if (count(command, "role = :role AND unit_key = :unit AND holder IS NOT DISTINCT FROM :holder") > 0) {
            throw new Conflict("refusal.identity.standIn.overlaps", postNames.of(command.post()));
        }
        if (count(command, "holder = :person") > 0) {
            throw new Conflict("refusal.identity.standIn.personIsAway", accounts.fullName(command.person()));
        }
        if (command.holder() != null && count(command, "person = :holder") > 0) {
            throw new Conflict("refusal.identity.standIn.chain", accounts.fullName(command.holder()));
        }
    }

    private int count(AppointStandIn command, String condition) {
        return jdbc.sql("SELECT count(*) FROM stand_in WHERE " + condition + OVERLAPS)
            .param("role", command.post().role().code()).param("unit", command.post().unit().value())
            .param("holder", command.holder(), java.sql.Types.VARCHAR).param("person", command.person())
            .param("first", command.firstDay()).param("last", command.lastDay()).query(Integer.class).single();
    }

    private void publish(String action, UUID id, PostGroup post, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        events.publishEvent(new AuditedEvent(action, "StandIn", id.toString(), post.unit().value(), null, null, before,
                after, reason));
        events.publishEvent(new PostsChanged(post));
    }

    private RowMapper<StandIn> standIn() {
        return this::row;
    }

    private StandIn row(ResultSet row, int number) throws SQLException {
        PostGroup post = new PostGroup(Role.of(row.getString("role")), new UnitKey(row.getString("unit_key")));
        Timestamp ended = row.getTimestamp("ended_at");
        return new StandIn(row.getObject("id", UUID.class), post, postNames.of(post), row.getString("holder"),
                row.getString("holder_name"), row.getString("person"), row.getString("person_name"),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                row.getString("reason"), row.getString("document_number"), row.getString("maker_name"),
                ended == null ? null : ended.toInstant(), row.getString("end_reason"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String blankToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
