package vn.giamngheo.escape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/** Reads escapes: one with its visits, lists within the actor's units, those of a household. */
@Service
public class EscapeFiles {

    private static final Set<Role> VISITORS = Set.of(Role.MASS_ORG, Role.COMMUNE_OFFICER);
    private static final String ROWS = """
            from escape e left join lateral (select v.id, v.due_on from escape_visit v
                where v.escape_id = e.id and v.visited_on is null order by v.ordinal limit 1) n on true
            where""" + " ";
    private static final String RUNNING = "e.relapsed_on is null and e.succeeded_by is null and e.annulled_on is null"
            + " and not exists (select 1 from closed_household x where x.household_id = e.household_id)";
    private static final String CLOSED = "exists (select 1 from closed_household x where x.household_id = e.household_id)"
            + " as household_closed";
    private static final String WITHIN = "e.hamlet_key = any (string_to_array(:hamlets, ','))";

    private final JdbcClient jdbc;
    private final Units units;
    private final Accounts accounts;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscapeFiles(JdbcClient jdbc, Units units, Accounts accounts, Scope scope, CurrentActor currentActor,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.accounts = accounts;
        this.scope = scope;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether the one who acts reads households somewhere */
    public boolean reads() {
        return currentActor.find().stream().flatMap(actor -> actor.posts().stream())
            .anyMatch(post -> post.role().readsCases());
    }

    /**
     * Lists escapes within the actor's units, those whose visit is due first.
     *
     * @param query what to list
     * @param page which page; its sort is not used
     * @return one page of rows and the number of all that match
     */
    @Transactional(readOnly = true)
    public Page<EscapeView> page(EscapeQuery query, Pageable page) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, values);
        long total = jdbc.sql("select count(*) " + ROWS + where).params(values).query(Long.class).single();
        values.put("limit", page.getPageSize());
        values.put("offset", page.getOffset());
        List<EscapeView> rows = total == 0 ? List.of() : jdbc.sql("select e.*, n.id as visit_id, n.due_on, " + CLOSED + " " + ROWS
                + where
                + " order by case when " + RUNNING + " then n.due_on end nulls last, e.since desc, e.household_code"
                + " limit :limit offset :offset")
            .params(values).query(this::view).list();
        return new PageImpl<>(rows, page, total);
    }

    /** @return number of visits that are due today or overdue for the posts of the one who acts */
    @Transactional(readOnly = true)
    public int overdue() {
        Actor actor = currentActor.get();
        if (VISITORS.stream().noneMatch(actor::holds)) {
            return 0;
        }
        return jdbc.sql("select count(*) from escape_visit v join escape e on e.id = v.escape_id where v.visited_on is null"
                + " and v.due_on <= :today and " + RUNNING + " and " + WITHIN)
            .param("today", today()).param("hamlets", hamlets()).query(Integer.class).single();
    }

    /**
     * Shows an escape to the acting person; the reading is audited.
     *
     * @param id escape
     * @return the escape with its visits
     * @throws NotFound when there is none
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public EscapeView open(UUID id) {
        EscapeView escape = get(id);
        scope.requireCovers(escape.hamletKey());
        events.publishEvent(new AuditedEvent("escape.read", "Escape", id.toString(), escape.communeKey().value(),
                escape.householdId(), null, Map.of(), Map.of(), null));
        return escape;
    }

    /** @return the escape with its visits, whoever asks */
    EscapeView get(UUID id) {
        return jdbc.sql("select e.*, n.id as visit_id, n.due_on, " + CLOSED + " " + ROWS + "e.id = :id").param("id", id)
            .query(this::view)
            .optional().map(escape -> escape.with(visits(List.of(id)).getOrDefault(id, List.of())))
            .orElseThrow(() -> new NotFound("refusal.escape.unknown"));
    }

    /** @return escape that a visit belongs to */
    UUID escapeOf(UUID visitId) {
        return jdbc.sql("select escape_id from escape_visit where id = :id").param("id", visitId).query(UUID.class).optional()
            .orElseThrow(() -> new NotFound("refusal.escape.unknownVisit"));
    }

    /**
     * @param visitId planned visit
     * @return its escape; the reading is audited
     * @throws NotFound when there is none
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public EscapeView openByVisit(UUID visitId) {
        return open(escapeOf(visitId));
    }

    /**
     * @param householdId household, within the scope of the one who looks
     * @return its escapes with their visits, newest first
     */
    @Transactional(readOnly = true)
    public List<EscapeView> ofHousehold(UUID householdId) {
        List<EscapeView> escapes = jdbc.sql("select e.*, n.id as visit_id, n.due_on, " + CLOSED + " " + ROWS
                + "e.household_id = :household order by e.since desc, e.recorded_at desc").param("household", householdId)
            .query(this::view).list();
        Map<UUID, List<FollowUpVisit>> visits = visits(escapes.stream().map(EscapeView::id).toList());
        return escapes.stream().map(escape -> escape.with(visits.getOrDefault(escape.id(), List.of()))).toList();
    }

    /**
     * @param escape an escape
     * @return whether the one who acts may write its visits down
     */
    public boolean mayVisit(EscapeView escape) {
        return escape.isRunning() && scope.holds(currentActor.get(), VISITORS, escape.communeKey());
    }

    private Map<UUID, List<FollowUpVisit>> visits(List<UUID> escapes) {
        if (escapes.isEmpty()) {
            return Map.of();
        }
        record Line(UUID escapeId, UUID id, int ordinal, LocalDate dueOn, LocalDate visitedOn, String finding,
                String found, String advice, String recordedBy) {}
        List<Line> lines = jdbc.sql("select * from escape_visit where escape_id in (:ids) order by escape_id, ordinal")
            .param("ids", escapes).query(Line.class).list();
        Map<String, String> names = accounts.fullNames(lines.stream().map(Line::recordedBy).filter(by -> by != null)
            .distinct().toList());
        return lines.stream().collect(Collectors.groupingBy(Line::escapeId, Collectors.mapping(
                line -> new FollowUpVisit(line.id(), line.ordinal(), line.dueOn(), line.visitedOn(),
                        line.finding() == null ? null : FollowUpFinding.valueOf(line.finding()), line.found(),
                        line.advice(), line.recordedBy() == null ? null
                                : names.getOrDefault(line.recordedBy(), line.recordedBy())),
                Collectors.toList())));
    }

    private String where(EscapeQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of(WITHIN));
        values.put("hamlets", hamlets());
        int number = 0;
        for (String word : VietnameseText.words(query.text())) {
            String name = "word" + number++;
            conditions.add("e.search_text like :" + name);
            values.put(name, "%" + word + "%");
        }
        switch (query.show()) {
            case DUE -> {
                conditions.add(RUNNING);
                conditions.add("n.due_on <= :soon");
                values.put("soon", today().plusDays(jdbc
                    .sql("select value from follow_up_setting where code = 'SHOWN_DAYS_BEFORE'").query(Integer.class)
                    .single()));
            }
            case NEWLY_ESCAPED -> {
                conditions.add(RUNNING);
                conditions.add("e.since <= :today and e.until >= :today");
                values.put("today", today());
            }
            case RELAPSED -> conditions.add("e.relapsed_on is not null");
            default -> conditions.add("e.id is not null");
        }
        return String.join(" and ", conditions);
    }

    private String hamlets() {
        return scope.reach(currentActor.get()).stream().filter(unit -> unit.level() == UnitLevel.HAMLET)
            .map(unit -> unit.key().value()).collect(Collectors.joining(","));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private EscapeView view(ResultSet row, int number) throws SQLException {
        UnitKey commune = new UnitKey(row.getString("commune_key"));
        UnitKey hamlet = new UnitKey(row.getString("hamlet_key"));
        String back = row.getString("relapse_class");
        EscapeState state = state(row);
        boolean visited = state.isRunning();
        return new EscapeView(row.getObject("id", UUID.class), row.getObject("household_id", UUID.class),
                row.getString("household_code"), row.getString("head_name"), commune, hamlet,
                units.get(hamlet).name() + ", " + units.get(commune).name(), row.getString("decision_number"),
                row.getObject("paper_id", UUID.class), HouseholdClass.valueOf(row.getString("former_class")),
                HouseholdClass.valueOf(row.getString("class_after")), Movement.valueOf(row.getString("movement")),
                day(row, "signed_on"), day(row, "since"), day(row, "until"), day(row, "relapsed_on"),
                back == null ? null : HouseholdClass.valueOf(back), row.getString("relapse_number"),
                day(row, "annulled_on"), row.getString("annulled_number"), state,
                visited ? row.getObject("visit_id", UUID.class) : null, visited ? day(row, "due_on") : null, List.of());
    }

    private EscapeState state(ResultSet row) throws SQLException {
        if (row.getObject("annulled_on") != null) {
            return EscapeState.ANNULLED;
        }
        if (row.getObject("relapsed_on") != null) {
            return EscapeState.RELAPSED;
        }
        if (row.getObject("succeeded_by") != null) {
            return EscapeState.SUCCEEDED;
        }
        if (row.getBoolean("household_closed")) {
            return EscapeState.CLOSED;
        }
        if (day(row, "since").isAfter(today())) {
            return EscapeState.TO_COME;
        }
        LocalDate until = day(row, "until");
        if (until == null) {
            return EscapeState.NEAR_POOR;
        }
        return today().isAfter(until) ? EscapeState.LASTING : EscapeState.NEWLY_ESCAPED;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
