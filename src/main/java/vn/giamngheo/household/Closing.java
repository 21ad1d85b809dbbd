package vn.giamngheo.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotPermitted;

/** That a household is no more, with what is needed to undo it. Only its reopening is ever added. */
@Entity
@DynamicUpdate
@Table(name = "household_closing")
class Closing {

    @Id
    private UUID id;
    private UUID householdId;
    @Enumerated(EnumType.STRING)
    private ClosingCause cause;
    private LocalDate closedOn;
    private UUID mergedInto;
    private String note;
    private UUID statusId;
    private LocalDate statusEndedThen;
    private String closedBy;
    private Instant closedAt;
    private String reopenedBy;
    private Instant reopenedAt;
    private String reopenReason;

    /** For the persistence provider. */
    protected Closing() {}

    /**
     * @param mergedInto household that it joined, null for other causes
     * @param standing class that stands on that day, null when none does
     */
    Closing(CloseHousehold command, UUID mergedInto, String note, ListStatus standing, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.householdId = command.householdId();
        this.cause = command.cause();
        this.closedOn = command.closedOn();
        this.mergedInto = mergedInto;
        this.note = note;
        this.statusId = standing == null ? null : standing.id();
        this.statusEndedThen = standing == null ? null : standing.effectiveTo();
        this.closedBy = by;
        this.closedAt = at;
    }

    /** Another person than the one who closed it undoes it. */
    void reopen(String reason, String by, Instant at) {
        if (reopenedAt != null) {
            throw new Conflict("refusal.household.notClosed");
        }
        if (by.equals(closedBy)) {
            throw new NotPermitted("refusal.household.closerReopens");
        }
        this.reopenedBy = by;
        this.reopenedAt = at;
        this.reopenReason = reason;
    }

    UUID id() {
        return id;
    }

    ClosingCause cause() {
        return cause;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    String note() {
        return note;
    }

    UUID statusId() {
        return statusId;
    }

    LocalDate statusEndedThen() {
        return statusEndedThen;
    }

    String closedBy() {
        return closedBy;
    }

    Instant closedAt() {
        return closedAt;
    }

    String reopenedBy() {
        return reopenedBy;
    }

    Instant reopenedAt() {
        return reopenedAt;
    }

    String reopenReason() {
        return reopenReason;
    }
}
