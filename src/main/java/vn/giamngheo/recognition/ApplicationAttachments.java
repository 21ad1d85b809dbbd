package vn.giamngheo.recognition;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.attachment.AttachedTo;
import vn.giamngheo.attachment.AttachmentOwner;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;

/** Files of an application: what the household handed in. Added until it is screened, taken away until it is received. */
@Component
class ApplicationAttachments implements AttachmentOwner {

    private static final Set<Role> UPLOADERS = Set.of(Role.ONE_STOP_CLERK, Role.COMMUNE_OFFICER);

    private final Applications applications;
    private final CurrentActor currentActor;

    ApplicationAttachments(Applications applications, CurrentActor currentActor) {
        this.applications = applications;
        this.currentActor = currentActor;
    }

    @Override
    public String type() {
        return "APPLICATION";
    }

    @Override
    public Optional<AttachedTo> find(UUID ownerId) {
        return applications.findById(ownerId).map(application -> {
            boolean registered = application.state() == ApplicationState.REGISTERED;
            boolean taken = registered || application.state() == ApplicationState.RECEIVED;
            Optional<Actor> actor = currentActor.find();
            boolean holds = actor.isPresent() && UPLOADERS.stream()
                .anyMatch(role -> actor.get().holds(new PostGroup(role, application.communeKey())));
            return new AttachedTo(application.communeKey(), application.hamletKey(), application.householdId(),
                    application.id(), 1, taken && holds, registered);
        });
    }
}
