package vn.giamngheo.household.web;

/** Why the closing of a household is undone, as typed. */
public class ReopenForm {

    private String reason;

    /** @return as typed */
    public String getReason() {
        return reason;
    }

    /** @param reason as typed */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
