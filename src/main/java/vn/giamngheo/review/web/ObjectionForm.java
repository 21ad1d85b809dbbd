package vn.giamngheo.review.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.format.annotation.DateTimeFormat;

import vn.giamngheo.review.RaiseObjection;
import vn.giamngheo.shared.text.VietnameseText;

/** An objection as it was entered. */
class ObjectionForm {

    @NotBlank(message = "{review.required}")
    @Size(max = 200, message = "{review.tooLong}")
    private String raisedBy;

    @Size(max = 200, message = "{review.tooLong}")
    private String relation;

    @NotBlank(message = "{review.required}")
    @Size(max = 2000, message = "{review.tooLong}")
    private String content;

    @NotNull(message = "{review.required}")
    @DateTimeFormat(pattern = "dd/MM/uuuu", fallbackPatterns = "uuuu-MM-dd")
    private LocalDate raisedOn;

    /**
     * @param assessmentId the assessment
     * @return the command
     */
    RaiseObjection toCommand(UUID assessmentId) {
        String tidyRelation = VietnameseText.tidy(relation);
        return new RaiseObjection(assessmentId, VietnameseText.tidy(raisedBy),
                tidyRelation == null || tidyRelation.isEmpty() ? null : tidyRelation, VietnameseText.tidy(content),
                raisedOn);
    }

    /** @return name of the one who objects */
    public String getRaisedBy() {
        return raisedBy;
    }

    /** @param raisedBy name of the one who objects */
    public void setRaisedBy(String raisedBy) {
        this.raisedBy = raisedBy;
    }

    /** @return relation to the household */
    public String getRelation() {
        return relation;
    }

    /** @param relation relation to the household */
    public void setRelation(String relation) {
        this.relation = relation;
    }

    /** @return what is objected to */
    public String getContent() {
        return content;
    }

    /** @param content what is objected to */
    public void setContent(String content) {
        this.content = content;
    }

    /** @return day the objection was raised */
    public LocalDate getRaisedOn() {
        return raisedOn;
    }

    /** @param raisedOn day the objection was raised */
    public void setRaisedOn(LocalDate raisedOn) {
        this.raisedOn = raisedOn;
    }
}
