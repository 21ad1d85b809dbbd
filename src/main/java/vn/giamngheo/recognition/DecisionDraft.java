package vn.giamngheo.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Conflict;

/** The officer's draft of a decision, with the class as the assessment found it on that day. */
@Entity
@Table(name = "decision_draft")
class DecisionDraft {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID applicationId;
    private UUID assessmentId;
    @Enumerated(EnumType.STRING)
    private DraftOutcome outcome;
    @Enumerated(EnumType.STRING)
    private Proposal proposal;
    @Enumerated(EnumType.STRING)
    private HouseholdClass householdClass;
    private String reason;
    private String draftedBy;
    private Instant draftedAt;
    private String returnReason;

    /** For the persistence provider. */
    protected DecisionDraft() {}

    DecisionDraft(UUID applicationId, Finding finding, DraftDecision draft, String draftedBy, Instant draftedAt) {
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.assessmentId = finding.assessmentId();
        this.outcome = draft.outcome();
        this.proposal = draft.proposal();
        this.householdClass = finding.householdClass();
        this.reason = draft.reason();
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    /** The chair sends the draft back. */
    void sendBack(String why) {
        if (outcome != DraftOutcome.SUBMITTED || returnReason != null) {
            throw new Conflict("refusal.recognition.noDraft");
        }
        returnReason = why;
    }

    String draftedBy() {
        return draftedBy;
    }

    Proposal proposal() {
        return proposal;
    }

    DraftView view() {
        return new DraftView(outcome, proposal, householdClass, reason, draftedBy, draftedAt, returnReason);
    }
}
