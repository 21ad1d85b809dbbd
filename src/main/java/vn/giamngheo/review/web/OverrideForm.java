package vn.giamngheo.review.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.giamngheo.review.OverrideClass;
import vn.giamngheo.review.OverridingClass;

/** An overriding class as it was entered. */
class OverrideForm {

    @NotNull
    private Long version;

    @NotNull(message = "{review.required}")
    private OverridingClass to;

    @NotBlank(message = "{review.required}")
    @Size(max = 300, message = "{review.tooLong}")
    private String reason;

    /**
     * @param assessmentId the assessment
     * @return the command
     */
    OverrideClass toCommand(UUID assessmentId) {
        return new OverrideClass(assessmentId, version, to, reason);
    }

    /** @return version of the assessment that the page showed */
    public Long getVersion() {
        return version;
    }

    /** @param version version of the assessment that the page showed */
    public void setVersion(Long version) {
        this.version = version;
    }

    /** @return the class that holds instead */
    public OverridingClass getTo() {
        return to;
    }

    /** @param to the class that holds instead */
    public void setTo(OverridingClass to) {
        this.to = to;
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
