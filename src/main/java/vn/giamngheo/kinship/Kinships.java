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
import vn.giamngheo.identity.Accounts;
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
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Scope scope;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Kinships(JdbcClient jdbc, HouseholdRegister households, Accounts accounts, CurrentActor currentActor, Scope scope,
            Units units, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.households = households;
        this.accounts = accounts;
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
        NotPermitted refusal = refusals(username, List.of(households.get(householdId))).get(householdId);
        if (refusal != null) {
            throw refusal;
        }
    }

    /**
     * @param username account name
     * @param householdId household
     * @return whether he or she is a member of it, or declared it to be that of relatives
     */
    @Transactional(readOnly = true)
    public boolean isKin(String username, UUID householdId) {
        return refusals(username, List.of(households.get(householdId))).containsKey(householdId);
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
        declared(username, listed).forEach(id -> refusals.put(id, new NotPermitted("refusal.kinship.kin")));
        accounts.citizenId(username).ifPresent(own -> listed.stream()
            .filter(household -> household.members().stream().anyMatch(one -> own.equals(one.citizenId())))
            .forEach(household -> refusals.put(household.id(), new NotPermitted("refusal.kinship.ownHousehold"))));
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
        String communes = own.stream().flatMap(unit -> units.communesWithin(unit).stream()).map(UnitKey::value).distinct()
            .collect(Collectors.joining(","));
        events.publishEvent(new AuditedEvent("kinship.read", "Account", currentActor.get().username(),
                own.get(0).value(), null, null, Map.of(), Map.of("page", page), null));
        return jdbc.sql(DECLARATIONS + """
                 WHERE k.commune_key = any (string_to_array(:communes, ','))
                ORDER BY k.declared_at DESC, k.id LIMIT :size OFFSET :from""")
            .param("communes", communes).param("size", PAGE).param("from", (page - 1) * PAGE)
            .query(Kinships::declaration).list();
    }

    /** @return number of pages of what others declared, at least 1 */
    @Transactional(readOnly = true)
    public int pages() {
        String communes = readableUnits().stream().flatMap(unit -> units.communesWithin(unit).stream())
            .map(UnitKey::value).distinct().collect(Collectors.joining(","));
        int all = jdbc.sql("SELECT count(*) FROM kin_declaration WHERE commune_key = any (string_to_array(:communes, ','))")
            .param("communes", communes).query(Integer.class).single();
        return Math.max(1, (all + PAGE - 1) / PAGE);
    }

    private List<UnitKey> readableUnits() {
        return currentActor.get().posts().stream().filter(post -> READERS.contains(post.role()))
            .map(post -> post.unit()).distinct().toList();
    }

    private List<UUID> declared(String username, Collection<HouseholdView> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT household_id FROM kin_declaration WHERE username = :username AND household_id IN (:households)
                    AND declared_on <= :day AND (ends_on IS NULL OR ends_on >= :day)""")
            .param("username", username).param("households", listed.stream().map(HouseholdView::id).toList())
            .param("day", today()).query(UUID.class).list();
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
