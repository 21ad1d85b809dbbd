package vn.giamngheo.administration;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.NotPermitted;

/** Who may see and who may change what these pages show. */
@Component
public class Keepers {

    private final CurrentActor currentActor;

    Keepers(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** @return whether the one who acts is an administrator */
    public boolean mayChange() {
        return currentActor.find().filter(actor -> actor.owns(Role.ADMINISTRATOR)).isPresent();
    }

    /** @return the one who acts, when he or she is administrator, process owner or auditor */
    public Optional<Actor> reader() {
        return currentActor.find().filter(actor -> actor.owns(Role.ADMINISTRATOR) || actor.owns(Role.PROCESS_OWNER)
                || actor.owns(Role.AUDITOR));
    }

    /**
     * Returns when the one who acts may read these pages.
     *
     * @throws NotPermitted when not
     */
    public void requireReader() {
        if (reader().isEmpty()) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
    }

    /**
     * Returns when the one who acts is an administrator.
     *
     * @throws NotPermitted when not
     */
    public void requireAdministrator() {
        if (!mayChange()) {
            throw new NotPermitted("refusal.identity.notPermitted");
        }
    }
}
