package vn.giamngheo.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.OpinionAuthority;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * Finds the post that does a step of a case. A case keeps the unit it was opened in; steps that open after that unit was
 * merged go to the post of its successor.
 */
@Service("routingTable")
public class Routing {

    private static final String RULES = "select process_key, step, regime_id, role, level from routing_rule";

    /** Who answers for what the city's posts did, since there is no city. */
    private static final Map<Role, Role> TOOK_OVER =
            Map.of(Role.CITY_CHAIR, Role.PROVINCE_CHAIR, Role.CITY_DIVISION, Role.PROVINCE_DEPT);

    /** Above them there is nobody in their own unit. */
    private static final Set<Role> HEADS = Set.of(Role.COMMUNE_CHAIR, Role.CITY_CHAIR, Role.PROVINCE_CHAIR);

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;
    private final Units units;
    private final Decisions decisions;
    private final Regimes regimes;
    private final Accounts accounts;
    private final Clock clock;

    Routing(JdbcClient jdbc, ReferenceMemory memory, Units units, Decisions decisions, Regimes regimes, Accounts accounts,
            Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.units = units;
        this.decisions = decisions;
        this.regimes = regimes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param processKey process
     * @param elementId element id of the user task
     * @param regime the case's regime
     * @param commune the case's ward or commune
     * @param hamlet the case's hamlet, null when the case has none
     * @return post that does the step today
     * @throws NotFound when the table has no rule for the step, or no unit of that level is above the case's
     */
    public PostGroup groupFor(String processKey, String elementId, RegimeId regime, UnitKey commune, UnitKey hamlet) {
        RoutingRule rule = memory.remember(new RuleOf(processKey, elementId, regime),
                () -> read(processKey, elementId, regime));
        OpinionAuthority authority = rule.level() == RoutingLevel.OPINION_AUTHORITY ? authorityOf(regime) : null;
        return post(rule, authority, commune, hamlet, LocalDate.now(clock));
    }

    private record RuleOf(String processKey, String step, RegimeId regime) {}

    private RoutingRule read(String processKey, String step, RegimeId regime) {
        return jdbc.sql(RULES + " where process_key = :process and step = :step and regime_id = :regime")
                .param("process", processKey).param("step", step).param("regime", regime.name())
                .query(Routing::rule).optional()
                .orElseThrow(() -> new NotFound("refusal.routing.noRule", processKey, step, regime));
    }

    /** @return every row of the routing table, process by process */
    public Stream<RoutingRule> rules() {
        return jdbc.sql(RULES + " order by process_key, step, regime_id").query(Routing::rule).list().stream();
    }

    private static RoutingRule rule(ResultSet row, int index) throws SQLException {
        return new RoutingRule(row.getString("process_key"), row.getString("step"),
                RegimeId.valueOf(row.getString("regime_id")),
                row.getString("role") == null ? null : Role.of(row.getString("role")),
                RoutingLevel.valueOf(row.getString("level")));
    }

    /**
     * Steps that nobody would see on a day: for every rule of the regime in force and every ward, commune and hamlet.
     *
     * @param day a day
     * @return the gaps, step by step and unit by unit
     */
    public List<RoutingGap> gaps(LocalDate day) {
        RegimeId regime = regimes.on(day);
        Set<PostGroup> held = accounts.held(day);
        Set<RoutingGap> gaps = new LinkedHashSet<>();
        OpinionAuthority authority = authorityOf(regime);
        List<AdminUnit> communes = units.communesOn(day);
        rules().filter(rule -> rule.regime() == regime)
                .filter(rule -> rule.level() != RoutingLevel.OPINION_AUTHORITY || authority != OpinionAuthority.NONE)
                .forEach(rule -> gaps(rule, authority, communes, held, day).forEach(gaps::add));
        return List.copyOf(gaps);
    }

    /**
     * @param rule a rule as it is or would be
     * @param day a day
     * @return wards, communes or hamlets of that day whose cases nobody would do the step for
     */
    @Transactional(readOnly = true)
    public List<RoutingGap> gaps(RoutingRule rule, LocalDate day) {
        OpinionAuthority authority = rule.level() == RoutingLevel.OPINION_AUTHORITY ? authorityOf(rule.regime()) : null;
        return authority == OpinionAuthority.NONE ? List.of()
                : gaps(rule, authority, units.communesOn(day), accounts.held(day), day).toList();
    }

    private Stream<RoutingGap> gaps(RoutingRule rule, OpinionAuthority authority, List<AdminUnit> communes,
            Set<PostGroup> held, LocalDate day) {
        return communes.stream().flatMap(commune -> places(rule, commune, day)).flatMap(place -> {
            Optional<PostGroup> post = postIn(rule, authority, place, day);
            return post.isPresent() && held.contains(post.get()) ? Stream.empty()
                    : Stream.of(new RoutingGap(rule.processKey(), rule.step(), rule.regime(), place.key(), post.orElse(null)));
        });
    }

    private Stream<AdminUnit> places(RoutingRule rule, AdminUnit commune, LocalDate day) {
        return rule.level() == RoutingLevel.HAMLET
                ? units.hamletsOf(commune.key()).stream().filter(hamlet -> hamlet.isValidOn(day)) : Stream.of(commune);
    }

    private Optional<PostGroup> postIn(RoutingRule rule, OpinionAuthority authority, AdminUnit place, LocalDate day) {
        UnitKey commune = place.level() == UnitLevel.HAMLET ? place.parentKey() : place.key();
        try {
            return Optional.of(post(rule, authority, commune, place.key(), day));
        } catch (NotFound missing) {
            return Optional.empty();
        }
    }

    private PostGroup post(RoutingRule rule, OpinionAuthority authority, UnitKey commune, UnitKey hamlet, LocalDate day) {
        return switch (rule.level()) {
            case HAMLET -> new PostGroup(rule.role(), units.inChargeOn(units.get(hamlet).key(), day));
            case COMMUNE, CITY, PROVINCE -> postAbove(rule.role(), UnitLevel.valueOf(rule.level().name()), commune, day);
            case OPINION_AUTHORITY -> opinionPost(authority, commune, day);
        };
    }

    /**
     * @param role role of the post
     * @param level COMMUNE, CITY or PROVINCE
     * @param commune a ward or commune
     * @param day a day
     * @return post of that role in the unit of that level which answers for the commune on that day; since there is no
     *     city any more, the province's chair and office in place of the city's
     * @throws NotFound when there is no such unit and nobody took its tasks over
     */
    PostGroup postAbove(Role role, UnitLevel level, UnitKey commune, LocalDate day) {
        UnitKey inCharge = units.inChargeOn(commune, day);
        if (level == UnitLevel.CITY && !hasCity(inCharge)) {
            Role successor = TOOK_OVER.getOrDefault(role, role);
            return new PostGroup(successor,
                    units.ancestor(inCharge, successor == role ? level : UnitLevel.PROVINCE));
        }
        return new PostGroup(role, units.ancestor(inCharge, level));
    }

    /**
     * @param superior a post
     * @param own another one
     * @return whether the first may urge the second: it stands on a higher level, or beside it in a unit that neither heads or
     *     the first does
     */
    boolean isAbove(PostGroup superior, PostGroup own) {
        int level = units.get(superior.unit()).level().compareTo(units.get(own.unit()).level());
        return level < 0 || level == 0 && !superior.equals(own) && !HEADS.contains(own.role());
    }

    /**
     * @param role role of a superior post
     * @param level level of its unit
     * @param rule who does the step
     * @return whether late steps of the rule may be reported to that post: it stands above the one that does them, or is it
     */
    boolean mayUrge(Role role, UnitLevel level, RoutingRule rule) {
        LeveledRole own = doer(rule);
        int compared = own == null ? -1 : level.compareTo(own.level());
        return compared < 0 || compared == 0 && (role == own.role() || !HEADS.contains(own.role()));
    }

    /**
     * @param role role of a superior post
     * @param level level of its unit
     * @param rule who does the step
     * @return whether that post is the one that does the step, so that nobody stands above it
     */
    boolean isDoer(Role role, UnitLevel level, RoutingRule rule) {
        return new LeveledRole(role, level).equals(doer(rule));
    }

    /** Post of the rule; of an opinion that of the regime's authority, null where the regime asks nobody. */
    private LeveledRole doer(RoutingRule rule) {
        if (rule.level() != RoutingLevel.OPINION_AUTHORITY) {
            return new LeveledRole(rule.role(), UnitLevel.valueOf(rule.level().name()));
        }
        return switch (authorityOf(rule.regime())) {
            case CITY_CHAIR -> new LeveledRole(Role.CITY_CHAIR, UnitLevel.CITY);
            case PROVINCE_CHAIR -> new LeveledRole(Role.PROVINCE_CHAIR, UnitLevel.PROVINCE);
            case NONE -> null;
        };
    }

    private boolean hasCity(UnitKey commune) {
        return units.path(commune).stream().map(units::get).anyMatch(unit -> unit.level() == UnitLevel.CITY);
    }

    /** A case of an older regime that outlives the city is answered by the province, which took the city's tasks over. */
    private PostGroup opinionPost(OpinionAuthority authority, UnitKey commune, LocalDate day) {
        if (authority == OpinionAuthority.NONE) {
            throw new NotFound("refusal.routing.noOpinionAuthority");
        }
        return authority == OpinionAuthority.CITY_CHAIR
                ? postAbove(Role.CITY_CHAIR, UnitLevel.CITY, commune, day)
                : postAbove(Role.PROVINCE_CHAIR, UnitLevel.PROVINCE, commune, day);
    }

    /** The regime names its authority in the annual route; the other routes ask the same one or nobody. */
    private OpinionAuthority authorityOf(RegimeId regime) {
        return decisions.procedureTerms(regime, Route.ANNUAL).opinionAuthority();
    }
}
