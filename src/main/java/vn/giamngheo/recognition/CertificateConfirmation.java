package vn.giamngheo.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;

/** The chair's confirmation of one year's box of a certificate (Form 03 of Decision 24/2021, part II); never changed. */
@Entity
@Table(name = "certificate_confirmation")
class CertificateConfirmation {

    @Id
    private UUID id;
    private UUID certificateId;
    private int year;
    @Enumerated(EnumType.STRING)
    private HouseholdClass householdClass;
    private String deprivations;
    private LocalDate confirmedOn;
    private String confirmedBy;
    private String signerName;
    private String signerTitle;
    private UUID paperId;
    private Instant confirmedAt;

    /** For the persistence provider. */
    protected CertificateConfirmation() {}

    CertificateConfirmation(Certificate certificate, YearBox box, Signer signer, UUID paperId, Instant confirmedAt) {
        this.id = UUID.randomUUID();
        this.certificateId = certificate.id();
        this.year = box.year();
        this.householdClass = box.householdClass();
        this.deprivations = box.deprivations();
        this.confirmedOn = box.confirmedOn();
        this.confirmedBy = signer.username();
        this.signerName = signer.fullName();
        this.signerTitle = signer.title();
        this.paperId = paperId;
        this.confirmedAt = confirmedAt;
    }

    YearBox box() {
        return new YearBox(year, householdClass, deprivations, confirmedOn, signerName, signerTitle, paperId);
    }
}
