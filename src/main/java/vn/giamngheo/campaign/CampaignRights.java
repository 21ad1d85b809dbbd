package vn.giamngheo.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/** What posts allow in a campaign, besides its steps. */
@Component
class CampaignRights {

    static final Set<Role> SUPERIOR_OFFICES = Set.of(Role.CITY_DIVISION, Role.PROVINCE_DEPT);
    static final Set<Role> LIST_KEEPERS = Set.of(Role.COMMUNE_BOARD, Role.COMMUNE_OFFICER);
    static final Set<Role> FINDERS = Set.of(Role.COMMUNE_BOARD, Role.COMMUNE_OFFICER, Role.VILLAGE_HEAD);

    private final CurrentActor currentActor;
    private final Scope scope;
    private final Units units;
    private final Clock clock;

    CampaignRights(CurrentActor currentActor, Scope scope, Units units, Clock clock) {
        this.currentActor = currentActor;
        this.scope = scope;
        this.units = units;
        this.clock = clock;
    }

    /** @return the unit whose review the one who acts plans: the city's office while there is a city, then the province's */
    Optional<UnitKey> plannedUnit() {
        LocalDate today = LocalDate.now(clock);
        List<UnitKey> cities = units.unitsOn(today, UnitLevel.CITY).stream().map(city -> city.key()).toList();
        return currentActor.get().posts().stream()
            .filter(post -> cities.isEmpty() ? post.role() == Role.PROVINCE_DEPT
                    : post.role() == Role.CITY_DIVISION && cities.contains(post.unit()))
            .map(PostGroup::unit).findFirst();
    }

    UnitKey requirePlannedUnit() {
        return plannedUnit().orElseThrow(() -> new NotPermitted("refusal.campaign.mayNotPlan"));
    }

    boolean holds(Set<Role> roles, UnitKey unit) {
        Actor actor = currentActor.get();
        UnitKey inCharge = units.inChargeOn(unit, LocalDate.now(clock));
        return actor.posts().stream().filter(post -> roles.contains(post.role()))
            .anyMatch(post -> units.covers(post.unit(), unit) || units.covers(post.unit(), inCharge));
    }

    void require(Set<Role> roles, UnitKey unit) {
        if (!holds(roles, unit)) {
            throw new NotPermitted("refusal.campaign.notYourList", units.get(unit).name());
        }
    }

    /** Refuses who has no post that reads cases of the unit. */
    void requireReader(UnitKey unit) {
        scope.requireCovers(unit);
    }

    boolean reads(UnitKey unit) {
        return scope.covers(currentActor.get(), unit);
    }
}
