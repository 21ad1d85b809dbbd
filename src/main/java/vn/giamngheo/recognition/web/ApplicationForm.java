package vn.giamngheo.recognition.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giamngheo.recognition.Channel;
import vn.giamngheo.recognition.HardshipReason;
import vn.giamngheo.recognition.RegisterApplication;
import vn.giamngheo.rules.Route;

/** An application as the clerk types it; the desk checks the rest. */
class ApplicationForm {

    @NotNull
    private Route route = Route.IN_YEAR;

    @NotBlank
    private String householdCode;
    @NotBlank
    @Size(max = 200)
    private String applicantName;
    @Pattern(regexp = "|[0-9]{9}|[0-9]{12}", message = "{recognition.form.citizenId}")
    private String applicantCitizenId;
    @Size(max = 400)
    private String authorisation;
    @NotNull
    private Channel channel = Channel.DIRECT;
    private HardshipReason hardshipReason;
    @Size(max = 4000)
    private String hardshipDetail;
    @NotNull
    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate submittedOn;
    private boolean villageHeadConfirmed;
    @Size(max = 254)
    private String contactEmail;

    static ApplicationForm blank(Route route, String householdCode, String headName, LocalDate today) {
        ApplicationForm form = new ApplicationForm();
        form.route = route;
        form.householdCode = householdCode;
        form.applicantName = headName;
        form.submittedOn = today;
        return form;
    }

    RegisterApplication toCommand() {
        return new RegisterApplication(route == Route.ESCAPE ? Route.ESCAPE : Route.IN_YEAR, householdCode, applicantName, blankToNull(applicantCitizenId),
                blankToNull(authorisation), channel, hardshipReason, blankToNull(hardshipDetail), submittedOn,
                villageHeadConfirmed, blankToNull(contactEmail));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @return as typed */
    public Route getRoute() {
        return route;
    }

    /** @param route as typed */
    public void setRoute(Route route) {
        this.route = route;
    }

    /** @return as typed */
    public String getHouseholdCode() {
        return householdCode;
    }

    /** @param householdCode as typed */
    public void setHouseholdCode(String householdCode) {
        this.householdCode = householdCode;
    }

    /** @return as typed */
    public String getApplicantName() {
        return applicantName;
    }

    /** @param applicantName as typed */
    public void setApplicantName(String applicantName) {
        this.applicantName = applicantName;
    }

    /** @return as typed */
    public String getApplicantCitizenId() {
        return applicantCitizenId;
    }

    /** @param applicantCitizenId as typed */
    public void setApplicantCitizenId(String applicantCitizenId) {
        this.applicantCitizenId = applicantCitizenId;
    }

    /** @return as typed */
    public String getAuthorisation() {
        return authorisation;
    }

    /** @param authorisation as typed */
    public void setAuthorisation(String authorisation) {
        this.authorisation = authorisation;
    }

    /** @return as typed */
    public Channel getChannel() {
        return channel;
    }

    /** @param channel as typed */
    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    /** @return as typed */
    public HardshipReason getHardshipReason() {
        return hardshipReason;
    }

    /** @param hardshipReason as typed */
    public void setHardshipReason(HardshipReason hardshipReason) {
        this.hardshipReason = hardshipReason;
    }

    /** @return as typed */
    public String getHardshipDetail() {
        return hardshipDetail;
    }

    /** @param hardshipDetail as typed */
    public void setHardshipDetail(String hardshipDetail) {
        this.hardshipDetail = hardshipDetail;
    }

    /** @return as typed */
    public LocalDate getSubmittedOn() {
        return submittedOn;
    }

    /** @param submittedOn as typed */
    public void setSubmittedOn(LocalDate submittedOn) {
        this.submittedOn = submittedOn;
    }

    /** @return as typed */
    public boolean isVillageHeadConfirmed() {
        return villageHeadConfirmed;
    }

    /** @param villageHeadConfirmed as typed */
    public void setVillageHeadConfirmed(boolean villageHeadConfirmed) {
        this.villageHeadConfirmed = villageHeadConfirmed;
    }

    /** @return as typed */
    public String getContactEmail() {
        return contactEmail;
    }

    /** @param contactEmail as typed */
    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }
}
