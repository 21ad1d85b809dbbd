package vn.giamngheo.escape;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.attachment.AttachedTo;
import vn.giamngheo.attachment.AttachmentOwner;
import vn.giamngheo.identity.CurrentActor;

/** Photos of a visit after an escape, added until the visit is written down. */
@Component
class VisitAttachments implements AttachmentOwner {

    private final JdbcClient jdbc;
    private final EscapeFiles files;
    private final CurrentActor currentActor;

    VisitAttachments(JdbcClient jdbc, EscapeFiles files, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.files = files;
        this.currentActor = currentActor;
    }

    @Override
    public String type() {
        return "ESCAPE_VISIT";
    }

    @Override
    public Optional<AttachedTo> find(UUID ownerId) {
        return jdbc.sql("select escape_id from escape_visit where id = :id").param("id", ownerId).query(UUID.class)
            .optional().map(files::get).map(escape -> {
                FollowUpVisit visit = escape.visits().stream().filter(each -> each.id().equals(ownerId)).findFirst()
                    .orElseThrow();
                boolean open = visit.visitedOn() == null && escape.isRunning();
                return new AttachedTo(escape.communeKey(), escape.hamletKey(), escape.householdId(), null, visit.ordinal(),
                        open && currentActor.find().isPresent() && files.mayVisit(escape), open);
            });
    }
}
