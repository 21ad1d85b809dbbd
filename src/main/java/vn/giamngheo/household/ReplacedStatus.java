package vn.giamngheo.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;

/**
 * A class by decision that another decision on the same list replaced from its first day on, or that never began since the
 * household was closed before. Never changes.
 */
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
    private UUID closingId;
    @JdbcTypeCode(SqlTypes.JSON)
    private String trace;

    /** For the persistence provider. */
    protected ReplacedStatus() {}

    ReplacedStatus(ListStatus status, String replacedBy, Instant replacedAt) {
        this(status, replacedAt);
        this.replacedBy = replacedBy;
    }

    ReplacedStatus(ListStatus status, UUID closingId, Instant replacedAt) {
        this(status, replacedAt);
        this.closingId = closingId;
    }

    private ReplacedStatus(ListStatus status, Instant replacedAt) {
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
        this.trace = status.trace();
        this.replacedAt = replacedAt;
    }

    UUID closingId() {
        return closingId;
    }

    /** @return the class anew, as it stood before the household was closed by mistake */
    ListStatus restored() {
        return new ListStatus(new RecordStatus(householdId, householdClass, subClass, effectiveFrom, decidedOn,
                decisionNumber, standardId, reason, trace)).goOnUntil(effectiveTo);
    }

    ReplacedStatusView view() {
        return new ReplacedStatusView(new StatusView(householdClass, subClass, effectiveFrom, effectiveTo,
                decisionNumber, decidedOn, standardId, reason), replacedBy, replacedAt);
    }
}
