package vn.giamngheo.review;

import java.util.Set;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;

/** Whether the one who acts holds a post for a hamlet, also when the unit has a successor by now. */
@Component
class CasePosts {

    private final CurrentActor currentActor;
    private final Scope scope;

    CasePosts(CurrentActor currentActor, Scope scope) {
        this.currentActor = currentActor;
        this.scope = scope;
    }

    /** @return the one who acts, who holds one of the roles for the hamlet; refused otherwise */
    Actor require(Set<Role> roles, UnitKey hamlet) {
        Actor actor = currentActor.get();
        if (!scope.holds(actor, roles, hamlet)) {
            throw new NotPermitted("refusal.review.notYourHousehold");
        }
        return actor;
    }

    /** @return whether somebody is logged in who holds one of the roles for the hamlet */
    boolean heldBy(Set<Role> roles, UnitKey hamlet) {
        return currentActor.find().filter(actor -> scope.holds(actor, roles, hamlet)).isPresent();
    }
}
