package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;

/**
 * Assessment of one household for one case. Guards the order of survey, meeting, posting and re-check, and that nothing
 * of a returned round is lost (Circular 17/2016, Art. 6; Decision 24/2021, Art. 4).
 */
@Entity
@Table(name = "assessment")
class Assessment {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID householdId;
    private UnitKey communeKey;
    private UnitKey hamletKey;

    @Enumerated(EnumType.STRING)
    private RegimeId regimeId;

    @Enumerated(EnumType.STRING)
    private StandardId standardId;

    @Enumerated(EnumType.STRING)
    private AreaType areaType;

    private int policyYear;

    @Enumerated(EnumType.STRING)
    private Route route;

    private String openedFor;
    private LocalDate appliedOn;
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private String unavailableReason;
    private Instant changedAt;

    @Version
    private long version;

    @Embedded
    private SheetRounds rounds;

    @Embedded
    private PostingRounds postings;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("recordedAt")
    private List<VillageMeeting> meetings = new ArrayList<>();

    /** For the persistence provider. */
    protected Assessment() {}

    private Assessment(OpenAssessment command, StandardId standardId, AreaType areaType, LocalDate today, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = command.caseId();
        this.householdId = command.householdId();
        this.communeKey = command.communeKey();
        this.hamletKey = command.hamletKey();
        this.regimeId = command.regimeId();
        this.standardId = standardId;
        this.areaType = areaType;
        this.policyYear = command.policyYear();
        this.route = command.route();
        this.openedFor = command.openedFor();
        this.appliedOn = command.appliedOn() == null ? today : command.appliedOn();
        this.openedAt = now;
        this.changedAt = now;
        this.state = AssessmentState.OPENED;
        this.rounds = SheetRounds.first();
        this.postings = PostingRounds.none();
    }

    /** Opens the assessment under the standard of the policy year and the area type of the unit. */
    static Assessment open(OpenAssessment command, StandardId standardId, AreaType areaType, LocalDate today,
            Instant now) {
        return new Assessment(command, standardId, areaType, today, now);
    }

    /**
     * Refuses a sheet nobody may write on now, or not this surveyor: a second look and a re-check go to another one than
     * the one who made the sheet that is looked at again. Who made an earlier sheet that is not in dispute may.
     */
    void checkSheetOpenFor(String surveyor) {
        if (!isSheetOpen()) {
            throw new Conflict("refusal.review.sheetClosed", state);
        }
        switch (sheetKind()) {
            case CROSS_CHECK -> rounds.refuseOwnSheet(surveyor, "refusal.review.crossCheckByFirstSurveyor");
            case RECHECK -> rounds.refuseOwnSheet(surveyor, "refusal.review.recheckByEarlierSurveyor");
            default -> { }
        }
    }

    /** Refuses the commune board member who surveyed this household himself. */
    void checkMaySettle(String username) {
        if (surveyors().contains(username)) {
            throw new NotPermitted("refusal.review.surveyorMayNotSettle");
        }
    }

    /** Saves the sheet of the running round; the earlier rounds stay as they are. */
    Survey saveSheet(SheetContent content, String surveyor, LocalDate today, Instant now) {
        checkSheetOpenFor(surveyor);
        if (content.surveyedOn() != null) {
            checkSurveyDay(content.surveyedOn(), today);
        }
        changedAt = now;
        return rounds.save(this, sheetKind(), content, surveyor, now);
    }

    /** Confirms the sheet of the running round with totals computed from it. */
    void confirmSheet(ConfirmedTotals totals, Instant now) {
        Survey sheet = currentSheet().filter(draft -> isSheetOpen())
            .orElseThrow(() -> new Conflict("refusal.review.sheetClosed", state));
        if (sheet.surveyedOn() == null) {
            throw new InvalidInput(List.of(new FieldError("surveyedOn", "refusal.field.missing")));
        }
        sheet.confirm(totals, now);
        changedAt = now;
    }

    /** The survey, second look or re-check is done: its confirmed sheet goes to classification. */
    void surveyed(String surveyor, LocalDate surveyedOn, String remark, Instant now) {
        checkSheetOpenFor(surveyor);
        rounds.complete(surveyor, surveyedOn, remark);
        if (state == AssessmentState.OPENED) {
            state = AssessmentState.SURVEYED;
        }
        changedAt = now;
    }

    /** The survey of a whole list is done: the confirmed sheet goes to classification, whichever surveyor made it. */
    void surveyedOnList(Instant now) {
        requireState("refusal.review.notBeingSurveyed", AssessmentState.OPENED);
        currentSheet().filter(Survey::isConfirmed)
            .orElseThrow(() -> new Conflict("refusal.review.sheetNotConfirmed"));
        state = AssessmentState.SURVEYED;
        changedAt = now;
    }

    /** The household cannot be surveyed; ends the assessment. Not for a second look or a re-check. */
    void unavailable(String reason, LocalDate visitedOn, LocalDate today, Instant now) {
        requireState("refusal.review.notBeingSurveyed", AssessmentState.OPENED);
        checkSurveyDay(visitedOn, today);
        state = AssessmentState.UNAVAILABLE;
        unavailableReason = reason;
        changedAt = now;
    }

    /** @return the confirmed sheet that waits for its class */
    Survey sheetToClassify() {
        boolean waiting = state == AssessmentState.SURVEYED || state == AssessmentState.CROSS_CHECK
                || state == AssessmentState.RECHECK;
        return currentSheet().filter(sheet -> waiting && sheet.isConfirmed() && !sheet.isClassified())
            .orElseThrow(() -> new Conflict("refusal.review.nothingToClassify"));
    }

    /**
     * Keeps the class. After a survey the sheet counts at once, and a second surveyor is asked when it lies close to a
     * cut-off; after a second look the first sheet goes on counting unless the board chooses the other; after a re-check
     * the new sheet counts only if the objection is upheld.
     */
    ClassificationOutcome classified(ClassFound found, boolean closeToCutOff, Instant now) {
        Survey sheet = sheetToClassify();
        sheet.classify(found);
        changedAt = now;
        if (state == AssessmentState.RECHECK) {
            return ClassificationOutcome.RECHECKED;
        }
        if (state == AssessmentState.CROSS_CHECK) {
            boolean same = sheet.householdClass() == rounds.inDispute().householdClass();
            state = same ? AssessmentState.CLASSIFIED : AssessmentState.CLASS_DISPUTED;
            return same ? ClassificationOutcome.SAME_CLASS : ClassificationOutcome.CLASS_DIFFERS;
        }
        rounds.stand(sheet);
        if (closeToCutOff) {
            rounds.next();
            state = AssessmentState.CROSS_CHECK;
            return ClassificationOutcome.NEAR_CUT_OFF;
        }
        state = AssessmentState.CLASSIFIED;
        return ClassificationOutcome.CLEAR;
    }

    /** Nobody can take the second look: the commune board settles with the first sheet alone. */
    void secondLookMissing(String reason, LocalDate visitedOn, LocalDate today, Instant now) {
        requireState("refusal.review.notBeingCrossChecked", AssessmentState.CROSS_CHECK);
        if (currentSheet().filter(Survey::isConfirmed).isPresent()) {
            throw new Conflict("refusal.review.secondSheetConfirmed");
        }
        checkSurveyDay(visitedOn, today);
        rounds.secondLookMissing(reason);
        state = AssessmentState.CLASS_DISPUTED;
        changedAt = now;
    }

    /** @return whether the sheet that is looked at again is this surveyor's */
    boolean isOwnSheetInDispute(String surveyor) {
        return rounds.inDispute().surveyor().equals(surveyor);
    }

    /** Settles which of the two surveyors' sheets holds. */
    void classSettled(SheetChoice choice, String reason, String settledBy, Instant now) {
        requireState("refusal.review.classNotDisputed", AssessmentState.CLASS_DISPUTED);
        checkMaySettle(settledBy);
        rounds.settle(this, choice, reason, settledBy, now);
        state = AssessmentState.CLASSIFIED;
        changedAt = now;
    }

    /** Refuses to override the class outside the two moments at which the result goes to the meeting or is posted anew. */
    void checkOverridable() {
        requireState("refusal.review.notOverridable", AssessmentState.CLASSIFIED, AssessmentState.SETTLED);
    }

    /** Puts another class in place of the computed one of the sheet that counts; both are kept. */
    void classOverridden(OverridingClass to, String reason, String classReason, int evidence, String decidedBy,
            Instant now) {
        checkOverridable();
        checkMaySettle(decidedBy);
        if (evidence < 1) {
            throw new InvalidInput("refusal.review.overrideWithoutEvidence");
        }
        Survey sheet = rounds.inDispute();
        if (to.householdClass() == sheet.householdClass() && to.subClass() == sheet.subClass()) {
            throw new InvalidInput(List.of(new FieldError("to", "refusal.review.overrideWithSameClass")));
        }
        rounds.override(new ClassOverride(this, sheet, to, reason, classReason, evidence, decidedBy, now));
        changedAt = now;
    }

    /** Records the meeting; too few agreeing opens a new survey round, in which everything so far is kept. */
    VillageMeeting meetingHeld(MeetingMinutes minutes, int quorumPercent, String chair, LocalDate today, Instant now) {
        requireState("refusal.review.notBeforeMeeting", AssessmentState.CLASSIFIED);
        Survey sheet = rounds.inDispute();
        minutes.check(sheet.surveyedOn(), today);
        VillageMeeting meeting = VillageMeeting.held(this, sheet, minutes, quorumPercent, chair, now);
        meetings.add(meeting);
        if (meeting.outcome() == MeetingOutcome.AGREED) {
            state = AssessmentState.MEETING_AGREED;
        }
        else {
            openSurveyRound();
        }
        changedAt = now;
        return meeting;
    }

    /** What the meeting agreed on goes to the decision at once; only the decision is posted. */
    void assessedUnposted(Instant now) {
        requireState("refusal.review.notBeforePosting", AssessmentState.MEETING_AGREED);
        state = AssessmentState.ASSESSED;
        changedAt = now;
    }

    /** Posts the result that was decided upon; the assessment stays over. */
    Posting postedDecided(PostingTerm term, String places, String decidedBy, LocalDate today, Instant now) {
        requireState("refusal.review.notAssessed", AssessmentState.ASSESSED);
        changedAt = now;
        return postings.post(this, rounds.inDispute(), term, places, decidedBy, earliestPosting(), today, now);
    }

    /** Sends the sheet back to the surveyor before a vote. */
    void returnedToSurvey(String reason, String chair, Instant now) {
        requireState("refusal.review.notBeforeMeeting", AssessmentState.CLASSIFIED);
        meetings.add(VillageMeeting.returned(this, rounds.inDispute(), reason, chair, now));
        openSurveyRound();
        changedAt = now;
    }

    /** Posts the result, after the meeting or after an objection was settled. */
    Posting posted(PostingTerm term, String places, String officer, LocalDate today, Instant now) {
        requireState("refusal.review.notBeforePosting", AssessmentState.MEETING_AGREED, AssessmentState.SETTLED);
        Posting posting = postings.post(this, rounds.inDispute(), term, places, officer, earliestPosting(), today, now);
        state = AssessmentState.POSTED;
        changedAt = now;
        return posting;
    }

    /** Sends the result back to the village meeting instead of posting it. */
    void returnedToMeeting(Instant now) {
        requireState("refusal.review.notBeforePosting", AssessmentState.MEETING_AGREED, AssessmentState.SETTLED);
        state = AssessmentState.CLASSIFIED;
        changedAt = now;
    }

    /** Registers an objection while the result is posted; opens the re-check by another surveyor. */
    Objection objectionRaised(RaiseObjection command, String registeredBy, LocalDate today, Instant now) {
        requireState("refusal.review.notPosted", AssessmentState.POSTED);
        Objection objection = postings.object(this, command, registeredBy, today, now);
        rounds.next();
        state = AssessmentState.RECHECK;
        changedAt = now;
        return objection;
    }

    /** An authority wants the household checked again after its posting: goes the way of an objection. */
    Objection recheckAsked(RaiseObjection command, String registeredBy, Instant now) {
        requireState("refusal.review.notAssessed", AssessmentState.ASSESSED);
        Objection objection = postings.objectAfter(this, command, registeredBy, now);
        rounds.next();
        state = AssessmentState.RECHECK;
        changedAt = now;
        return objection;
    }

    /** Settles the open objection on the re-check's result. */
    Objection settled(ObjectionOutcome outcome, String reason, String settledBy, Instant now) {
        Survey recheck = currentSheet().filter(sheet -> state == AssessmentState.RECHECK && sheet.isClassified())
            .orElseThrow(() -> new Conflict("refusal.review.notRecheckedYet", state));
        checkMaySettle(settledBy);
        Objection objection = postings.openObjection();
        objection.settle(outcome, reason, settledBy, now);
        if (outcome == ObjectionOutcome.UPHELD) {
            rounds.stand(recheck);
        }
        state = AssessmentState.SETTLED;
        changedAt = now;
        return objection;
    }

    /** Ends the posting after its last day; never before, whoever asks. */
    void postingOver(LocalDate today, Instant now) {
        requireState("refusal.review.notPosted", AssessmentState.POSTED);
        postings.close(today, now);
        state = AssessmentState.ASSESSED;
        changedAt = now;
    }

    /** @return user names of all who confirmed a sheet, in order */
    Set<String> surveyors() {
        return rounds.surveyors();
    }

    /** @return the sheet of the running round, empty before it is first saved */
    Optional<Survey> currentSheet() {
        return rounds.current();
    }

    /** @return the sheet that counts, empty before the first classification */
    Optional<Survey> standingSheet() {
        return rounds.standing();
    }

    /**
     * @return the sheet a repeated survey starts from; empty for the first survey, and for a second look or a re-check,
     *         which start blank
     */
    Optional<Survey> lastSurveyToRepeat() {
        return sheetKind() == SurveyKind.SURVEY ? rounds.last() : Optional.empty();
    }

    /** @return number of the running round of sheets, from 1 */
    int surveyRound() {
        return rounds.number();
    }

    /** @return whether a surveyor has to fill in a sheet now */
    boolean isSheetOpen() {
        return switch (state) {
            case OPENED -> true;
            case CROSS_CHECK, RECHECK -> currentSheet().filter(Survey::isClassified).isEmpty();
            default -> false;
        };
    }

    /** @return what the sheet of the running round is for */
    SurveyKind sheetKind() {
        return switch (state) {
            case CROSS_CHECK -> SurveyKind.CROSS_CHECK;
            case RECHECK -> SurveyKind.RECHECK;
            default -> SurveyKind.SURVEY;
        };
    }

    /** @return how often the class was overridden */
    int overridesMade() {
        return rounds.overridesMade();
    }

    /** @return how many meetings were held or sent the sheet back */
    int meetingsHeld() {
        return meetings.size();
    }

    /** @return how often the result was posted */
    int postingsMade() {
        return postings.made();
    }

    /** Refuses an act on a version that somebody has changed since it was shown. */
    void checkVersion(long shown) {
        if (version != shown) {
            throw new Conflict("refusal.review.changedMeanwhile");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID caseId() {
        return caseId;
    }

    LocalDate appliedOn() {
        return appliedOn;
    }

    UUID householdId() {
        return householdId;
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

    StandardId standardId() {
        return standardId;
    }

    AreaType areaType() {
        return areaType;
    }

    Route route() {
        return route;
    }

    AssessmentState state() {
        return state;
    }

    /** @return whom it is about */
    AssessedHousehold household() {
        return new AssessedHousehold(caseId, householdId, communeKey, hamletKey);
    }

    /** @return class and totals of the sheet that counts, for the audit trail; empty before one counts */
    Map<String, Object> result() {
        return rounds.result();
    }

    AssessmentView view() {
        Optional<SurveyView> standing = rounds.standing().map(sheet -> sheet.view(true));
        Optional<ClassOverrideView> override = rounds.standingOverride().map(ClassOverride::view);
        return new AssessmentView(id, caseId, householdId, communeKey, hamletKey, regimeId, standardId, areaType,
                policyYear, route, state,
                override.map(ClassOverrideView::householdClass)
                    .orElse(standing.map(SurveyView::householdClass).orElse(null)),
                override.map(ClassOverrideView::subClass).orElse(standing.map(SurveyView::subClass).orElse(null)),
                override.map(ClassOverrideView::classReason).orElse(standing.map(SurveyView::reason).orElse(null)),
                standing.map(SurveyView::ruleRef).orElse(null), standing.map(SurveyView::trace).orElse(null),
                standing.map(SurveyView::unverified).orElse(false), standing.map(SurveyView::b1).orElse(null),
                standing.map(SurveyView::b2).orElse(null),
                standing.map(sheet -> List.copyOf(sheet.deprivations())).orElse(List.of()), surveyors(),
                unavailableReason, rounds.sheetViews(), meetings.stream().map(VillageMeeting::view).toList(),
                postings.postingViews(), postings.objectionViews(), rounds.settlementViews(), rounds.overrideViews(),
                override.orElse(null), rounds.secondLookMissing(), version);
    }

    /** A result is never posted before the day it was agreed on or, after an objection, before the re-check. */
    private LocalDate earliestPosting() {
        LocalDate agreedOn = meetings.get(meetings.size() - 1).heldOn();
        return state == AssessmentState.SETTLED ? currentSheet().map(Survey::surveyedOn).orElse(agreedOn) : agreedOn;
    }

    private void openSurveyRound() {
        rounds.next();
        state = AssessmentState.OPENED;
    }

    /** Refuses a day of survey that is to come, or before the application. */
    void checkSurveyDay(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new InvalidInput(List.of(new FieldError("surveyedOn", "refusal.review.dayInFuture")));
        }
        if (day.isBefore(appliedOn)) {
            throw new InvalidInput(List.of(
                    new FieldError("surveyedOn", "refusal.review.surveyBeforeApplication", appliedOn)));
        }
    }

    private void requireState(String key, AssessmentState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new Conflict(key, state);
        }
    }
}
