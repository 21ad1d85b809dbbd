package vn.giamngheo.review;

import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.AuditedEvents;

/** Tells the audit trail what happened to an assessment. */
@Component
class AssessmentAudit {

    private final ApplicationEventPublisher events;

    AssessmentAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    void record(String action, Assessment assessment, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        events.publishEvent(fact(action, assessment, before, after, reason));
    }

    /** The same of a list, with one statement for all. */
    void recordAll(List<AuditedEvent> facts) {
        if (!facts.isEmpty()) {
            events.publishEvent(new AuditedEvents(facts));
        }
    }

    /** @return the fact, to be told with others */
    AuditedEvent fact(String action, Assessment assessment, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        return new AuditedEvent("assessment." + action, "Assessment", assessment.id().toString(),
                assessment.communeKey().value(), assessment.householdId(), assessment.caseId(), before, after, reason);
    }

    /** Tells the case that its assessment is ready to be decided upon. */
    void ended(Assessment assessment) {
        events.publishEvent(new AssessmentEnded(assessment.id(), assessment.caseId()));
    }
}
