package vn.giamngheo.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;

/**
 * Class of a household by one decision: the spine of the register. A later decision ends it the day before its own first
 * day; nothing else changes it.
 */
@Entity
@Table(name = "list_status")
class ListStatus {

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
    @JdbcTypeCode(SqlTypes.JSON)
    private String trace;
    @Version
    private int version;

    /** For the persistence provider. */
    protected ListStatus() {}

    ListStatus(RecordStatus command) {
        if (command.householdClass() == null || command.effectiveFrom() == null || command.decidedOn() == null
                || command.decisionNumber() == null || command.decisionNumber().isBlank()
                || command.standardId() == null || command.reason() == null || command.reason().isBlank()) {
            throw new InvalidInput("refusal.household.statusIncomplete");
        }
        this.id = UUID.randomUUID();
        this.householdId = command.householdId();
        this.householdClass = command.householdClass();
        this.subClass = command.subClass() == null ? SubClass.NONE : command.subClass();
        this.effectiveFrom = command.effectiveFrom();
        this.decidedOn = command.decidedOn();
        this.decisionNumber = command.decisionNumber();
        this.standardId = command.standardId();
        this.reason = command.reason();
        this.trace = command.trace();
    }

    void endBefore(LocalDate nextFrom) {
        if (!nextFrom.isAfter(effectiveFrom)) {
            throw new Conflict("refusal.household.statusNotLater", effectiveFrom);
        }
        this.effectiveTo = nextFrom.minusDays(1);
    }

    UUID householdId() {
        return householdId;
    }

    StatusView view() {
        return new StatusView(householdClass, subClass, effectiveFrom, effectiveTo, decisionNumber, decidedOn,
                standardId, reason);
    }
}
