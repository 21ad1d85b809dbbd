package vn.giamngheo.household.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giamngheo.household.Ethnicity;
import vn.giamngheo.household.Gender;
import vn.giamngheo.household.NewMember;
import vn.giamngheo.household.Relation;

/** One member as typed. */
public class MemberForm {

    @NotBlank(message = "{household.form.nameMissing}")
    @Size(max = 120, message = "{household.form.tooLong}")
    private String fullName;
    @NotNull(message = "{household.form.genderMissing}")
    private Gender gender;
    @NotNull(message = "{household.form.birthDateMissing}")
    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate birthDate;
    @NotNull(message = "{household.form.relationMissing}")
    private Relation relation;
    @NotNull(message = "{household.form.ethnicityMissing}")
    private Ethnicity ethnicity;
    @Pattern(regexp = "\\s*|[0-9]{9}|[0-9]{12}", message = "{household.form.badCitizenId}")
    private String citizenId;
    private boolean noLabourCapacity;
    private boolean pension;
    private Boolean healthInsurance;
    private boolean disabled;
    private boolean seriouslyIll;
    private boolean socialAllowance;
    private boolean meritorious;

    boolean isUntouched() {
        return (fullName == null || fullName.isBlank()) && birthDate == null
                && (citizenId == null || citizenId.isBlank());
    }

    NewMember toNewMember() {
        return new NewMember(fullName, gender, birthDate, relation, ethnicity, citizenId, noLabourCapacity, pension,
                healthInsurance, disabled, seriouslyIll, socialAllowance, meritorious);
    }

    /** @return as typed */
    public String getFullName() {
        return fullName;
    }

    /** @param fullName as typed */
    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    /** @return as typed */
    public Gender getGender() {
        return gender;
    }

    /** @param gender as typed */
    public void setGender(Gender gender) {
        this.gender = gender;
    }

    /** @return as typed */
    public LocalDate getBirthDate() {
        return birthDate;
    }

    /** @param birthDate as typed */
    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    /** @return as typed */
    public Relation getRelation() {
        return relation;
    }

    /** @param relation as typed */
    public void setRelation(Relation relation) {
        this.relation = relation;
    }

    /** @return as typed */
    public Ethnicity getEthnicity() {
        return ethnicity;
    }

    /** @param ethnicity as typed */
    public void setEthnicity(Ethnicity ethnicity) {
        this.ethnicity = ethnicity;
    }

    /** @return as typed */
    public String getCitizenId() {
        return citizenId;
    }

    /** @param citizenId as typed */
    public void setCitizenId(String citizenId) {
        this.citizenId = citizenId;
    }

    /** @return as typed */
    public boolean isNoLabourCapacity() {
        return noLabourCapacity;
    }

    /** @param noLabourCapacity as typed */
    public void setNoLabourCapacity(boolean noLabourCapacity) {
        this.noLabourCapacity = noLabourCapacity;
    }

    /** @return as typed */
    public boolean isPension() {
        return pension;
    }

    /** @param pension as typed */
    public void setPension(boolean pension) {
        this.pension = pension;
    }

    /** @return as typed */
    public Boolean getHealthInsurance() {
        return healthInsurance;
    }

    /** @param healthInsurance as typed */
    public void setHealthInsurance(Boolean healthInsurance) {
        this.healthInsurance = healthInsurance;
    }

    /** @return as typed */
    public boolean isDisabled() {
        return disabled;
    }

    /** @param disabled as typed */
    public void setDisabled(boolean disabled) {
        this.disabled = disabled;
    }

    /** @return as typed */
    public boolean isSeriouslyIll() {
        return seriouslyIll;
    }

    /** @param seriouslyIll as typed */
    public void setSeriouslyIll(boolean seriouslyIll) {
        this.seriouslyIll = seriouslyIll;
    }

    /** @return as typed */
    public boolean isSocialAllowance() {
        return socialAllowance;
    }

    /** @param socialAllowance as typed */
    public void setSocialAllowance(boolean socialAllowance) {
        this.socialAllowance = socialAllowance;
    }

    /** @return as typed */
    public boolean isMeritorious() {
        return meritorious;
    }

    /** @param meritorious as typed */
    public void setMeritorious(boolean meritorious) {
        this.meritorious = meritorious;
    }
}
