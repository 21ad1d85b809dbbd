package vn.giamngheo.household;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;

/** What the acting person's posts allow in the register. */
@Component
class HouseholdRights {

    private static final Set<Role> EDIT = Set.of(Role.ONE_STOP_CLERK, Role.COMMUNE_OFFICER);
    private static final Set<Role> IDENTIFY = Set.of(Role.ONE_STOP_CLERK, Role.COMMUNE_OFFICER, Role.SURVEYOR,
            Role.COMMUNE_BOARD, Role.COMMUNE_CHAIR);

    private final CurrentActor currentActor;
    private final Scope scope;

    HouseholdRights(CurrentActor currentActor, Scope scope) {
        this.currentActor = currentActor;
        this.scope = scope;
    }

    /** The ward or commune of the household, or the one that follows it. */
    boolean mayEdit(UnitKey commune) {
        return scope.holds(currentActor.get(), EDIT, commune);
    }

    /** Ends a list entry, so it is for the officer who answers for the lists. */
    boolean mayClose(UnitKey commune) {
        return scope.holds(currentActor.get(), Set.of(Role.COMMUNE_OFFICER), commune);
    }

    boolean mayReopen(UnitKey commune, String closedBy) {
        return scope.holds(currentActor.get(), Set.of(Role.COMMUNE_CHAIR), commune)
                && !currentActor.get().username().equals(closedBy);
    }

    void requireEdit(UnitKey commune) {
        if (!mayEdit(commune)) {
            throw new NotPermitted("refusal.household.editNotPermitted");
        }
    }

    /** Citizens' numbers are for those who identify persons in a case of this ward or commune, and nobody else. */
    boolean seesCitizenIds(UnitKey commune) {
        return scope.holds(currentActor.get(), IDENTIFY, commune);
    }
}
