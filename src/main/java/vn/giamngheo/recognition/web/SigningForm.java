package vn.giamngheo.recognition.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What the chair answers to a draft. */
class SigningForm {

    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate signedOn;
    private String reason;

    /** @return day of signature */
    public LocalDate getSignedOn() {
        return signedOn;
    }

    /** @param signedOn day of signature */
    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    /** @return why it is sent back */
    public String getReason() {
        return reason;
    }

    /** @param reason why it is sent back */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
