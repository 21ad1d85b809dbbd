package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Whether the one who acts holds a post for a hamlet, also when the unit has a successor by now. */
@Component
class CasePosts {

    private final CurrentActor currentActor;
    private final Units units;
    private final Clock clock;

    CasePosts(CurrentActor currentActor, Units units, Clock clock) {
        this.currentActor = currentActor;
        this.units = units;
        this.clock = clock;
    }

    /** @return the one who acts, who holds one of the roles for the hamlet; refused otherwise */
    Actor require(Set<Role> roles, UnitKey hamlet) {
        Actor actor = currentActor.get();
        if (!holds(actor, roles, hamlet)) {
            throw new NotPermitted("refusal.review.notYourHousehold");
        }
        return actor;
    }

    /** @return whether somebody is logged in who holds one of the roles for the hamlet */
    boolean heldBy(Set<Role> roles, UnitKey hamlet) {
        return currentActor.find().filter(actor -> holds(actor, roles, hamlet)).isPresent();
    }

    private boolean holds(Actor actor, Set<Role> roles, UnitKey hamlet) {
        UnitKey inCharge = units.inChargeOn(hamlet, LocalDate.now(clock));
        return actor.posts().stream().filter(post -> roles.contains(post.role()))
            .anyMatch(post -> units.covers(post.unit(), hamlet) || units.covers(post.unit(), inCharge));
    }
}
