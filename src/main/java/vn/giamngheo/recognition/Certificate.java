package vn.giamngheo.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;

/** Certificate of a poor or near-poor household, until a later decision withdraws it. */
@Entity
@Table(name = "certificate")
class Certificate {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID householdId;
    private UUID decisionId;
    private String number;
    @Enumerated(EnumType.STRING)
    private HouseholdClass householdClass;
    private LocalDate issuedOn;
    private UUID paperId;
    private String checkCode;
    private LocalDate withdrawnOn;
    private UUID amendmentId;

    /** For the persistence provider. */
    protected Certificate() {}

    Certificate(UUID householdId, RecognitionDecision decision, String number, HouseholdClass householdClass,
            UUID paperId, String checkCode) {
        this.id = UUID.randomUUID();
        this.householdId = householdId;
        this.decisionId = decision.id();
        this.number = number;
        this.householdClass = householdClass;
        this.issuedOn = decision.signedOn();
        this.paperId = paperId;
        this.checkCode = checkCode;
    }

    /** Certificate that a correction puts in the place of the earlier one. */
    Certificate(DecisionAmendment amendment, String number, HouseholdClass householdClass, LocalDate issuedOn,
            UUID paperId, String checkCode) {
        this.id = UUID.randomUUID();
        this.householdId = amendment.householdId();
        this.decisionId = amendment.decisionId();
        this.amendmentId = amendment.id();
        this.number = number;
        this.householdClass = householdClass;
        this.issuedOn = issuedOn;
        this.paperId = paperId;
        this.checkCode = checkCode;
    }

    void withdraw(LocalDate from) {
        this.withdrawnOn = from;
    }

    UUID id() {
        return id;
    }

    UUID householdId() {
        return householdId;
    }

    UUID decisionId() {
        return decisionId;
    }

    String number() {
        return number;
    }

    HouseholdClass householdClass() {
        return householdClass;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    UUID paperId() {
        return paperId;
    }
}
