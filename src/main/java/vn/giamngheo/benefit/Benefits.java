package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.NewlyEscapedTerm;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;

/** Which benefits start, run off and stop when a household's class changes: reference data that process owners keep. */
@Service
public class Benefits {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_MONTHS = 240;
    private static final String ORDER = " order by former_class desc, class_after, ordinal, valid_from, id";

    private final JdbcClient jdbc;
    private final NewlyEscapedTerm newlyEscaped;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    Benefits(JdbcClient jdbc, NewlyEscapedTerm newlyEscaped, CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.newlyEscaped = newlyEscaped;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * @param former class that a household leaves
     * @param after class that it comes to
     * @param from first day of the new class
     * @return what happens to its benefits, in the order of the table; empty when the class stays
     */
    @Transactional(readOnly = true)
    public List<BenefitChange> changes(HouseholdClass former, HouseholdClass after, LocalDate from) {
        if (former == null || after == null || former == after) {
            return List.of();
        }
        return jdbc.sql("select * from benefit_effect where former_class = :former and class_after = :after"
                + " and valid_from <= :day and (valid_to is null or valid_to >= :day)" + ORDER)
            .param("former", former.name()).param("after", after.name()).param("day", from).query(Benefits::effect).list()
            .stream().map(effect -> new BenefitChange(effect.kind(), effect.name(), effect.detail(), from,
                    until(effect, former, from), effect.mark(), effect.source())).toList();
    }

    private LocalDate until(BenefitEffect effect, HouseholdClass former, LocalDate from) {
        if (effect.kind() == BenefitKind.STOPS) {
            return from.minusDays(1);
        }
        if (effect.newlyEscaped()) {
            return newlyEscaped.lastDay(former, from);
        }
        return effect.months() == null ? null : from.plusMonths(effect.months());
    }

    /**
     * @return all rows
     * @throws NotPermitted for anybody but process owners and auditors
     */
    @Transactional(readOnly = true)
    public List<BenefitEffect> all() {
        if (!currentActor.get().holds(Role.PROCESS_OWNER) && !currentActor.get().holds(Role.AUDITOR)) {
            throw new NotPermitted("refusal.benefit.forOwners");
        }
        return jdbc.sql("select * from benefit_effect" + ORDER).query(Benefits::effect).list();
    }

    /** @return whether the one who acts keeps the rows */
    public boolean mayChange() {
        return currentActor.get().holds(Role.PROCESS_OWNER);
    }

    /**
     * @param id row
     * @return the row
     * @throws NotPermitted for anybody but process owners
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public BenefitEffect get(int id) {
        requireOwner();
        return find(id, "");
    }

    /**
     * Changes a row; papers that were issued keep what they say.
     *
     * @param id row
     * @param version version that the page showed
     * @param command new values
     * @throws NotPermitted for anybody but process owners
     * @throws InvalidInput when a value is missing or wrong
     * @throws Conflict when somebody changed it since the page was shown
     */
    @Transactional
    public void change(int id, int version, ChangeBenefit command) {
        requireOwner();
        BenefitEffect before = find(id, " for update");
        check(command);
        if (before.version() != version) {
            throw new Conflict("refusal.benefit.changedMeanwhile");
        }
        jdbc.sql("""
                update benefit_effect set former_class = :former, class_after = :after, kind = :kind, name = :name,
                    detail = :detail, months = :months, newly_escaped = :newlyEscaped, valid_from = :from, valid_to = :to,
                    mark = :mark, source = :source, version = version + 1 where id = :id""")
            .params(values(command)).param("id", id).update();
        publish("benefit.changed", id, facts(before), command);
    }

    /**
     * Adds a row.
     *
     * @param command its values
     * @throws NotPermitted for anybody but process owners
     * @throws InvalidInput when a value is missing or wrong
     */
    @Transactional
    public void add(ChangeBenefit command) {
        requireOwner();
        check(command);
        int id = jdbc.sql("""
                insert into benefit_effect (former_class, class_after, kind, name, detail, months, newly_escaped, valid_from,
                    valid_to, ordinal, mark, source)
                select :former, :after, :kind, :name, :detail, :months, :newlyEscaped, :from, :to,
                    coalesce(max(ordinal), 0) + 10, :mark, :source from benefit_effect
                where former_class = :former and class_after = :after returning id""")
            .params(values(command)).query(Integer.class).single();
        publish("benefit.added", id, Map.of(), command);
    }

    private static void check(ChangeBenefit command) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("formerClass", command.formerClass());
        needed.put("classAfter", command.classAfter());
        needed.put("kind", command.kind());
        needed.put("validFrom", command.validFrom());
        needed.put("mark", command.mark());
        needed.forEach((field, value) -> {
            if (value == null) {
                errors.add(new FieldError(field, "refusal.field.missing"));
            }
        });
        text(errors, "name", command.name(), LONGEST_NAME);
        text(errors, "detail", command.detail(), LONGEST_DETAIL);
        text(errors, "source", command.source(), LONGEST_SOURCE);
        text(errors, "reason", command.reason(), LONGEST_DETAIL);
        if (command.formerClass() != null && command.formerClass() == command.classAfter()) {
            errors.add(new FieldError("classAfter", "refusal.benefit.sameClass"));
        }
        if (command.validTo() != null && command.validFrom() != null && command.validTo().isBefore(command.validFrom())) {
            errors.add(new FieldError("validTo", "refusal.benefit.endsBeforeItBegins"));
        }
        if (command.months() != null && (command.months() < 1 || command.months() > MOST_MONTHS)) {
            errors.add(new FieldError("months", "refusal.benefit.months", MOST_MONTHS));
        }
        boolean ends = command.months() != null || command.newlyEscaped();
        if (command.kind() == BenefitKind.STOPS && ends || command.kind() == BenefitKind.RUNS_OFF && !ends
                || command.months() != null && command.newlyEscaped()) {
            errors.add(new FieldError("months", "refusal.benefit.end." + command.kind()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void text(List<FieldError> errors, String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "refusal.field.missing"));
        }
        else if (value.length() > longest) {
            errors.add(new FieldError(field, "refusal.field.tooLong", longest));
        }
    }

    private BenefitEffect find(int id, String lock) {
        return jdbc.sql("select * from benefit_effect where id = :id" + lock).param("id", id).query(Benefits::effect)
            .optional().orElseThrow(() -> new NotFound("refusal.benefit.unknown"));
    }

    /**
     * Returns when the one who acts keeps the rows.
     *
     * @throws NotPermitted when he does not
     */
    public void requireOwner() {
        if (!mayChange()) {
            throw new NotPermitted("refusal.benefit.forOwners");
        }
    }

    private void publish(String action, int id, Map<String, Object> before, ChangeBenefit command) {
        events.publishEvent(new AuditedEvent(action, "BenefitEffect", String.valueOf(id), null, null, null, before,
                facts(new BenefitEffect(id, command.formerClass(), command.classAfter(), command.kind(),
                        VietnameseText.tidy(command.name()), VietnameseText.tidy(command.detail()), command.months(),
                        command.newlyEscaped(), command.validFrom(), command.validTo(), command.mark(),
                        VietnameseText.tidy(command.source()), 0)), VietnameseText.tidy(command.reason())));
    }

    private static Map<String, Object> facts(BenefitEffect effect) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("formerClass", effect.formerClass().name());
        facts.put("classAfter", effect.classAfter().name());
        facts.put("kind", effect.kind().name());
        facts.put("name", effect.name());
        facts.put("detail", effect.detail());
        facts.put("months", Objects.toString(effect.months(), ""));
        facts.put("newlyEscaped", effect.newlyEscaped());
        facts.put("validFrom", effect.validFrom().toString());
        facts.put("validTo", Objects.toString(effect.validTo(), ""));
        facts.put("mark", effect.mark().name());
        facts.put("source", effect.source());
        return facts;
    }

    private static Map<String, Object> values(ChangeBenefit command) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("former", command.formerClass().name());
        values.put("after", command.classAfter().name());
        values.put("kind", command.kind().name());
        values.put("name", VietnameseText.tidy(command.name()));
        values.put("detail", VietnameseText.tidy(command.detail()));
        values.put("months", command.months());
        values.put("newlyEscaped", command.newlyEscaped());
        values.put("from", command.validFrom());
        values.put("to", command.validTo());
        values.put("mark", command.mark().name());
        values.put("source", VietnameseText.tidy(command.source()));
        return values;
    }

    private static BenefitEffect effect(ResultSet row, int number) throws SQLException {
        return new BenefitEffect(row.getInt("id"), HouseholdClass.valueOf(row.getString("former_class")),
                HouseholdClass.valueOf(row.getString("class_after")), BenefitKind.valueOf(row.getString("kind")),
                row.getString("name"), row.getString("detail"), row.getObject("months", Integer.class),
                row.getBoolean("newly_escaped"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), Mark.valueOf(row.getString("mark")),
                row.getString("source"), row.getInt("version"));
    }
}
