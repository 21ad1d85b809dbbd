package vn.giamngheo.recognition;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;

/** Finds an application for a step, or refuses. */
@Component
class StoredApplications {

    private final Applications applications;

    StoredApplications(Applications applications) {
        this.applications = applications;
    }

    /** @param id application; null for a household that was decided on within a list, which has none */
    Application get(UUID id) {
        if (id == null) {
            throw new Conflict("refusal.recognition.decidedOnList");
        }
        return applications.findById(id).orElseThrow(() -> new NotFound("refusal.recognition.unknownApplication"));
    }
}
