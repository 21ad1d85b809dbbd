package vn.giamngheo.papers;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.territory.UnitKey;

/**
 * A paper as it was issued, without its PDF, which {@link PaperTexts} keeps. Number and facts never change; it can only cease
 * to be in force.
 */
@Entity
@Table(name = "paper")
class IssuedPaper {

    @Id
    private UUID id;
    @Version
    private Integer version;
    @Enumerated(EnumType.STRING)
    private PaperKind kind;
    private String number;
    private UnitKey unitKey;
    private UUID caseId;
    private UUID householdId;
    private Instant issuedAt;
    private String issuedBy;
    private String checkCode;
    private String headName;
    @Enumerated(EnumType.STRING)
    private HouseholdClass householdClass;
    private LocalDate signedOn;
    private LocalDate withdrawnOn;
    private UUID templateId;
    private UUID subjectId;
    @Enumerated(EnumType.STRING)
    private PaperEnd.Cause endedBy;
    private String endedByNumber;
    private String confirmedYears;

    /** For the persistence provider. */
    protected IssuedPaper() {}

    IssuedPaper(UUID id, IssuePaper command, UUID templateId, String checkCode, Instant issuedAt, String issuedBy) {
        this.id = id;
        this.kind = command.kind();
        this.number = command.number();
        this.unitKey = command.unitKey();
        this.caseId = command.caseId();
        this.householdId = command.householdId();
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
        this.checkCode = checkCode;
        this.templateId = templateId;
        this.subjectId = command.subjectId();
        if (command.facts() != null) {
            this.headName = command.facts().headName();
            this.householdClass = command.facts().householdClass();
            this.signedOn = command.facts().signedOn();
        }
    }

    UUID id() {
        return id;
    }

    PaperKind kind() {
        return kind;
    }

    String number() {
        return number;
    }

    UnitKey unitKey() {
        return unitKey;
    }

    UUID caseId() {
        return caseId;
    }

    UUID householdId() {
        return householdId;
    }

    Paper view() {
        return new Paper(id, kind, number, unitKey, caseId, householdId, issuedAt, issuedBy, checkCode, withdrawnOn,
                endedBy, endedByNumber, templateId);
    }

    PaperCheck check(String unitName, LocalDate today, LocalDate householdClosedOn) {
        boolean inForce = withdrawnOn == null || today.isBefore(withdrawnOn);
        if (inForce && householdClosedOn != null && today.isAfter(householdClosedOn)) {
            return new PaperCheck(kind, PaperCheck.Standing.CLOSED, number, unitName, signedOn, headName, householdClass,
                    householdClosedOn.plusDays(1), null, confirmedYears);
        }
        return new PaperCheck(kind, inForce ? PaperCheck.Standing.VALID : ended(), number, unitName, signedOn, headName, householdClass, withdrawnOn,
                inForce ? null : endedByNumber, confirmedYears);
    }

    private PaperCheck.Standing ended() {
        return endedBy == PaperEnd.Cause.CORRECTED ? PaperCheck.Standing.CORRECTED
                : endedBy == PaperEnd.Cause.ESCAPED ? PaperCheck.Standing.ESCAPED : PaperCheck.Standing.WITHDRAWN;
    }

    /** A corrected paper can be corrected again or withdrawn; every other end is the last one. */
    void end(PaperEnd end) {
        if (withdrawnOn != null && endedBy != PaperEnd.Cause.CORRECTED) {
            throw new Conflict("refusal.papers.withdrawnBefore", number, withdrawnOn);
        }
        withdrawnOn = end.from();
        endedBy = end.cause();
        endedByNumber = end.byNumber();
    }

    void confirmYear(int year) {
        confirmedYears = confirmedYears == null ? String.valueOf(year) : confirmedYears + ", " + year;
    }
}
