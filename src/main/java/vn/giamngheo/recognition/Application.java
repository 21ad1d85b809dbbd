package vn.giamngheo.recognition;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitKey;

/**
 * An application during the year: to be recognised as poor or near-poor, or to leave the list. Knows in which order things happen and refuses
 * every other order; what each step said is kept in rows of its own.
 */
@Entity
@Table(name = "application")
class Application {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID householdId;
    private String householdCode;
    private String headName;
    private UnitKey communeKey;
    private UnitKey hamletKey;
    @Enumerated(EnumType.STRING)
    private RegimeId regimeId;
    @Enumerated(EnumType.STRING)
    private Route route;

    @Embedded
    private Applicant applicant;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Enumerated(EnumType.STRING)
    private HardshipReason hardshipReason;
    private String hardshipDetail;
    private LocalDate submittedOn;
    private boolean villageHeadConfirmed;
    private String contactEmail;
    @Enumerated(EnumType.STRING)
    private ApplicationState state;
    private String registeredBy;
    private Instant registeredAt;
    private Instant processStartedAt;
    private String receiptNumber;
    private UUID receiptPaperId;
    private LocalDate receivedOn;
    private LocalDate reviewFrom;
    private LocalDate promisedOn;
    private String receiptNote;
    private String notAcceptedReason;
    private UUID assessmentId;
    private Instant closedAt;
    private String searchText;

    /** For the persistence provider. */
    protected Application() {}

    Application(RegisteredHousehold household, RegimeId regimeId, Applicant applicant, RegisterApplication facts,
            String registeredBy, Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.householdId = household.id();
        this.householdCode = household.code();
        this.headName = household.headName();
        this.communeKey = household.communeKey();
        this.hamletKey = household.hamletKey();
        this.regimeId = regimeId;
        this.route = facts.route();
        this.applicant = applicant;
        this.channel = facts.channel();
        this.hardshipReason = facts.route() == Route.ESCAPE ? null : facts.hardshipReason();
        this.hardshipDetail = VietnameseText.tidy(facts.hardshipDetail());
        this.submittedOn = facts.submittedOn();
        this.villageHeadConfirmed = facts.villageHeadConfirmed();
        this.contactEmail = facts.contactEmail();
        this.state = ApplicationState.REGISTERED;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
        indexWords();
    }

    /** The process behind the application starts; once only. */
    void enterProcess(Instant now) {
        require(ApplicationState.REGISTERED);
        if (processStartedAt != null) {
            throw new Conflict("refusal.recognition.processRunning", householdCode);
        }
        processStartedAt = now;
    }

    /**
     * Takes the application in. A listed household that asks to leave the list is reviewed without the quick sheet.
     *
     * @param reviewFrom first day of its batch, null where the procedure has no batches
     * @param promisedOn day the result is due, null where the procedure has no bound
     */
    void receive(String receiptNumber, LocalDate receivedOn, LocalDate reviewFrom, LocalDate promisedOn, String note) {
        require(ApplicationState.REGISTERED);
        this.receiptNumber = receiptNumber;
        this.receivedOn = receivedOn;
        this.reviewFrom = reviewFrom;
        this.promisedOn = promisedOn;
        this.receiptNote = note;
        this.state = route == Route.ESCAPE ? ApplicationState.SCREENED : ApplicationState.RECEIVED;
        indexWords();
    }

    void receiptIssued(UUID paperId) {
        this.receiptPaperId = paperId;
    }

    void rejectAtDesk(LocalDate answeredOn, String reason, String note, Instant now) {
        require(ApplicationState.REGISTERED);
        this.receivedOn = answeredOn;
        this.reviewFrom = null;
        this.promisedOn = null;
        this.notAcceptedReason = reason;
        this.receiptNote = note;
        this.state = ApplicationState.NOT_ACCEPTED;
        this.closedAt = now;
    }

    void screened(ScreeningOutcome outcome) {
        require(ApplicationState.RECEIVED);
        this.state = switch (outcome) {
            case REVIEW -> ApplicationState.SCREENED;
            case NO_REVIEW -> ApplicationState.SCREENED_OUT;
            case RETURNED -> ApplicationState.REGISTERED;
        };
    }

    /** Opens the review of the household; not before the first day of its batch (Decision 24/2021, Art. 5). */
    void assess(UUID assessmentId, LocalDate today) {
        require(ApplicationState.SCREENED);
        if (awaitsBatch(today)) {
            throw new Conflict("refusal.recognition.batchNotOpen", reviewFrom);
        }
        this.assessmentId = assessmentId;
        this.state = ApplicationState.ASSESSING;
    }

    boolean awaitsBatch(LocalDate today) {
        return reviewFrom != null && today.isBefore(reviewFrom);
    }

    /** @return year of the list that the application is for: that of its review, which begins with the batch */
    int policyYear() {
        return (reviewFrom == null ? submittedOn : reviewFrom).getYear();
    }

    void requireUnderAssessment() {
        require(ApplicationState.ASSESSING);
    }

    void drafted() {
        require(ApplicationState.ASSESSING);
        this.state = ApplicationState.DRAFTED;
    }

    /** The officer wants the household surveyed again: a new assessment has to be opened. */
    void assessAgain() {
        require(ApplicationState.ASSESSING);
        this.state = ApplicationState.SCREENED;
    }

    void draftReturned() {
        require(ApplicationState.DRAFTED);
        this.state = ApplicationState.ASSESSING;
    }

    void decided(DecisionOutcome outcome) {
        require(ApplicationState.DRAFTED);
        this.state = outcome == DecisionOutcome.RECOGNISED ? ApplicationState.RECOGNISED : ApplicationState.REFUSED;
    }

    void delivered(Instant now) {
        require(ApplicationState.RECOGNISED, ApplicationState.REFUSED, ApplicationState.SCREENED_OUT);
        this.closedAt = now;
    }

    private void require(ApplicationState first, ApplicationState... others) {
        Set<ApplicationState> allowed = EnumSet.of(first, others);
        if (closedAt != null || !allowed.contains(state)) {
            throw new Conflict("refusal.recognition.wrongState", state);
        }
    }

    private void indexWords() {
        this.searchText = VietnameseText.fold(String.join(" ", headName, applicant.fullName(), householdCode,
                receiptNumber == null ? "" : receiptNumber));
    }

    String contactEmail() {
        return contactEmail;
    }

    UUID id() {
        return id;
    }

    UUID householdId() {
        return householdId;
    }

    String householdCode() {
        return householdCode;
    }

    String headName() {
        return headName;
    }

    UnitKey communeKey() {
        return communeKey;
    }

    UnitKey hamletKey() {
        return hamletKey;
    }

    RegimeId regimeId() {
        return regimeId;
    }

    Route route() {
        return route;
    }

    Applicant applicant() {
        return applicant;
    }

    Channel channel() {
        return channel;
    }

    HardshipReason hardshipReason() {
        return hardshipReason;
    }

    String hardshipDetail() {
        return hardshipDetail;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    boolean villageHeadConfirmed() {
        return villageHeadConfirmed;
    }

    ApplicationState state() {
        return state;
    }

    String registeredBy() {
        return registeredBy;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String receiptNumber() {
        return receiptNumber;
    }

    UUID receiptPaperId() {
        return receiptPaperId;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate reviewFrom() {
        return reviewFrom;
    }

    LocalDate promisedOn() {
        return promisedOn;
    }

    String receiptNote() {
        return receiptNote;
    }

    String notAcceptedReason() {
        return notAcceptedReason;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    Instant closedAt() {
        return closedAt;
    }
}
