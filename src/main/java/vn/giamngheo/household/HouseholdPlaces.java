package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/** Units that the acting person may choose on the register's pages. */
@Service
public class HouseholdPlaces {

    private final Units units;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final HouseholdRights rights;
    private final Clock clock;

    HouseholdPlaces(Units units, Scope scope, CurrentActor currentActor, HouseholdRights rights, Clock clock) {
        this.units = units;
        this.scope = scope;
        this.currentActor = currentActor;
        this.rights = rights;
        this.clock = clock;
    }

    /** @return hamlets of today in which he or she may register households; empty for those who may not */
    public List<AdminUnit> hamletsToRegisterIn() {
        LocalDate today = LocalDate.now(clock);
        return currentActor.get().posts().stream().map(PostGroup::unit).distinct().filter(rights::mayEdit)
                .flatMap(commune -> units.hamletsOf(commune).stream()).filter(hamlet -> hamlet.isValidOn(today)).toList();
    }

    /**
     * @param hamlet hamlet of a household
     * @return the hamlet that it lies in today
     */
    public UnitKey today(UnitKey hamlet) {
        return units.inChargeOn(hamlet, LocalDate.now(clock));
    }

    /** @return units to narrow a search to: hamlets for those of one commune, wards and communes for those above */
    public List<AdminUnit> unitsToSearchIn() {
        return scope.unitKeys(currentActor.get()).stream().flatMap(this::below).distinct().toList();
    }

    private Stream<AdminUnit> below(UnitKey key) {
        AdminUnit unit = units.get(key);
        if (unit.level() == UnitLevel.HAMLET) {
            return Stream.of(unit);
        }
        if (unit.level() == UnitLevel.COMMUNE) {
            LocalDate today = LocalDate.now(clock);
            return units.hamletsOf(key).stream().filter(hamlet -> hamlet.isValidOn(today));
        }
        return units.communesOn(LocalDate.now(clock)).stream().filter(commune -> units.covers(key, commune.key()));
    }
}
