package vn.giamngheo.territory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.giamngheo.shared.NotFound;

/**
 * The tree of administrative units. A few hundred rows that change rarely, so they are kept: this instance reads them anew
 * after a change of its own, and every instance once a minute.
 */
@Service
public class Units {

    private final AdminUnits rows;
    private final AtomicLong changes = new AtomicLong();
    private volatile Map<UnitKey, AdminUnit> index;

    Units(AdminUnits rows) {
        this.rows = rows;
    }

    /** Another instance may have changed the tree. */
    @Scheduled(fixedDelayString = "${giamngheo.reference.interval:PT1M}", initialDelayString = "PT1M")
    void readAnew() {
        changes.incrementAndGet();
        index = null;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UnitsChanged changed) {
        readAnew();
    }

    /** @return the units of all times, in order */
    public List<AdminUnit> all() {
        return List.copyOf(index().values());
    }

    /**
     * @param key key of a unit
     * @return the unit
     * @throws NotFound when there is none
     */
    public AdminUnit get(UnitKey key) {
        return find(key).orElseThrow(() -> new NotFound("refusal.territory.unknownUnit", String.valueOf(key)));
    }

    /**
     * @param key key of a unit, may be null
     * @return the unit, empty when there is none
     */
    public Optional<AdminUnit> find(UnitKey key) {
        return key == null ? Optional.empty() : Optional.ofNullable(index().get(key));
    }

    /**
     * @param day any day since 2016
     * @return wards and communes valid on that day, by code
     */
    public List<AdminUnit> communesOn(LocalDate day) {
        return unitsOn(day, UnitLevel.COMMUNE);
    }

    /**
     * @param day any day since 2016
     * @param level a level
     * @return units of that level valid on that day, in order; no city after 30/06/2025
     */
    public List<AdminUnit> unitsOn(LocalDate day, UnitLevel level) {
        return stream().filter(unit -> unit.level() == level && unit.isValidOn(day)).toList();
    }

    /**
     * @param commune key of a ward or commune
     * @return its hamlets, buon and residential groups, in order, closed ones and those to come included
     */
    public List<AdminUnit> hamletsOf(UnitKey commune) {
        return stream().filter(unit -> unit.level() == UnitLevel.HAMLET && commune.equals(unit.parentKey())).toList();
    }

    /**
     * @param unit a unit
     * @return keys of the wards and communes of all times that it is or that lie below it; empty for a hamlet
     */
    public List<UnitKey> communesWithin(UnitKey unit) {
        return stream().filter(each -> each.level() == UnitLevel.COMMUNE && covers(unit, each.key())).map(AdminUnit::key)
                .toList();
    }

    /**
     * @param ancestor a unit
     * @param unit another unit, may be null
     * @return whether the second is the first or lies below it; false for unknown units
     */
    public boolean covers(UnitKey ancestor, UnitKey unit) {
        return chain(unit).anyMatch(link -> link.key().equals(ancestor));
    }

    /**
     * @param unit a unit
     * @param level level of the unit or a higher one
     * @return the unit of that level it lies in, itself when it stands on that level
     * @throws NotFound when it is unknown or has none (communes have no city since 01/07/2025)
     */
    public UnitKey ancestor(UnitKey unit, UnitLevel level) {
        return chain(get(unit).key()).filter(link -> link.level() == level).findFirst().map(AdminUnit::key)
                .orElseThrow(() -> new NotFound("refusal.territory.noAncestor", unit.value(), level));
    }

    /**
     * @param unit a unit
     * @return the unit itself and those above it, from below
     * @throws NotFound when it is unknown
     */
    public List<UnitKey> path(UnitKey unit) {
        return chain(get(unit).key()).map(AdminUnit::key).toList();
    }

    /**
     * Name as addresses write it: from below, up to the city (up to the province since 01/07/2025), types of the upper
     * units in lower case.
     *
     * @param unit a unit
     * @return its name with those above
     * @throws NotFound when it is unknown
     */
    public String pathName(UnitKey unit) {
        List<AdminUnit> links = chain(get(unit).key()).toList();
        StringBuilder name = new StringBuilder(links.get(0).name());
        for (AdminUnit link : links.subList(1, links.size())) {
            boolean belowCity = name.length() > 0 && links.stream().anyMatch(other -> other.level() == UnitLevel.CITY);
            if (link.level() == UnitLevel.PROVINCE && belowCity) {
                break;
            }
            name.append(", ").append(link.name().substring(0, 1).toLowerCase()).append(link.name().substring(1));
        }
        return name.toString();
    }

    /**
     * @param unit a unit
     * @param day a day
     * @return the unit that answers for it on that day: itself while valid, else its successor's, as far as one is known
     * @throws NotFound when it is unknown
     */
    public UnitKey inChargeOn(UnitKey unit, LocalDate day) {
        AdminUnit current = get(unit);
        while (current.validTo() != null && day.isAfter(current.validTo()) && current.successorKey() != null) {
            current = get(current.successorKey());
        }
        return current.key();
    }

    /**
     * @param ancestor a unit
     * @param unit another unit, may be null
     * @param day a day
     * @return whether the first answers for the second on that day: it is the second or lies above it, or is or lies above
     *         the unit that follows the second; false for unknown units
     */
    public boolean answersFor(UnitKey ancestor, UnitKey unit, LocalDate day) {
        return covers(ancestor, unit) || find(unit).isPresent() && covers(ancestor, inChargeOn(unit, day));
    }

    /**
     * @param unit a unit
     * @param day a day
     * @return the units of all times that it answers for on that day: itself, what lies below it, and those that they
     *         follow
     */
    public List<AdminUnit> answeredForBy(UnitKey unit, LocalDate day) {
        return stream().filter(each -> answersFor(unit, each.key(), day)).toList();
    }

    /**
     * @param day a day
     * @return units that ended before that day and have a successor
     */
    public List<UnitKey> followedBefore(LocalDate day) {
        return stream().filter(unit -> unit.validTo() != null && unit.validTo().isBefore(day) && unit.successorKey() != null)
                .map(AdminUnit::key).toList();
    }

    private Stream<AdminUnit> chain(UnitKey unit) {
        return Stream.iterate(find(unit), Optional::isPresent, link -> find(link.get().parentKey())).map(Optional::get);
    }

    private Stream<AdminUnit> stream() {
        return index().values().stream();
    }

    private Map<UnitKey, AdminUnit> index() {
        Map<UnitKey, AdminUnit> known = index;
        if (known == null) {
            long before = changes.get();
            Map<UnitKey, AdminUnit> read = new LinkedHashMap<>();
            rows.findAllByOrderBySortOrderAscCodeAsc().forEach(unit -> read.put(unit.key(), unit));
            known = read;
            if (!read.isEmpty() && changes.get() == before) {
                index = read;
            }
        }
        return known;
    }
}
