package vn.giamngheo.review;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;

/** What follows when two surveyors' sheets give different classes. */
@Service
public class SecondLooks {

    private final OpenSheets open;
    private final CurrentActor currentActor;
    private final AssessmentAudit audit;
    private final Clock clock;

    SecondLooks(OpenSheets open, CurrentActor currentActor, AssessmentAudit audit, Clock clock) {
        this.open = open;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Settles which sheet holds; both stay.
     *
     * @param assessmentId the assessment
     * @param choice the one that holds
     * @param reason why
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts surveyed the household
     * @throws vn.giamngheo.shared.Conflict when there is nothing to settle
     */
    @Transactional
    public void settle(UUID assessmentId, SheetChoice choice, String reason) {
        Assessment assessment = open.load(assessmentId);
        Map<String, Object> before = assessment.result();
        assessment.classSettled(choice, reason, currentActor.get().username(), clock.instant());
        Map<String, Object> after = assessment.result();
        after.put("outcome", choice.name());
        audit.record("classSettled", assessment, before, after, reason);
    }
}
