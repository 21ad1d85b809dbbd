package vn.giamngheo.loan.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giamngheo.loan.SupportKind;
import vn.giamngheo.loan.SupportLedger;

/** Help as an officer types it. */
class SupportForm {

    @NotNull
    private SupportKind kind;
    @NotNull
    @DateTimeFormat(pattern = "dd/MM/yyyy")
    private LocalDate providedOn;
    @NotBlank
    @Size(max = 200)
    private String provider;
    @NotBlank
    @Size(max = 1000)
    private String description;
    @Positive
    private Long valueVnd;

    static SupportForm blank(LocalDate today) {
        SupportForm form = new SupportForm();
        form.providedOn = today;
        return form;
    }

    SupportLedger.RecordSupport toCommand(UUID householdId) {
        return new SupportLedger.RecordSupport(householdId, kind, providedOn, provider, description, valueVnd);
    }

    /** @return as typed */
    public SupportKind getKind() {
        return kind;
    }

    /** @param kind as typed */
    public void setKind(SupportKind kind) {
        this.kind = kind;
    }

    /** @return as typed */
    public LocalDate getProvidedOn() {
        return providedOn;
    }

    /** @param providedOn as typed */
    public void setProvidedOn(LocalDate providedOn) {
        this.providedOn = providedOn;
    }

    /** @return as typed */
    public String getProvider() {
        return provider;
    }

    /** @param provider as typed */
    public void setProvider(String provider) {
        this.provider = provider;
    }

    /** @return as typed */
    public String getDescription() {
        return description;
    }

    /** @param description as typed */
    public void setDescription(String description) {
        this.description = description;
    }

    /** @return as typed */
    public Long getValueVnd() {
        return valueVnd;
    }

    /** @param valueVnd as typed */
    public void setValueVnd(Long valueVnd) {
        this.valueVnd = valueVnd;
    }
}
