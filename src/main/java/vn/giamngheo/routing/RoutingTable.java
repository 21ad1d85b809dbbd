package vn.giamngheo.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.Regime;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitLevel;

/**
 * The routing table and the step terms as process owners change them; administrators and auditors read. No change may leave
 * a step without anybody who does it, where somebody does it now.
 */
@Service("routingChanges")
public class RoutingTable {

    private static final Set<Role> NEVER_IN_CASES = Set.of(Role.ADMINISTRATOR, Role.PROCESS_OWNER, Role.AUDITOR);
    private static final int LONGEST_TERM = 365;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Routing routing;
    private final Regimes regimes;
    private final StepNames stepNames;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RoutingTable(JdbcClient jdbc, Routing routing, Regimes regimes, StepNames stepNames, CurrentActor currentActor,
            Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.routing = routing;
        this.regimes = regimes;
        this.stepNames = stepNames;
        this.currentActor = currentActor;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A step with its rule and its term.
     *
     * @param rule the rule
     * @param name Vietnamese name of the step
     * @param term the term, null when the table has none
     * @param source where the term comes from, null without a term
     * @param nobodyAbove whether the post itself is reminded, since nobody stands above it
     * @param waiting posts that wait for the step and are told when it is late
     */
    public record Row(RoutingRule rule, String name, StepTerm term, String source, boolean nobodyAbove,
            List<LeveledRole> waiting) {

        Row with(StepTerm newTerm, String newSource, boolean isDoer) {
            return new Row(rule, name, newTerm, newSource, isDoer, waiting);
        }

        Row waitedForBy(LeveledRole post) {
            List<LeveledRole> all = new ArrayList<>(waiting);
            all.add(post);
            return new Row(rule, name, term, source, nobodyAbove, List.copyOf(all));
        }
    }

    /**
     * A step of a deployed diagram that the table does not know.
     *
     * @param processKey process
     * @param step element id
     * @param name Vietnamese name
     * @param regime regime without a rule
     */
    public record Unknown(String processKey, String step, String name, RegimeId regime) {}

    /**
     * What a rule or a superior post would mean.
     *
     * @param day day it was looked at
     * @param without units whose cases nobody would do or hear of
     * @param lost those of them where somebody does now
     */
    public record Check(LocalDate day, List<RoutingGap> without, List<RoutingGap> lost) {}

    /** @return processes of the table */
    @Transactional(readOnly = true)
    public List<String> processes() {
        requireReader();
        return List.copyOf(new TreeSet<>(routing.rules().map(RoutingRule::processKey).toList()));
    }

    /**
     * @param processKey process
     * @param regime regime
     * @return its steps
     */
    @Transactional(readOnly = true)
    public List<Row> rows(String processKey, RegimeId regime) {
        requireReader();
        Map<String, String> names = stepNames.of(processKey);
        Map<String, Row> rows = new TreeMap<>();
        routing.rules().filter(rule -> rule.processKey().equals(processKey) && rule.regime() == regime)
            .forEach(rule -> rows.put(rule.step(),
                    new Row(rule, names.getOrDefault(rule.step(), rule.step()), null, null, false, List.of())));
        jdbc.sql("SELECT * FROM step_term WHERE process_key = :process AND regime_id = :regime")
            .param("process", processKey).param("regime", regime.name()).query(row -> {
                StepTerm term = new StepTerm(processKey, row.getString("step"), regime, row.getInt("days"),
                        row.getBoolean("working"), row.getInt("warn_days_before"), Role.of(row.getString("escalate_role")),
                        UnitLevel.valueOf(row.getString("escalate_level")), row.getString("mark"));
                String source = row.getString("source");
                rows.computeIfPresent(term.step(), (step, known) -> known.with(term, source,
                        routing.isDoer(term.escalateRole(), term.escalateLevel(), known.rule())));
            });
        jdbc.sql("SELECT step, role, level FROM step_waiting_post WHERE process_key = :process AND regime_id = :regime"
                + " ORDER BY step, role").param("process", processKey).param("regime", regime.name()).query(row -> {
                    LeveledRole post = new LeveledRole(Role.of(row.getString(2)), UnitLevel.valueOf(row.getString(3)));
                    rows.computeIfPresent(row.getString(1), (step, known) -> known.waitedForBy(post));
                });
        return List.copyOf(rows.values());
    }

    /**
     * @param processKey process
     * @param step element id
     * @param regime regime
     * @return the step
     * @throws NotFound when the table has none
     */
    @Transactional(readOnly = true)
    public Row row(String processKey, String step, RegimeId regime) {
        return rows(processKey, regime).stream().filter(row -> row.rule().step().equals(step)).findFirst()
            .orElseThrow(() -> new NotFound("refusal.routing.noRule", processKey, step, regime));
    }

    /** @return steps of the newest diagrams without a rule, regime by regime */
    @Transactional(readOnly = true)
    public List<Unknown> unknown() {
        List<RoutingRule> rules = routing.rules().toList();
        List<Unknown> unknown = new ArrayList<>();
        for (String process : processes()) {
            stepNames.of(process).forEach((step, name) -> {
                for (RegimeId regime : RegimeId.values()) {
                    if (rules.stream().anyMatch(rule -> rule.processKey().equals(process) && rule.regime() == regime)
                            && rules.stream().noneMatch(rule -> rule.processKey().equals(process)
                                    && rule.step().equals(step) && rule.regime() == regime)) {
                        unknown.add(new Unknown(process, step, name, regime));
                    }
                }
            });
        }
        return unknown;
    }

    /**
     * @param rule a rule as it would be
     * @return who would be without it, today or, for a regime to come, on its first day
     */
    @Transactional(readOnly = true)
    public Check check(RoutingRule rule) {
        requireReader();
        LocalDate day = dayOf(rule.regime());
        RoutingRule present = row(rule.processKey(), rule.step(), rule.regime()).rule();
        return compare(day, routing.gaps(rule, day), routing.gaps(present, day));
    }

    /**
     * @param present term as it is
     * @param role role of the superior post as it would be
     * @param level level of that post
     * @return wards and communes whose late steps nobody would hear of
     */
    @Transactional(readOnly = true)
    public Check checkSuperior(StepTerm present, Role role, UnitLevel level) {
        requireReader();
        LocalDate day = dayOf(present.regime());
        return compare(day, routing.gaps(superior(present, role, level), day),
                routing.gaps(superior(present, present.escalateRole(), present.escalateLevel()), day));
    }

    private static RoutingRule superior(StepTerm term, Role role, UnitLevel level) {
        return new RoutingRule(term.processKey(), term.step(), term.regime(), role, RoutingLevel.valueOf(level.name()));
    }

    private static Check compare(LocalDate day, List<RoutingGap> after, List<RoutingGap> before) {
        Set<Object> already = new java.util.HashSet<>(before.stream().map(RoutingGap::unit).toList());
        return new Check(day, after, after.stream().filter(gap -> !already.contains(gap.unit())).toList());
    }

    private LocalDate dayOf(RegimeId regime) {
        LocalDate today = LocalDate.now(clock);
        return regimes.all().stream().filter(each -> each.id() == regime).map(Regime::validFrom)
            .filter(first -> first.isAfter(today)).findFirst().orElse(today);
    }

    /**
     * Changes who does a step.
     *
     * @param seen the rule as the actor saw it
     * @param role role of the post, null for the opinion authority
     * @param level level of the post's unit
     * @param reason why, at most 500 characters
     * @throws NotPermitted when the actor is no process owner
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws Conflict when the rule was changed meanwhile, or a unit would be left without anybody who does the step
     */
    @Transactional
    public void change(RoutingRule seen, Role role, RoutingLevel level, String reason) {
        requireOwner();
        List<FieldError> errors = new ArrayList<>();
        String why = text("reason", reason, LONGEST_REASON, errors);
        checkPost(role, level, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        RoutingRule present = row(seen.processKey(), seen.step(), seen.regime()).rule();
        RoutingRule wanted = new RoutingRule(seen.processKey(), seen.step(), seen.regime(), role, level);
        refuseLost(check(wanted));
        int written = jdbc.sql("""
                UPDATE routing_rule SET role = :role, level = :level WHERE process_key = :process AND step = :step
                  AND regime_id = :regime AND role IS NOT DISTINCT FROM :seenRole AND level = :seenLevel""")
            .param("role", code(role), java.sql.Types.VARCHAR).param("level", level.name())
            .param("process", seen.processKey()).param("step", seen.step()).param("regime", seen.regime().name())
            .param("seenRole", code(seen.role()), java.sql.Types.VARCHAR).param("seenLevel", seen.level().name()).update();
        if (written == 0) {
            throw new Conflict("refusal.routing.changedMeanwhile");
        }
        audit("routing.ruleChanged", seen, values(present), values(wanted), why);
    }

    /**
     * Gives a step of a deployed diagram that the table does not know yet its post and its term.
     *
     * @param rule post that does it
     * @param term its term and the superior post
     * @param source where the term comes from, at most 300 characters
     * @param reason why, at most 500 characters
     * @throws NotPermitted when the actor is no process owner
     * @throws NotFound when no deployed diagram has such a step
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws Conflict when the table has the step by now, or somewhere nobody would do it or hear of it
     */
    @Transactional
    public void add(RoutingRule rule, StepTerm term, String source, String reason) {
        requireOwner();
        requireUnknown(rule.processKey(), rule.step(), rule.regime());
        List<FieldError> errors = new ArrayList<>();
        String why = text("reason", reason, LONGEST_REASON, errors);
        String told = text("document", source, LONGEST_SOURCE, errors);
        checkPost(rule.role(), rule.level(), errors);
        checkTerm(term, errors);
        checkRank(rule, term, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Check check = checkNew(rule);
        refuseWithout(check.day(), check.without());
        refuseWithout(check.day(), routing.gaps(superior(term, term.escalateRole(), term.escalateLevel()), check.day()));
        insert(rule, term, told);
        Map<String, Object> after = new LinkedHashMap<>(values(rule));
        after.putAll(values(term, told));
        audit("routing.ruleAdded", rule, Map.of(), after, why);
    }

    /**
     * @param rule a rule that the table does not have
     * @return who would be without it
     */
    @Transactional(readOnly = true)
    public Check checkNew(RoutingRule rule) {
        requireReader();
        LocalDate day = dayOf(rule.regime());
        List<RoutingGap> without = routing.gaps(rule, day);
        return new Check(day, without, without);
    }

    /**
     * @param processKey process
     * @param step element id
     * @param regime regime
     * @return the step as its diagram names it
     * @throws NotFound when no deployed diagram has such a step
     * @throws Conflict when the table has it
     */
    @Transactional(readOnly = true)
    public Unknown requireUnknown(String processKey, String step, RegimeId regime) {
        requireOwner();
        String name = stepNames.of(processKey).get(step);
        if (name == null) {
            throw new NotFound("refusal.routing.unknownStep", processKey, step);
        }
        if (rows(processKey, regime).stream().anyMatch(row -> row.rule().step().equals(step))) {
            throw new Conflict("refusal.routing.ruleExists", name);
        }
        return new Unknown(processKey, step, name, regime);
    }

    private static void refuseWithout(LocalDate day, List<RoutingGap> without) {
        if (!without.isEmpty()) {
            throw new Conflict("refusal.routing.nobodyThere", without.size(), day);
        }
    }

    private void insert(RoutingRule rule, StepTerm term, String source) {
        try {
            jdbc.sql("""
                    INSERT INTO routing_rule (process_key, step, regime_id, role, level)
                    VALUES (:process, :step, :regime, :role, :level)""")
                .param("process", rule.processKey()).param("step", rule.step()).param("regime", rule.regime().name())
                .param("role", code(rule.role()), java.sql.Types.VARCHAR).param("level", rule.level().name()).update();
            jdbc.sql("""
                    INSERT INTO step_term (process_key, step, regime_id, days, working, warn_days_before, escalate_role,
                        escalate_level, mark, source)
                    VALUES (:process, :step, :regime, :days, :working, :warn, :role, :level, :mark, :source)""")
                .param("process", rule.processKey()).param("step", rule.step()).param("regime", rule.regime().name())
                .param("days", term.days()).param("working", term.working()).param("warn", term.warnDaysBefore())
                .param("role", term.escalateRole().code()).param("level", term.escalateLevel().name())
                .param("mark", Mark.valueOf(term.mark()).name()).param("source", source).update();
        }
        catch (DuplicateKeyException addedMeanwhile) {
            throw new Conflict("refusal.routing.changedMeanwhile");
        }
    }

    /** What of a post in the table no step can be given to. */
    private static void checkPost(Role role, RoutingLevel level, List<FieldError> errors) {
        if (level == null) {
            errors.add(new FieldError("level", "refusal.field.missing"));
        }
        else if ((role == null) != (level == RoutingLevel.OPINION_AUTHORITY)) {
            errors.add(new FieldError("role", role == null ? "refusal.field.missing" : "refusal.routing.authorityHasNoRole"));
        }
        if (role != null && NEVER_IN_CASES.contains(role)) {
            errors.add(new FieldError("role", "refusal.routing.roleHasNoCases", role));
        }
    }

    /**
     * Changes the term of a step. Steps that are open keep the term they have.
     *
     * @param seen the term as the actor saw it
     * @param wanted the term as it is to be
     * @param source where it comes from, at most 300 characters
     * @param reason why, at most 500 characters
     * @throws NotPermitted when the actor is no process owner
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws Conflict when the term was changed meanwhile, or late steps of a unit would no longer be reported to anybody
     */
    @Transactional
    public void change(StepTerm seen, StepTerm wanted, String source, String reason) {
        requireOwner();
        List<FieldError> errors = new ArrayList<>();
        String why = text("reason", reason, LONGEST_REASON, errors);
        String told = text("document", source, LONGEST_SOURCE, errors);
        checkTerm(wanted, errors);
        Row present = row(seen.processKey(), seen.step(), seen.regime());
        checkRank(present.rule(), wanted, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (!seen.equals(present.term())) {
            throw new Conflict("refusal.routing.changedMeanwhile");
        }
        refuseLost(checkSuperior(seen, wanted.escalateRole(), wanted.escalateLevel()));
        int written = jdbc.sql("""
                UPDATE step_term SET days = :days, working = :working, warn_days_before = :warn, escalate_role = :role,
                    escalate_level = :level, mark = :mark, source = :source
                WHERE process_key = :process AND step = :step AND regime_id = :regime
                  AND days = :seenDays AND working = :seenWorking AND warn_days_before = :seenWarn
                  AND escalate_role = :seenRole AND escalate_level = :seenLevel""")
            .param("days", wanted.days()).param("working", wanted.working()).param("warn", wanted.warnDaysBefore())
            .param("role", wanted.escalateRole().code()).param("level", wanted.escalateLevel().name())
            .param("mark", Mark.valueOf(wanted.mark()).name()).param("source", told).param("process", seen.processKey())
            .param("step", seen.step()).param("regime", seen.regime().name()).param("seenDays", seen.days())
            .param("seenWorking", seen.working()).param("seenWarn", seen.warnDaysBefore())
            .param("seenRole", seen.escalateRole().code()).param("seenLevel", seen.escalateLevel().name()).update();
        if (written == 0) {
            throw new Conflict("refusal.routing.changedMeanwhile");
        }
        audit("routing.termChanged", superior(seen, null, UnitLevel.COMMUNE), values(seen, present.source()),
                values(wanted, told), why);
    }

    private static void checkTerm(StepTerm wanted, List<FieldError> errors) {
        if (wanted.days() < 0 || wanted.days() > LONGEST_TERM) {
            errors.add(new FieldError("days", "refusal.routing.daysOutOfRange", LONGEST_TERM));
        }
        if (wanted.warnDaysBefore() < 0 || wanted.warnDaysBefore() > Math.max(wanted.days(), 0)) {
            errors.add(new FieldError("warnDaysBefore", "refusal.routing.warningOutOfRange"));
        }
        if (wanted.escalateRole() == null || NEVER_IN_CASES.contains(wanted.escalateRole())) {
            errors.add(new FieldError("escalateRole", "refusal.field.missing"));
        }
        if (wanted.escalateLevel() == null || wanted.escalateLevel() == UnitLevel.HAMLET) {
            errors.add(new FieldError("escalateLevel", "refusal.field.missing"));
        }
        if (wanted.mark() == null) {
            errors.add(new FieldError("mark", "refusal.field.missing"));
        }
    }

    /** Nobody is urged by those who stand below. */
    private void checkRank(RoutingRule rule, StepTerm wanted, List<FieldError> errors) {
        if (errors.isEmpty() && !routing.mayUrge(wanted.escalateRole(), wanted.escalateLevel(), rule)) {
            errors.add(new FieldError("escalateRole", "refusal.routing.superiorBelow"));
        }
    }

    private static void refuseLost(Check check) {
        if (!check.lost().isEmpty()) {
            throw new Conflict("refusal.routing.wouldBeOrphaned", check.lost().size(), check.day());
        }
    }

    private static String code(Role role) {
        return role == null ? null : role.code();
    }

    private static String text(String field, String typed, int longest, List<FieldError> errors) {
        String text = Optional.ofNullable(VietnameseText.tidy(typed)).orElse("");
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "refusal.field.missing"));
        }
        else if (text.length() > longest) {
            errors.add(new FieldError(field, "refusal.field.tooLong", longest));
        }
        return text;
    }

    private static Map<String, Object> values(RoutingRule rule) {
        return Map.of("role", rule.role() == null ? "" : rule.role().code(), "level", rule.level().name());
    }

    private static Map<String, Object> values(StepTerm term, String source) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("days", term.days());
        values.put("working", term.working());
        values.put("warnDaysBefore", term.warnDaysBefore());
        values.put("escalateRole", term.escalateRole().code());
        values.put("escalateLevel", term.escalateLevel().name());
        values.put("mark", term.mark());
        values.put("source", source);
        return values;
    }

    private void audit(String action, RoutingRule row, Map<String, Object> before, Map<String, Object> after, String why) {
        events.publishEvent(new AuditedEvent(action, "RoutingRule",
                row.processKey() + "/" + row.step() + "/" + row.regime(), null, null, null, before, after, why));
    }

    /** @return whether the one who acts may change the tables */
    public boolean mayChange() {
        return currentActor.get().owns(Role.PROCESS_OWNER);
    }

    private void requireOwner() {
        if (!mayChange()) {
            throw new NotPermitted("refusal.routing.ownerOnly");
        }
    }

    private void requireReader() {
        Actor actor = currentActor.get();
        if (!actor.owns(Role.PROCESS_OWNER) && !actor.owns(Role.ADMINISTRATOR) && !actor.owns(Role.AUDITOR)) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
    }
}
