package vn.giamngheo.household.web;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giamngheo.household.CloseHousehold;
import vn.giamngheo.household.ClosingCause;

/** That a household is no more, as typed. */
public class CloseForm {

    private ClosingCause cause;
    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate closedOn;
    private String mergedInto;
    private String note;

    CloseHousehold toCommand(UUID householdId) {
        return new CloseHousehold(householdId, cause, closedOn, mergedInto, note);
    }

    /** @return as typed */
    public ClosingCause getCause() {
        return cause;
    }

    /** @param cause as typed */
    public void setCause(ClosingCause cause) {
        this.cause = cause;
    }

    /** @return as typed */
    public LocalDate getClosedOn() {
        return closedOn;
    }

    /** @param closedOn as typed */
    public void setClosedOn(LocalDate closedOn) {
        this.closedOn = closedOn;
    }

    /** @return as typed */
    public String getMergedInto() {
        return mergedInto;
    }

    /** @param mergedInto as typed */
    public void setMergedInto(String mergedInto) {
        this.mergedInto = mergedInto;
    }

    /** @return as typed */
    public String getNote() {
        return note;
    }

    /** @param note as typed */
    public void setNote(String note) {
        this.note = note;
    }
}
