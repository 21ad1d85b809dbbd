package vn.giamngheo.rules.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What a process owner fills in to propose, publish or withdraw a version; only publishing takes a day. */
class PublishForm {

    @DateTimeFormat(pattern = "dd/MM/uuuu", fallbackPatterns = "uuuu-MM-dd")
    private LocalDate validFrom;

    private String reason;

    /** @return first day of surveys with the version */
    public LocalDate getValidFrom() {
        return validFrom;
    }

    /** @param validFrom first day of surveys with the version */
    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    /** @return why */
    public String getReason() {
        return reason;
    }

    /** @param reason why */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
