package vn.giamngheo.review;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/** The class that the commune board put in place of the computed one; both stay. Holds for one sheet. */
@Entity
@Table(name = "class_override")
class ClassOverride {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private Assessment assessment;

    private UUID surveyId;

    @Enumerated(EnumType.STRING)
    private HouseholdClass computedClass;

    @Enumerated(EnumType.STRING)
    private SubClass computedSubClass;

    @Enumerated(EnumType.STRING)
    private HouseholdClass householdClass;

    @Enumerated(EnumType.STRING)
    private SubClass subClass;

    private String reason;
    private String classReason;
    private int evidence;
    private String decidedBy;
    private Instant decidedAt;

    /** For the persistence provider. */
    protected ClassOverride() {}

    ClassOverride(Assessment assessment, Survey sheet, OverridingClass to, String reason, String classReason,
            int evidence, String decidedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.assessment = assessment;
        this.surveyId = sheet.id();
        this.computedClass = sheet.householdClass();
        this.computedSubClass = sheet.subClass();
        this.householdClass = to.householdClass();
        this.subClass = to.subClass();
        this.reason = reason;
        this.classReason = classReason;
        this.evidence = evidence;
        this.decidedBy = decidedBy;
        this.decidedAt = now;
    }

    boolean isOf(UUID sheetId) {
        return surveyId.equals(sheetId);
    }

    ClassOverrideView view() {
        return new ClassOverrideView(surveyId, computedClass, computedSubClass, householdClass, subClass, reason,
                classReason, evidence, decidedBy, decidedAt);
    }
}
