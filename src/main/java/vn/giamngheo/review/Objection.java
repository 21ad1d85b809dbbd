package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What somebody objected against a posted result, and how the commune board settled it. */
@Entity
@Table(name = "objection")
class Objection {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "posting_id")
    private Posting posting;

    private String raisedBy;
    private String relation;
    private String content;
    private LocalDate raisedOn;
    private String registeredBy;
    private Instant registeredAt;

    @Enumerated(EnumType.STRING)
    private ObjectionOutcome outcome;

    private String reason;
    private String settledBy;
    private Instant settledAt;

    /** For the persistence provider. */
    protected Objection() {}

    Objection(Assessment assessment, Posting posting, RaiseObjection command, String registeredBy, Instant now) {
        this.id = UUID.randomUUID();
        this.assessment = assessment;
        this.posting = posting;
        this.raisedBy = command.raisedBy();
        this.relation = command.relation();
        this.content = command.content();
        this.raisedOn = command.raisedOn();
        this.registeredBy = registeredBy;
        this.registeredAt = now;
    }

    void settle(ObjectionOutcome outcome, String reason, String settledBy, Instant now) {
        this.outcome = outcome;
        this.reason = reason;
        this.settledBy = settledBy;
        this.settledAt = now;
    }

    UUID id() {
        return id;
    }

    boolean isOpen() {
        return outcome == null;
    }

    ObjectionView view() {
        return new ObjectionView(id, posting.id(), raisedBy, relation, content, raisedOn, registeredBy, outcome,
                reason, settledBy, settledAt);
    }
}
