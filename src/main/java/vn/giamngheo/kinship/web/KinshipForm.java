package vn.giamngheo.kinship.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A declaration as it was entered. */
class KinshipForm {

    @NotBlank(message = "{kinship.required}")
    private String householdCode;

    @NotBlank(message = "{kinship.required}")
    @Size(max = 300, message = "{kinship.tooLong}")
    private String reason;

    /** @return code of the household */
    public String getHouseholdCode() {
        return householdCode;
    }

    /** @param householdCode code of the household */
    public void setHouseholdCode(String householdCode) {
        this.householdCode = householdCode;
    }

    /** @return how they are related */
    public String getReason() {
        return reason;
    }

    /** @param reason how they are related */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
