package vn.giamngheo.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;

/** A later decision that corrects or withdraws an earlier one; drafted by the officer, signed by the chair. */
@Entity
@Table(name = "decision_amendment")
class DecisionAmendment {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID decisionId;
    private UUID householdId;
    private UnitKey communeKey;
    @Enumerated(EnumType.STRING)
    private AmendmentKind kind;
    @Enumerated(EnumType.STRING)
    private AmendmentState state;
    @Enumerated(EnumType.STRING)
    private HouseholdClass correctedClass;
    private String correctedText;
    private String reason;
    private String evidence;
    private String draftedBy;
    private Instant draftedAt;
    private String returnReason;
    private String returnedBy;
    private String number;
    private LocalDate signedOn;
    private String signedBy;
    private String signerName;
    private String signerTitle;
    @Enumerated(EnumType.STRING)
    private HouseholdClass classAfter;
    private UUID paperId;
    private Instant signedAt;

    /** For the persistence provider. */
    protected DecisionAmendment() {}

    DecisionAmendment(RecognitionDecision decision, DraftAmendment draft, String draftedBy, Instant draftedAt) {
        this.id = UUID.randomUUID();
        this.decisionId = decision.id();
        this.householdId = decision.householdId();
        this.communeKey = decision.communeKey();
        this.kind = draft.kind();
        this.state = AmendmentState.DRAFTED;
        this.correctedClass = draft.correctedClass();
        this.correctedText = draft.correctedText();
        this.reason = draft.reason();
        this.evidence = draft.evidence();
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    /** @return whether the household's class changes with it */
    boolean changesClass() {
        return kind == AmendmentKind.WITHDRAWAL || correctedClass != null;
    }

    void checkSigner(String username) {
        if (username.equals(draftedBy)) {
            throw new NotPermitted("refusal.recognition.drafterSigns");
        }
        requireDraft();
    }

    void sendBack(String why, String by) {
        requireDraft();
        this.state = AmendmentState.RETURNED;
        this.returnReason = why;
        this.returnedBy = by;
    }

    void signed(String newNumber, LocalDate on, Signer signer, HouseholdClass newClass, UUID newPaperId, Instant at) {
        checkSigner(signer.username());
        this.state = AmendmentState.SIGNED;
        this.number = newNumber;
        this.signedOn = on;
        this.signedBy = signer.username();
        this.signerName = signer.fullName();
        this.signerTitle = signer.title();
        this.classAfter = newClass;
        this.paperId = newPaperId;
        this.signedAt = at;
    }

    private void requireDraft() {
        if (state != AmendmentState.DRAFTED) {
            throw new Conflict("refusal.recognition.amendmentState", state);
        }
    }

    UUID id() {
        return id;
    }

    UUID decisionId() {
        return decisionId;
    }

    UUID householdId() {
        return householdId;
    }

    UnitKey communeKey() {
        return communeKey;
    }

    AmendmentKind kind() {
        return kind;
    }

    AmendmentState state() {
        return state;
    }

    HouseholdClass correctedClass() {
        return correctedClass;
    }

    String correctedText() {
        return correctedText;
    }

    String reason() {
        return reason;
    }

    String evidence() {
        return evidence;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    String number() {
        return number;
    }

    AmendmentView view() {
        return new AmendmentView(id, decisionId, householdId, kind, state, correctedClass, correctedText, reason,
                evidence, draftedBy, draftedAt, returnReason, number, signedOn, signerName, signerTitle, classAfter,
                paperId);
    }
}
