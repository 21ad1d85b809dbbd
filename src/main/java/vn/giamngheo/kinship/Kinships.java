package vn.giamngheo.kinship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
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
 * Conflict of interest (design rule): nobody surveys, chairs the meeting of, or decides on the own household or that of a
 * relative. What is declared is personal: only the one who declared and the commune board or the auditor read it.
 */
@Service
public class Kinships {

    private static final int LONGEST_REASON = 300;
    private static final int PAGE = 50;
    private static final Set<Role> READERS = Set.of(Role.COMMUNE_BOARD, Role.AUDITOR);
    private static final String DECLARATIONS = """
            SELECT k.*, h.code, h.head_name, a.full_name FROM kin_declaration k
            JOIN household h ON h.id = k.household_id JOIN account a ON a.username = k.username""";

    private final JdbcClient jdbc;
    private final HouseholdRegister households;
    private final CurrentActor currentActor;
    private final Scope scope;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Kinships(JdbcClient jdbc, HouseholdRegister households, CurrentActor currentActor, Scope scope, Units units,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.households = households;
        this.currentActor = currentActor;
        this.scope = scope;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns when nothing speaks against this person's working on the household.
     *
     * @param username account name
     * @param householdId household
     * @throws NotPermitted when he or she is a member of it, or declared it to be that of relatives
     */
    @Transactional(readOnly = true)
    public void requireNotKin(String username, UUID householdId) {
        found(List.of(username), List.of(householdId)).forEach(kin -> {
            throw kin.refusal();
        });
    }

    /**
     * Who of several has to keep away from which of several households; asked at once.
     *
     * @param usernames account names
     * @param households households
     * @return account names by household; none for a household that is nobody's
     */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> kin(Collection<String> usernames, Collection<UUID> households) {
        return found(usernames, households).stream().collect(Collectors.groupingBy(Kin::householdId,
                Collectors.mapping(Kin::username, Collectors.toSet())));
    }

    /**
     * The same for the households of a list.
     *
     * @param username account name
     * @param listed households
     * @return refusals by household; none for a household that nothing speaks against
     */
    @Transactional(readOnly = true)
    public Map<UUID, NotPermitted> refusals(String username, Collection<HouseholdView> listed) {
        Map<UUID, NotPermitted> refusals = new HashMap<>();
        found(List.of(username), listed.stream().map(HouseholdView::id).toList())
            .forEach(kin -> refusals.putIfAbsent(kin.householdId(), kin.refusal()));
        return refusals;
    }

    /**
     * Declares a household of relatives of the one who acts; counts from today.
     *
     * @param householdCode code of the household
     * @param reason how they are related
     * @throws InvalidInput when the reason is missing or too long
     * @throws NotFound when there is no such household
     * @throws NotPermitted when no post of the one who acts covers it
     * @throws Conflict when he or she declared it already
     */
    @Transactional
    public void declare(String householdCode, String reason) {
        String tidy = reason("reason", reason);
        HouseholdView household = households.byCode(householdCode);
        scope.requireCovers(household.hamletKey());
        Actor actor = currentActor.get();
        UUID id = UUID.randomUUID();
        try {
            jdbc.sql("""
                    INSERT INTO kin_declaration (id, username, household_id, commune_key, reason, declared_on, declared_at)
                    VALUES (:id, :username, :household, :commune, :reason, :day, :at)""")
                .param("id", id).param("username", actor.username()).param("household", household.id())
                .param("commune", household.communeKey().value()).param("reason", tidy).param("day", today())
                .param("at", Timestamp.from(clock.instant())).update();
        }
        catch (DuplicateKeyException twice) {
            throw new Conflict("refusal.kinship.declaredAlready", household.code());
        }
        publish("kinship.declared", id, household.communeKey().value(), Map.of("username", actor.username()));
    }

    /**
     * Ends a declaration of the one who acts. It counts to the end of today, so that nobody ends it for one step only
     * and at once.
     *
     * @param id declaration
     * @param reason why it no longer holds
     * @throws NotFound when the one who acts has no such standing declaration
     */
    @Transactional
    public void end(UUID id, String reason) {
        String tidy = reason("endReason", reason);
        KinDeclaration standing = own().stream().filter(one -> one.id().equals(id) && one.endsOn() == null).findFirst()
            .orElseThrow(() -> new NotFound("refusal.kinship.unknown"));
        jdbc.sql("UPDATE kin_declaration SET ends_on = :day, end_reason = :reason, ended_at = :at WHERE id = :id")
            .param("day", today()).param("reason", tidy).param("at", Timestamp.from(clock.instant())).param("id", id)
            .update();
        publish("kinship.ended", id, households.get(standing.householdId()).communeKey().value(),
                Map.of("username", standing.username(), "endsOn", today().toString()));
    }

    /** @return what the one who acts declared, newest first */
    @Transactional(readOnly = true)
    public List<KinDeclaration> own() {
        return jdbc.sql(DECLARATIONS + " WHERE k.username = :username ORDER BY k.declared_at DESC")
            .param("username", currentActor.get().username()).query(Kinships::declaration).list();
    }

    /** @return whether the one who acts reads what others declared, as commune board or auditor */
    public boolean readsOthers() {
        return !readableUnits().isEmpty();
    }

    /**
     * What officers declared about households in the reader's units; the reading is audited.
     *
     * @param page number of the page, from 1
     * @return at most 50 declarations, newest first
     * @throws NotPermitted when the one who acts is neither commune board nor auditor
     */
    @Transactional
    public List<KinDeclaration> ofOthers(int page) {
        List<UnitKey> own = readableUnits();
        if (own.isEmpty()) {
            throw new NotPermitted("refusal.kinship.notReadable");
        }
        events.publishEvent(new AuditedEvent("kinship.read", "Account", currentActor.get().username(),
                own.get(0).value(), null, null, Map.of(), Map.of("page", page), null));
        return jdbc.sql(DECLARATIONS + """
                 WHERE k.commune_key = any (string_to_array(:communes, ','))
                ORDER BY k.declared_at DESC, k.id LIMIT :size OFFSET :from""")
            .param("communes", communes(own)).param("size", PAGE).param("from", (page - 1) * PAGE)
            .query(Kinships::declaration).list();
    }

    /** @return number of pages of what others declared, at least 1 */
    @Transactional(readOnly = true)
    public int pages() {
        int all = jdbc.sql("SELECT count(*) FROM kin_declaration WHERE commune_key = any (string_to_array(:communes, ','))")
            .param("communes", communes(readableUnits())).query(Integer.class).single();
        return Math.max(1, (all + PAGE - 1) / PAGE);
    }

    private List<UnitKey> readableUnits() {
        return currentActor.get().posts().stream().filter(post -> READERS.contains(post.role()))
            .map(post -> post.unit()).distinct().toList();
    }

    /** Wards and communes that these units answer for today, those that they followed included. */
    private String communes(List<UnitKey> own) {
        return own.stream().flatMap(unit -> units.answeredForBy(unit, today()).stream())
            .filter(unit -> unit.level() == UnitLevel.COMMUNE).map(unit -> unit.key().value()).distinct()
            .collect(Collectors.joining(","));
    }

    /** What speaks against these people's working on these households, the own household first. */
    private List<Kin> found(Collection<String> usernames, Collection<UUID> households) {
        if (usernames.isEmpty() || households.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT a.username, m.household_id, true AS own FROM account a JOIN member m ON m.citizen_id = a.citizen_id
                    AND m.left_on IS NULL
                WHERE a.username IN (:usernames) AND m.household_id = any (string_to_array(:households, ',')::uuid[])
                UNION ALL
                SELECT k.username, k.household_id, false FROM kin_declaration k
                WHERE k.username IN (:usernames) AND k.household_id = any (string_to_array(:households, ',')::uuid[])
                    AND k.declared_on <= :day AND (k.ends_on IS NULL OR k.ends_on >= :day)
                ORDER BY own DESC""")
            .param("usernames", usernames).param("day", today())
            .param("households", households.stream().map(UUID::toString).collect(Collectors.joining(",")))
            .query(Kin.class).list();
    }

    private static String reason(String field, String reason) {
        String tidy = VietnameseText.tidy(reason);
        if (tidy == null || tidy.isEmpty()) {
            throw new InvalidInput(List.of(new FieldError(field, "refusal.field.missing")));
        }
        if (tidy.length() > LONGEST_REASON) {
            throw new InvalidInput(List.of(new FieldError(field, "refusal.field.tooLong", LONGEST_REASON)));
        }
        return tidy;
    }

    /** Without the household and the reason: the trail of the household is read by others. */
    private void publish(String action, UUID id, String unit, Map<String, Object> after) {
        events.publishEvent(new AuditedEvent(action, "KinDeclaration", id.toString(), unit, null, null, Map.of(), after,
                null));
    }

    /** One reason to keep away. */
    record Kin(String username, UUID householdId, boolean own) {

        NotPermitted refusal() {
            return new NotPermitted(own ? "refusal.kinship.ownHousehold" : "refusal.kinship.kin");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static KinDeclaration declaration(ResultSet row, int number) throws SQLException {
        return new KinDeclaration(row.getObject("id", UUID.class), row.getString("username"), row.getString("full_name"),
                row.getObject("household_id", UUID.class), row.getString("code"), row.getString("head_name"),
                row.getString("reason"), row.getObject("declared_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class), row.getString("end_reason"));
    }
}
