package vn.giamngheo.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.AuditedEvent;

/** Tells the audit trail what happened to an application. */
@Component
class ApplicationAudit {

    private final ApplicationEventPublisher events;

    ApplicationAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * @param action what was done, a message key below {@code audit.action.}
     * @param application application after the act
     * @param before its state before the act, null when it was created by it
     * @param facts what the act added, values may be null
     * @param reason reason given, may be null
     */
    void record(String action, Application application, ApplicationState before, Map<String, Object> facts,
            String reason) {
        Map<String, Object> after = new LinkedHashMap<>(facts);
        after.put("state", application.state().name());
        events.publishEvent(new AuditedEvent(action, "Application", application.id().toString(),
                application.communeKey().value(), application.householdId(), application.id(),
                before == null ? Map.of() : Map.of("state", before.name()), after, reason));
    }

    void read(Application application) {
        events.publishEvent(new AuditedEvent("application.read", "Application", application.id().toString(),
                application.communeKey().value(), application.householdId(), application.id(), Map.of(), Map.of(),
                null));
    }
}
