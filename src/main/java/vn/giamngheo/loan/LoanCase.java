package vn.giamngheo.loan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.territory.UnitKey;

/**
 * One household's way to a loan and to its good use. Knows in which order things happen and refuses every other order; what
 * each step said is kept in rows of its own. Rows are made by the register, in sets, never by the persistence provider.
 */
@Entity
@Table(name = "loan_case")
class LoanCase {

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID householdId;
    private String householdCode;
    private String headName;
    private UnitKey communeKey;
    private UnitKey hamletKey;
    @Enumerated(EnumType.STRING)
    private LoanProgramme programme;
    @Enumerated(EnumType.STRING)
    private HouseholdClass listedClass;
    private LocalDate listedSince;
    private LocalDate leftListOn;
    private int listYear;
    private LocalDate listedOn;
    @Enumerated(EnumType.STRING)
    private LoanState state;
    @Enumerated(EnumType.STRING)
    private RegimeId regimeId;
    private Instant processStartedAt;
    private boolean needs;
    private LocalDate needRecordedOn;
    private String needPurpose;
    private Long requestedAmount;
    @Enumerated(EnumType.STRING)
    private Organisation organisation;
    private int failedVisits;
    private LocalDate guidedOn;
    private boolean notReached;
    private String borrowerName;
    private String borrowerCitizenId;
    private String borrowerPhone;
    private String planPurpose;
    private Long ownCapital;
    private Long planAmount;
    private Integer planTermMonths;
    private Integer repaymentMonths;
    private String groupName;
    private LocalDate votedOn;
    private Long agreedAmount;
    private Integer agreedTermMonths;
    private LocalDate confirmedOn;
    private LocalDate bankDate;
    private Long bankAmount;
    private BigDecimal bankRate;
    private Integer bankTermMonths;
    private String loanBookNumber;
    private LocalDate repaidOn;
    private LocalDate nextVisitOn;
    private boolean misused;

    private LocalDate relapsedOn;
    private String closingReason;
    private Instant closedAt;

    /** For the persistence provider. */
    protected LoanCase() {}

    /** A case as the register lists it, for tests of the aggregate. */
    LoanCase(UUID householdId, UnitKey communeKey, UnitKey hamletKey, LoanProgramme programme, LocalDate listedOn) {
        this.id = UUID.randomUUID();
        this.householdId = householdId;
        this.communeKey = communeKey;
        this.hamletKey = hamletKey;
        this.programme = programme;
        this.listedOn = listedOn;
        this.listYear = listedOn.getYear();
        this.state = LoanState.LISTED;
    }

    /** The process behind the case starts; once only. */
    void enterProcess(RegimeId regime, Instant now) {
        require(LoanState.LISTED);
        this.regimeId = regime;
        this.processStartedAt = now;
        this.state = LoanState.ASKED;
    }

    void needed(RecordNeed need, LoanMatch match) {
        require(LoanState.ASKED);
        this.programme = match.programme();
        this.listedClass = match.householdClass();
        this.listedSince = match.since();
        this.leftListOn = match.leftOn();
        this.needRecordedOn = need.recordedOn();
        this.needPurpose = need.purpose();
        this.requestedAmount = need.requestedAmount();
        this.organisation = need.organisation();
        this.needs = true;
        this.state = LoanState.NEEDED;
    }

    void notNeeded(RecordNeed need, Instant now) {
        require(LoanState.ASKED);
        this.needRecordedOn = need.recordedOn();
        this.needs = false;
        close(need.outcome() == NeedAnswer.NO_NEED ? LoanState.NO_NEED : LoanState.NOT_ELIGIBLE, need.reason(), now);
    }

    /** @return whether the household was missed so often that the case is flagged now, and was not before */
    boolean notMet(Organisation by, int failedVisitsToFlag) {
        require(LoanState.NEEDED);
        this.organisation = by;
        this.failedVisits++;
        boolean flaggedNow = !notReached && failedVisits >= failedVisitsToFlag;
        this.notReached = notReached || flaggedNow;
        return flaggedNow;
    }

    void guided(GuideHousehold guidance, String borrower, String citizenId) {
        require(LoanState.NEEDED);
        LoanPlan plan = guidance.plan();
        this.organisation = guidance.organisation();
        this.guidedOn = guidance.visitedOn();
        this.notReached = false;
        this.borrowerName = borrower;
        this.borrowerCitizenId = citizenId;
        this.borrowerPhone = plan.phone();
        this.planPurpose = plan.purpose();
        this.ownCapital = plan.ownCapital();
        this.planAmount = plan.loanAmount();
        this.planTermMonths = plan.termMonths();
        this.repaymentMonths = plan.repaymentMonths();
        this.state = LoanState.GUIDED;
    }

    /** Back to the officer, who asks for the need again. */
    void backToNeed() {
        require(LoanState.NEEDED);
        this.state = LoanState.ASKED;
    }

    void agreed(GroupVote vote) {
        require(LoanState.GUIDED);
        this.groupName = vote.groupName();
        this.votedOn = vote.heldOn();
        this.agreedAmount = vote.agreedAmount();
        this.agreedTermMonths = vote.agreedMonths();
        this.state = LoanState.AGREED;
    }

    /** The group did not agree and meets again. */
    void notAgreed(GroupVote vote) {
        require(LoanState.GUIDED);
        this.groupName = vote.groupName();
        this.votedOn = vote.heldOn();
    }

    /** Back to guidance; what was guided counts on. */
    void backToGuidance() {
        require(LoanState.GUIDED);
        this.state = LoanState.NEEDED;
    }

    /** Back to the group. */
    void backToGroup() {
        require(LoanState.AGREED);
        this.state = LoanState.GUIDED;
    }

    void confirmed(LocalDate day) {
        require(LoanState.AGREED);
        this.confirmedOn = day;
        this.state = LoanState.CONFIRMED;
    }

    void notConfirmed(String reason, Instant now) {
        require(LoanState.AGREED);
        close(LoanState.NOT_CONFIRMED, reason, now);
    }

    /** The household gives it up while it is guided or the group meets; who was never guided has no need any more. */
    void withdrawn(String reason, Instant now) {
        require(LoanState.NEEDED, LoanState.GUIDED);
        this.needs = guidedOn != null;
        close(LoanState.WITHDRAWN, reason, now);
    }

    void disbursed(BankResult result, LocalDate firstVisitOn) {
        require(LoanState.CONFIRMED);
        this.bankDate = result.on();
        this.bankAmount = result.amount();
        this.bankRate = result.rate();
        this.bankTermMonths = result.termMonths();
        this.loanBookNumber = result.loanBookNumber();
        this.nextVisitOn = firstVisitOn;
        this.state = LoanState.DISBURSED;
    }

    void endedAtBank(BankResult result, Instant now) {
        require(LoanState.CONFIRMED);
        this.bankDate = result.on();
        close(result.answer() == BankAnswer.REFUSED ? LoanState.BANK_REFUSED : LoanState.WITHDRAWN, result.reason(),
                now);
    }

    /** The loan is repaid, whether or not its use is still looked after. */
    void repaid(LocalDate day) {
        if (!paidOut() || repaidOn != null) {
            throw new Conflict("refusal.loan.notOutstanding", number);
        }
        this.repaidOn = day;
    }

    void visited(VisitUseOfLoan visit, Instant now) {
        require(LoanState.DISBURSED);
        this.misused = misused || visit.useFound() == UseFound.MISUSED;
        switch (visit.outcome()) {
            case NEXT_VISIT -> this.nextVisitOn = visit.nextVisitOn();
            case USED_WELL -> closeAfterVisit(LoanState.USED_WELL, visit.found(), now);
            case RECALLED -> {
                if (!misused) {
                    throw new Conflict("refusal.loan.recallWithoutMisuse");
                }
                closeAfterVisit(LoanState.RECALLED, visit.reason(), now);
            }
            default -> throw new IllegalStateException();
        }
    }

    private void closeAfterVisit(LoanState end, String reason, Instant now) {
        this.nextVisitOn = null;
        close(end, reason, now);
    }

    private void close(LoanState end, String reason, Instant now) {
        this.state = end;
        this.closingReason = reason;
        this.closedAt = now;
    }

    private void require(LoanState first, LoanState... others) {
        Set<LoanState> allowed = EnumSet.of(first, others);
        if (!allowed.contains(state)) {
            throw new Conflict("refusal.loan.wrongState", state);
        }
    }

    /** @return whether the bank paid money out */
    boolean paidOut() {
        return bankAmount != null;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID householdId() {
        return householdId;
    }

    String householdCode() {
        return householdCode;
    }

    UnitKey communeKey() {
        return communeKey;
    }

    UnitKey hamletKey() {
        return hamletKey;
    }

    LoanProgramme programme() {
        return programme;
    }

    LoanState state() {
        return state;
    }

    RegimeId regimeId() {
        return regimeId;
    }

    LocalDate needRecordedOn() {
        return needRecordedOn;
    }

    boolean needs() {
        return needs;
    }

    LocalDate guidedOn() {
        return guidedOn;
    }

    boolean notReached() {
        return notReached;
    }

    boolean misused() {
        return misused;
    }

    Long planAmount() {
        return planAmount;
    }

    LocalDate votedOn() {
        return votedOn;
    }

    LocalDate confirmedOn() {
        return confirmedOn;
    }

    Long agreedAmount() {
        return agreedAmount;
    }

    LocalDate bankDate() {
        return bankDate;
    }

    LocalDate nextVisitOn() {
        return nextVisitOn;
    }

    LocalDate repaidOn() {
        return repaidOn;
    }

    String borrowerCitizenId() {
        return borrowerCitizenId;
    }

    /** @return whether a result of the bank is the one that this case keeps already */
    boolean keeps(BankResult result) {
        return switch (result.answer()) {
            case DISBURSED -> paidOut() && bankAmount.equals(result.amount()) && bankDate.equals(result.on());
            case REPAID -> result.on().equals(repaidOn);
            case REFUSED -> state == LoanState.BANK_REFUSED && result.on().equals(bankDate);
            case WITHDRAWN -> state == LoanState.WITHDRAWN && result.on().equals(bankDate);
        };
    }

    LoanCaseView view() {
        return new LoanCaseView(id, number, householdId, householdCode, headName, communeKey, hamletKey, programme,
                listedClass, listedSince, leftListOn, listYear, listedOn, state, regimeId,
                new LoanCaseView.Need(needs, needRecordedOn, needPurpose, requestedAmount, organisation),
                failedVisits, notReached, guidedOn,
                planAmount == null ? null : new LoanCaseView.Plan(borrowerName, borrowerCitizenId, borrowerPhone,
                        planPurpose, ownCapital, planAmount, planTermMonths, repaymentMonths),
                agreedAmount == null ? null : new LoanCaseView.Agreed(groupName, votedOn, agreedAmount, agreedTermMonths),
                confirmedOn,
                bankDate == null ? null : new LoanCaseView.Bank(bankDate, bankAmount, bankRate, bankTermMonths,
                        loanBookNumber, repaidOn),
                nextVisitOn, misused, relapsedOn, closingReason, closedAt);
    }
}
