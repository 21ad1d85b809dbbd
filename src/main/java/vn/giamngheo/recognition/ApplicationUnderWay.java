package vn.giamngheo.recognition;

import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.ClosingCheck;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.shared.Conflict;

/** A household with an application that is not over, or a correction before the chair, is not closed. */
@Component
@Order(20)
class ApplicationUnderWay implements ClosingCheck {

    private final Applications applications;
    private final Amendments amendments;
    private final RecognitionDecisions decisions;
    private final Assessments assessments;

    ApplicationUnderWay(Applications applications, Amendments amendments, RecognitionDecisions decisions,
            Assessments assessments) {
        this.applications = applications;
        this.amendments = amendments;
        this.decisions = decisions;
        this.assessments = assessments;
    }

    @Override
    public void check(UUID householdId, String username) {
        applications.findByHouseholdIdAndClosedAtIsNull(householdId).ifPresent(open -> {
            boolean assessing = open.state() == ApplicationState.ASSESSING;
            throw new Conflict("refusal.recognition.closedWithApplication", open.submittedOn(),
                    open.receiptNumber() == null ? "–" : open.receiptNumber(),
                    assessing ? assessments.get(open.assessmentId()).state() : open.state());
        });
        amendments.findByHouseholdIdOrderByDraftedAt(householdId).stream()
            .filter(amendment -> amendment.state() == AmendmentState.DRAFTED).findFirst().ifPresent(waiting -> {
                throw new Conflict("refusal.recognition.amendmentDrafted",
                        decisions.findById(waiting.decisionId()).orElseThrow().number());
            });
    }
}
