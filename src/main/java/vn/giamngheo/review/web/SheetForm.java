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
import vn.giamngheo.review.SheetDraft;
import vn.giamngheo.review.SheetPage;
import vn.giamngheo.shared.web.Formats;

/** The sheet's page as it was sent, apart from the answers, whose fields the score sheet names. */
class SheetForm {

    @NotNull
    private Long version;

    @DateTimeFormat(pattern = "dd/MM/uuuu", fallbackPatterns = "uuuu-MM-dd")
    private LocalDate surveyedOn;

    @Pattern(regexp = SaveSheet.FLOOR_AREA, message = "{review.sheet.floorArea.wrong}")
    private String floorArea;

    @Size(max = SaveSheet.LONGEST_REMARK, message = "{review.tooLong}")
    private String remark;

    /**
     * @param assessmentId the assessment
     * @param fields all that was sent
     * @return the command
     */
    SaveSheet toCommand(UUID assessmentId, Map<String, String> fields) {
        return new SaveSheet(assessmentId, version, surveyedOn, fields, area(), remark);
    }

    /** Takes over what is saved. */
    void fill(SheetPage page) {
        version = page.version();
        surveyedOn = page.surveyedOn();
        floorArea = page.floorAreaM2() == null ? null
                : page.floorAreaM2().stripTrailingZeros().toPlainString().replace('.', ',');
        remark = page.remark();
    }

    /** Takes over what was typed and kept; half a date is left out. */
    void restore(SheetDraft draft) {
        version = draft.baseVersion();
        surveyedOn = new Formats().parseDate(draft.fields().get("surveyedOn")).orElse(null);
        floorArea = draft.fields().get("floorArea");
        remark = draft.fields().get("remark");
    }

    /**
     * @param assessmentId the assessment
     * @param fields all that was kept
     * @return the command to show it; a floor area that is no number is left out
     */
    SaveSheet toDraft(UUID assessmentId, Map<String, String> fields) {
        boolean number = floorArea != null && floorArea.matches(SaveSheet.FLOOR_AREA);
        return new SaveSheet(assessmentId, version, surveyedOn, fields, number ? area() : null, remark);
    }

    private BigDecimal area() {
        return SaveSheet.floorArea(floorArea);
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
