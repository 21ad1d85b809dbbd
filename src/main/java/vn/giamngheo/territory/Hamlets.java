package vn.giamngheo.territory;

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
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Hamlets as they are set up, renamed and closed by resolution of the people's council. Wards and communes change only by
 * law and are not changed here. Who may do it is the caller's to check.
 */
@Service
public class Hamlets {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DOCUMENT = 300;

    private final Units units;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Hamlets(Units units, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A name that a hamlet had.
     *
     * @param name the name
     * @param lastDay last day on which it was called so
     * @param source document that gave the name
     */
    public record FormerName(String name, LocalDate lastDay, String source) {}

    /**
     * @param unit a unit
     * @return its former names, newest first
     */
    @Transactional(readOnly = true)
    public List<FormerName> formerNames(UnitKey unit) {
        return jdbc.sql("""
                SELECT name, last_day, source FROM admin_unit_former_name WHERE unit_key = :unit ORDER BY last_day DESC""")
            .param("unit", unit.value()).query(FormerName.class).list();
    }

    /**
     * @param commune ward or commune
     * @param day a day
     * @return names of its hamlets of that day by key of the unit, for those that were called otherwise than today
     */
    @Transactional(readOnly = true)
    public Map<String, String> namesOn(UnitKey commune, LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (n.unit_key) n.unit_key, n.name FROM admin_unit_former_name n
                JOIN admin_unit u ON u.unit_key = n.unit_key
                WHERE u.parent_key = :commune AND n.last_day >= :day ORDER BY n.unit_key, n.last_day""")
            .param("commune", commune.value()).param("day", day).query(row -> {
                names.put(row.getString(1), row.getString(2));
            });
        return names;
    }

    /**
     * Sets a hamlet up.
     *
     * @param command the hamlet
     * @return its key
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws NotFound when there is no such ward or commune
     * @throws Conflict when the commune has a hamlet of that name in those days
     */
    @Transactional
    public UnitKey add(NewHamlet command) {
        AdminUnit commune = units.get(command.commune());
        if (commune.level() != UnitLevel.COMMUNE) {
            throw new NotFound("refusal.territory.unknownUnit", command.commune().value());
        }
        List<FieldError> errors = new ArrayList<>();
        String name = name(command.name(), errors);
        String document = document(command.document(), errors);
        if (command.type() == null || command.type().level() != UnitLevel.HAMLET) {
            errors.add(new FieldError("type", "refusal.field.missing"));
        }
        if (command.mark() == null) {
            errors.add(new FieldError("mark", "refusal.field.missing"));
        }
        if (command.validFrom() == null) {
            errors.add(new FieldError("validFrom", "refusal.field.missing"));
        }
        else if (!commune.isValidOn(command.validFrom())) {
            errors.add(new FieldError("validFrom", "refusal.territory.communeNotValid", command.validFrom()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        lock(commune);
        requireFree(commune.key(), null, name, command.validFrom());
        int number = jdbc.sql("SELECT count(*) + 1 FROM admin_unit WHERE parent_key = :commune AND code LIKE :made")
            .param("commune", commune.key().value()).param("made", commune.code() + ".N%").query(Integer.class).single();
        String code = commune.code() + ".N" + (commune.validFrom().getYear() % 100) + "_" + number;
        UnitKey key = new UnitKey(code + "." + command.validFrom().getYear());
        jdbc.sql("""
                INSERT INTO admin_unit (unit_key, code, name, slug, unit_type, area_type, parent_key, valid_from, valid_to,
                    successor_key, sort_order, mark, source)
                SELECT :key, :code, :name, :slug, :type, :area, :commune, :from, NULL, NULL,
                    coalesce(max(sort_order), 0) + 1, :mark, :source FROM admin_unit WHERE parent_key = :commune""")
            .param("key", key.value()).param("code", code).param("name", name)
            .param("slug", slug(name)).param("type", command.type().name()).param("area", commune.areaType().name())
            .param("commune", commune.key().value()).param("from", command.validFrom()).param("mark", command.mark().name())
            .param("source", document).update();
        changed("hamlet.added", key, commune.key(), Map.of(), Map.of("name", name, "type", command.type().name(),
                "validFrom", command.validFrom().toString(), "mark", command.mark().name()), document);
        return key;
    }

    /**
     * Gives a hamlet another name. It stays the same unit.
     *
     * @param hamlet key of the hamlet
     * @param present name that the caller saw
     * @param wanted new name
     * @param from first day of the new name, not after today
     * @param document number and date of the resolution
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws NotFound when there is no such hamlet
     * @throws Conflict when somebody else renamed it meanwhile, or the name is taken in the commune
     */
    @Transactional
    public void rename(UnitKey hamlet, String present, String wanted, LocalDate from, String document) {
        AdminUnit unit = hamlet(hamlet);
        List<FieldError> errors = new ArrayList<>();
        String name = name(wanted, errors);
        String source = document(document, errors);
        if (name != null && name.equals(unit.name())) {
            errors.add(new FieldError("name", "refusal.territory.sameName"));
        }
        if (from == null) {
            errors.add(new FieldError("validFrom", "refusal.field.missing"));
        }
        else if (from.isAfter(LocalDate.now(clock)) || !from.isAfter(unit.validFrom())
                || formerNames(hamlet).stream().anyMatch(former -> !former.lastDay().isBefore(from.minusDays(1)))) {
            errors.add(new FieldError("validFrom", "refusal.territory.renamedOnWrongDay"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        lock(units.get(unit.parentKey()));
        requireFree(unit.parentKey(), hamlet, name, from);
        int written = jdbc.sql("""
                INSERT INTO admin_unit_former_name (unit_key, last_day, name, source)
                SELECT unit_key, :last, name, source FROM admin_unit WHERE unit_key = :unit AND name = :present""")
            .param("last", from.minusDays(1)).param("unit", hamlet.value()).param("present", present).update();
        if (written == 0) {
            throw new Conflict("refusal.territory.changedMeanwhile");
        }
        jdbc.sql("UPDATE admin_unit SET name = :name, slug = :slug, source = :source WHERE unit_key = :unit")
            .param("name", name).param("slug", slug(name)).param("source", source).param("unit", hamlet.value()).update();
        changed("hamlet.renamed", hamlet, unit.parentKey(), Map.of("name", present),
                Map.of("name", name, "validFrom", from.toString()), source);
    }

    /**
     * Closes a hamlet; another one of the same ward or commune takes its households' open cases over.
     *
     * @param hamlet key of the hamlet
     * @param lastDay its last day, not before today
     * @param successor hamlet that follows
     * @param document number and date of the resolution
     * @throws InvalidInput when a field is missing or wrong, each at its field
     * @throws NotFound when there is no such hamlet
     * @throws Conflict when it is closed already
     */
    @Transactional
    public void close(UnitKey hamlet, LocalDate lastDay, UnitKey successor, String document) {
        AdminUnit unit = hamlet(hamlet);
        List<FieldError> errors = new ArrayList<>();
        String source = document(document, errors);
        if (lastDay == null) {
            errors.add(new FieldError("lastDay", "refusal.field.missing"));
        }
        else if (lastDay.isBefore(LocalDate.now(clock)) || lastDay.isBefore(unit.validFrom())) {
            errors.add(new FieldError("lastDay", "refusal.territory.closedInThePast"));
        }
        if (successor == null) {
            errors.add(new FieldError("successor", "refusal.field.missing"));
        }
        else if (successor.equals(hamlet) || lastDay != null && units.find(successor)
                .filter(other -> unit.parentKey().equals(other.parentKey()) && other.isValidOn(lastDay.plusDays(1))).isEmpty()) {
            errors.add(new FieldError("successor", "refusal.territory.unfitSuccessor"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        lock(units.get(unit.parentKey()));
        int written = jdbc.sql("""
                UPDATE admin_unit SET valid_to = :last, successor_key = :successor
                WHERE unit_key = :unit AND valid_to IS NOT DISTINCT FROM :before""")
            .param("last", lastDay).param("successor", successor.value()).param("unit", hamlet.value())
            .param("before", unit.validTo(), java.sql.Types.DATE).update();
        boolean follows = unit.validTo() != null && unit.validTo().isBefore(lastDay);
        if (written == 0 || follows || unit.validTo() != null && unit.validTo().isBefore(LocalDate.now(clock))) {
            throw new Conflict("refusal.territory.closedAlready");
        }
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("validTo", unit.validTo() == null ? "" : unit.validTo().toString());
        before.put("successorUnit", unit.successorKey() == null ? "" : unit.successorKey().value());
        changed("hamlet.closed", hamlet, unit.parentKey(), before,
                Map.of("validTo", lastDay.toString(), "successorUnit", successor.value()), source);
    }

    private AdminUnit hamlet(UnitKey key) {
        AdminUnit unit = units.get(key);
        if (unit.level() != UnitLevel.HAMLET) {
            throw new NotFound("refusal.territory.unknownUnit", key.value());
        }
        return unit;
    }

    /** Changes of one commune's hamlets come one after the other. */
    private void lock(AdminUnit commune) {
        jdbc.sql("SELECT unit_key FROM admin_unit WHERE unit_key = :key FOR UPDATE").param("key", commune.key().value())
            .query(String.class).single();
    }

    private void requireFree(UnitKey commune, UnitKey self, String name, LocalDate from) {
        boolean taken = jdbc.sql("""
                SELECT name FROM admin_unit WHERE parent_key = :commune AND unit_key <> :self
                  AND (valid_to IS NULL OR valid_to >= :from)""").param("commune", commune.value())
            .param("self", self == null ? "" : self.value()).param("from", from).query(String.class).list().stream()
            .anyMatch(other -> other.equalsIgnoreCase(name));
        if (taken) {
            throw new Conflict("refusal.territory.nameTaken", name);
        }
    }

    private static String name(String typed, List<FieldError> errors) {
        String name = VietnameseText.tidy(typed);
        if (name == null || VietnameseText.fold(name).isEmpty()) {
            errors.add(new FieldError("name", "refusal.field.missing"));
        }
        else if (name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "refusal.field.tooLong", LONGEST_NAME));
        }
        return name;
    }

    private static String document(String typed, List<FieldError> errors) {
        String document = VietnameseText.tidy(typed);
        if (document == null || document.isEmpty()) {
            errors.add(new FieldError("document", "refusal.field.missing"));
        }
        else if (document.length() > LONGEST_DOCUMENT) {
            errors.add(new FieldError("document", "refusal.field.tooLong", LONGEST_DOCUMENT));
        }
        return document;
    }

    private static String slug(String name) {
        String slug = VietnameseText.fold(name).replace(' ', '-');
        return slug.length() > 60 ? slug.substring(0, 60) : slug;
    }

    private void changed(String action, UnitKey unit, UnitKey commune, Map<String, Object> before,
            Map<String, Object> after, String document) {
        events.publishEvent(new AuditedEvent(action, "AdminUnit", unit.value(), commune.value(), null, null, before, after,
                document));
        events.publishEvent(new UnitsChanged());
    }
}
