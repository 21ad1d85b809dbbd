package vn.giamngheo.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * The hamlets that a table counts, and the units of one day that divide it. Households keep the hamlet they were entered
 * in; on the units of a later day they stand under its successor.
 */
final class FigureArea {

    private final Units units;
    private final AdminUnit root;
    private final LocalDate treeDay;
    private final Map<UnitKey, UnitKey> placeOf = new LinkedHashMap<>();
    private final boolean unitsChanged;

    FigureArea(Units units, FigureRequest request) {
        this.units = units;
        this.root = units.get(request.unit());
        LocalDate first = request.period().firstDay();
        LocalDate last = request.period().lastDay();
        this.treeDay = request.formerUnits() ? first : last;
        boolean changed = false;
        for (AdminUnit hamlet : units.all()) {
            if (hamlet.level() != UnitLevel.HAMLET) {
                continue;
            }
            UnitKey place = units.inChargeOn(hamlet.key(), treeDay);
            boolean within = units.covers(root.key(), place) || !root.isValidOn(treeDay)
                    && (units.covers(root.key(), hamlet.key()) || units.answersFor(root.key(), hamlet.key(), last));
            if (within) {
                placeOf.put(hamlet.key(), place);
                changed |= !units.inChargeOn(hamlet.key(), first).equals(units.inChargeOn(hamlet.key(), last));
            }
        }
        this.unitsChanged = changed;
    }

    AdminUnit root() {
        return root;
    }

    boolean unitsChanged() {
        return unitsChanged;
    }

    /** @return hamlets of all times whose households are counted */
    List<UnitKey> hamlets() {
        return List.copyOf(placeOf.keySet());
    }

    /** @return those of them that a unit of the table stands for */
    List<UnitKey> hamletsOf(UnitKey row) {
        return placeOf.entrySet().stream().filter(each -> each.getValue().equals(row) || commune(each.getValue()).equals(row))
            .map(Map.Entry::getKey).toList();
    }

    UnitKey place(UnitKey hamlet) {
        return placeOf.get(hamlet);
    }

    UnitKey commune(UnitKey hamlet) {
        return units.get(hamlet).parentKey();
    }

    /** @return wards and communes of the table in order, each with its hamlets */
    Map<UnitKey, List<UnitKey>> communes() {
        Map<UnitKey, List<UnitKey>> communes = new LinkedHashMap<>();
        List<UnitKey> all = new ArrayList<>(units.communesOn(treeDay).stream().map(AdminUnit::key)
            .filter(commune -> units.covers(root.key(), commune)).toList());
        placeOf.values().stream().map(this::commune).filter(commune -> !all.contains(commune)).distinct()
            .forEach(all::add);
        all.sort(Comparator.comparing(key -> units.get(key).sortOrder()));
        all.forEach(commune -> communes.put(commune, placeOf.values().stream().distinct()
            .filter(hamlet -> commune(hamlet).equals(commune))
            .sorted(Comparator.comparing((UnitKey hamlet) -> units.get(hamlet).sortOrder())
                .thenComparing(UnitKey::value)).toList()));
        return communes;
    }

    /** @return whether the unit divides the table even when nobody is counted in it */
    boolean isOfTheDay(UnitKey unit) {
        return units.get(unit).isValidOn(treeDay);
    }
}
