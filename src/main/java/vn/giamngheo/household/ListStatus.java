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
 * Class of a household by one decision: the spine of the register. It holds from its first day to the day before the next
 * one begins, whichever of the two was signed first, or to the household's last day; nothing else changes it.
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

    /**
     * Takes its place before a class that was decided earlier and begins later. Only the list of a coming year may wait so:
     * a decision of this year holds up to 31 December, then that list does.
     *
     * @param next the class that begins after this one
     */
    void endBeforeListOf(ListStatus next) {
        boolean listOfYear = next.effectiveFrom.getDayOfYear() == 1;
        if (!listOfYear || !next.effectiveFrom.isAfter(effectiveFrom)) {
            throw new Conflict("refusal.household.statusNotLater", next.effectiveFrom);
        }
        endBefore(next.effectiveFrom);
    }

    /** @param day last day of the household that is no more */
    void endWithHousehold(LocalDate day) {
        this.effectiveTo = day;
    }

    /** @param day last day as it stood before the household was closed by mistake, may be null */
    ListStatus goOnUntil(LocalDate day) {
        this.effectiveTo = day;
        return this;
    }

    UUID id() {
        return id;
    }

    UUID householdId() {
        return householdId;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** @return last day, null while nothing follows it */
    LocalDate effectiveTo() {
        return effectiveTo;
    }

    String trace() {
        return trace;
    }

    StatusView view() {
        return new StatusView(householdClass, subClass, effectiveFrom, effectiveTo, decisionNumber, decidedOn,
                standardId, reason);
    }
}
