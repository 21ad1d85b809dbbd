package vn.giamngheo.recognition;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.NotFound;

/** Finds an application for a step, or refuses. */
@Component
class StoredApplications {

    private final Applications applications;

    StoredApplications(Applications applications) {
        this.applications = applications;
    }

    Application get(UUID id) {
        return applications.findById(id).orElseThrow(() -> new NotFound("refusal.recognition.unknownApplication"));
    }
}
