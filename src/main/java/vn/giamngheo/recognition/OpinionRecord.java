package vn.giamngheo.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Opinion of the superior authority on one assessment; never changed. */
@Entity
@Table(name = "application_opinion")
class OpinionRecord {

    @Id
    private UUID id;
    private UUID applicationId;
    private UUID assessmentId;
    @Enumerated(EnumType.STRING)
    private OpinionOutcome outcome;
    private String opinionText;
    private String givenBy;
    private Instant givenAt;

    /** For the persistence provider. */
    protected OpinionRecord() {}

    OpinionRecord(UUID applicationId, UUID assessmentId, GiveOpinion opinion, String givenBy, Instant givenAt) {
        this.id = UUID.randomUUID();
        this.applicationId = applicationId;
        this.assessmentId = assessmentId;
        this.outcome = opinion.outcome();
        this.opinionText = opinion.text();
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    /** @return whether this opinion sends that assessment back */
    boolean asksToRecheck(UUID assessment) {
        return outcome == OpinionOutcome.RECHECK && assessmentId.equals(assessment);
    }

    OpinionView view() {
        return new OpinionView(outcome, opinionText, givenBy, givenAt);
    }
}
