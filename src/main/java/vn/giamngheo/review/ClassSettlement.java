package vn.giamngheo.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** How the commune board settled which of two sheets with different classes holds. */
@Entity
@Table(name = "class_settlement")
class ClassSettlement {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    private UUID firstSurveyId;
    private UUID secondSurveyId;
    private UUID chosenSurveyId;
    private String reason;
    private String settledBy;
    private Instant settledAt;

    /** For the persistence provider. */
    protected ClassSettlement() {}

    ClassSettlement(Assessment assessment, Survey first, Survey second, SheetChoice choice, String reason,
            String settledBy, Instant now) {
        this.id = UUID.randomUUID();
        this.assessment = assessment;
        this.firstSurveyId = first.id();
        this.secondSurveyId = second == null ? null : second.id();
        this.chosenSurveyId = choice == SheetChoice.FIRST_SHEET ? first.id() : second.id();
        this.reason = reason;
        this.settledBy = settledBy;
        this.settledAt = now;
    }

    ClassSettlementView view() {
        SheetChoice choice = chosenSurveyId.equals(firstSurveyId) ? SheetChoice.FIRST_SHEET : SheetChoice.SECOND_SHEET;
        return new ClassSettlementView(firstSurveyId, secondSurveyId, choice, reason, settledBy, settledAt);
    }
}
