package vn.giamngheo.household;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;

/** What the acting person's posts allow in the register. */
@Component
class HouseholdRights {

    private final CurrentActor currentActor;

    HouseholdRights(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    boolean mayEdit(UnitKey commune) {
        return holdsOneOf(commune, Role.ONE_STOP_CLERK, Role.COMMUNE_OFFICER);
    }

    void requireEdit(UnitKey commune) {
        if (!mayEdit(commune)) {
            throw new NotPermitted("refusal.household.editNotPermitted");
        }
    }

    /** Citizens' numbers are for those who identify persons in a case of this ward or commune, and nobody else. */
    boolean seesCitizenIds(UnitKey commune) {
        return holdsOneOf(commune, Role.ONE_STOP_CLERK, Role.COMMUNE_OFFICER, Role.SURVEYOR, Role.COMMUNE_BOARD,
                Role.COMMUNE_CHAIR);
    }

    private boolean holdsOneOf(UnitKey commune, Role... roles) {
        Actor actor = currentActor.get();
        return Stream.of(roles).anyMatch(role -> actor.holds(new PostGroup(role, commune)));
    }
}
