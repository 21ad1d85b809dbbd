package vn.giamngheo.household.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giamngheo.household.EndMembership;

/** The end of a membership, as typed. */
public class LeaveForm {

    @NotNull(message = "{household.form.leftOnMissing}")
    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate leftOn;
    @NotBlank(message = "{household.form.reasonMissing}")
    @Size(max = 300, message = "{household.form.tooLong}")
    private String reason;
    private UUID newHeadId;

    EndMembership toCommand(UUID householdId, UUID memberId) {
        return new EndMembership(householdId, memberId, leftOn, reason, newHeadId);
    }

    /** @return as typed */
    public LocalDate getLeftOn() {
        return leftOn;
    }

    /** @param leftOn as typed */
    public void setLeftOn(LocalDate leftOn) {
        this.leftOn = leftOn;
    }

    /** @return as typed */
    public String getReason() {
        return reason;
    }

    /** @param reason as typed */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** @return as typed */
    public UUID getNewHeadId() {
        return newHeadId;
    }

    /** @param newHeadId as typed */
    public void setNewHeadId(UUID newHeadId) {
        this.newHeadId = newHeadId;
    }
}
