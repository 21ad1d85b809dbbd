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
import vn.giamngheo.rules.Movement;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/** The chair's decision on an application or, within a list, on a household, or the written refusal; never changed. */
@Entity
@Table(name = "recognition_decision")
class RecognitionDecision {

    @Id
    private UUID id;
    private UUID applicationId;
    private UUID listDecisionId;
    private UUID caseId;
    @Enumerated(EnumType.STRING)
    private RegimeId regimeId;
    private LocalDate effectiveFrom;
    private UUID householdId;
    private UnitKey communeKey;
    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;
    private String number;
    private LocalDate signedOn;
    private String signedBy;
    private String signerName;
    private String signerTitle;
    private String onBehalfOf;
    @Enumerated(EnumType.STRING)
    private HouseholdClass householdClass;
    @Enumerated(EnumType.STRING)
    private SubClass subClass;

    @Enumerated(EnumType.STRING)
    private HouseholdClass formerClass;

    @Enumerated(EnumType.STRING)
    private Movement movement;
    private String reason;
    private UUID paperId;
    private Instant decidedAt;

    /** For the persistence provider. */
    protected RecognitionDecision() {}

    RecognitionDecision(Application application, UnitKey issuer, DecisionOutcome outcome, String number,
            LocalDate signedOn, Signer signer, Finding finding, String reason, UUID paperId, Instant decidedAt) {
        this.id = UUID.randomUUID();
        this.applicationId = application.id();
        this.householdId = application.householdId();
        this.communeKey = issuer;
        this.outcome = outcome;
        this.number = number;
        this.signedOn = signedOn;
        this.signedBy = signer.username();
        this.signerName = signer.fullName();
        this.signerTitle = signer.title();
        this.onBehalfOf = signer.onBehalfOf();
        this.householdClass = finding.householdClass();
        this.subClass = finding.subClass();
        this.reason = reason;
        this.paperId = paperId;
        this.decidedAt = decidedAt;
    }

    /** What the decision on a list says about one of its households. */
    RecognitionDecision(DecideList list, ListedResult household, String number, Signer signer, UUID paperId,
            Instant decidedAt) {
        this.id = UUID.randomUUID();
        this.listDecisionId = list.listDecisionId();
        this.caseId = list.caseId();
        this.regimeId = list.regimeId();
        this.effectiveFrom = list.effectiveFrom();
        this.householdId = household.householdId();
        this.communeKey = list.communeKey();
        this.outcome = household.isRecognised() ? DecisionOutcome.RECOGNISED : DecisionOutcome.REFUSED;
        this.number = number;
        this.signedOn = list.signedOn();
        this.signedBy = signer.username();
        this.signerName = signer.fullName();
        this.signerTitle = signer.title();
        this.onBehalfOf = signer.onBehalfOf();
        this.householdClass = household.householdClass();
        this.subClass = household.subClass();
        this.reason = household.reason();
        this.paperId = paperId;
        this.decidedAt = decidedAt;
    }

    UUID id() {
        return id;
    }

    /** Notes that the household left poverty or near-poverty by this decision; in the act that makes it. */
    RecognitionDecision escaped(HouseholdClass from, Movement how) {
        this.formerClass = from;
        this.movement = how;
        return this;
    }

    HouseholdClass formerClass() {
        return formerClass;
    }

    Movement movement() {
        return movement;
    }

    String reason() {
        return reason;
    }

    /** @return who signed, without the number of the written assignment, which the decision itself shows */
    Signer signer() {
        return new Signer(signedBy, signerName, signerTitle, onBehalfOf, onBehalfOf, null);
    }

    String number() {
        return number;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    UUID applicationId() {
        return applicationId;
    }

    /** @return whether it is the entry of a household in the decision on a list */
    boolean isOnList() {
        return listDecisionId != null;
    }

    /** @return part of the campaign that the list belongs to, null outside lists */
    UUID listCaseId() {
        return caseId;
    }

    /** @return procedure text of the list, null outside lists */
    RegimeId listRegimeId() {
        return regimeId;
    }

    /** @return last day on which the class held that stood before this decision */
    LocalDate lastDayBefore() {
        return (isOnList() ? effectiveFrom : signedOn).minusDays(1);
    }

    UUID householdId() {
        return householdId;
    }

    UnitKey communeKey() {
        return communeKey;
    }

    DecisionOutcome outcome() {
        return outcome;
    }

    HouseholdClass householdClass() {
        return householdClass;
    }

    UUID paperId() {
        return paperId;
    }

    String signerName() {
        return signerName;
    }

    String signerTitle() {
        return signerTitle;
    }

    DecisionView view(String certificateNumber) {
        return new DecisionView(outcome, number, signedOn, signedBy, signerName, signerTitle, householdClass, reason,
                certificateNumber, formerClass, movement, onBehalfOf);
    }
}
