package vn.giamngheo.review.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.format.annotation.DateTimeFormat;

import vn.giamngheo.review.SaveSheet;

/** The sheet's page as it was sent, apart from the answers, whose fields the score sheet names. */
class SheetForm {

    @NotNull
    private Long version;

    @DateTimeFormat(pattern = "dd/MM/uuuu", fallbackPatterns = "uuuu-MM-dd")
    private LocalDate surveyedOn;

    @Pattern(regexp = "|0*[1-9][0-9]{0,4}([.,][0-9]{1,2})?|0+[.,](0[1-9]|[1-9][0-9]?)", message = "{review.sheet.floorArea.wrong}")
    private String floorArea;

    @Size(max = 2000, message = "{review.tooLong}")
    private String remark;

    /**
     * @param assessmentId the assessment
     * @param fields all that was sent
     * @return the command
     */
    SaveSheet toCommand(UUID assessmentId, Map<String, String> fields) {
        BigDecimal area = floorArea == null || floorArea.isBlank() ? null : new BigDecimal(floorArea.replace(',', '.'));
        return new SaveSheet(assessmentId, version, surveyedOn, fields, area, remark);
    }

    /** @return version of the assessment that the page showed */
    public Long getVersion() {
        return version;
    }

    /** @param version version of the assessment that the page showed */
    public void setVersion(Long version) {
        this.version = version;
    }

    /** @return day of the visit */
    public LocalDate getSurveyedOn() {
        return surveyedOn;
    }

    /** @param surveyedOn day of the visit */
    public void setSurveyedOn(LocalDate surveyedOn) {
        this.surveyedOn = surveyedOn;
    }

    /** @return floor area in square metres as typed */
    public String getFloorArea() {
        return floorArea;
    }

    /** @param floorArea floor area in square metres as typed */
    public void setFloorArea(String floorArea) {
        this.floorArea = floorArea == null ? null : floorArea.strip();
    }

    /** @return remark */
    public String getRemark() {
        return remark;
    }

    /** @param remark remark */
    public void setRemark(String remark) {
        this.remark = remark;
    }
}
