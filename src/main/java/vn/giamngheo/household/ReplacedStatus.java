package vn.giamngheo.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/** A class by decision that another decision on the same list replaced from its first day on. Never changes. */
@Entity
@Table(name = "list_status_replaced")
class ReplacedStatus {

    @Id
    private UUID id;
    private UUID householdId;
    @Enumerated(EnumType.STRING)
    private HouseholdClass householdClass;
    @Enumerated(EnumType.STRING)
    private SubClass subClass;
    private LocalDate effectiveFrom;
    private LocalDate effectiveTo;
    private LocalDate decidedOn;
    private String decisionNumber;
    private String standardId;
    private String reason;
    private String replacedBy;
    private Instant replacedAt;

    /** For the persistence provider. */
    protected ReplacedStatus() {}

    ReplacedStatus(ListStatus status, String replacedBy, Instant replacedAt) {
        StatusView was = status.view();
        this.id = UUID.randomUUID();
        this.householdId = status.householdId();
        this.householdClass = was.householdClass();
        this.subClass = was.subClass();
        this.effectiveFrom = was.effectiveFrom();
        this.effectiveTo = was.effectiveTo();
        this.decidedOn = was.decidedOn();
        this.decisionNumber = was.decisionNumber();
        this.standardId = was.standardId();
        this.reason = was.reason();
        this.replacedBy = replacedBy;
        this.replacedAt = replacedAt;
    }

    ReplacedStatusView view() {
        return new ReplacedStatusView(new StatusView(householdClass, subClass, effectiveFrom, effectiveTo,
                decisionNumber, decidedOn, standardId, reason), replacedBy, replacedAt);
    }
}
