package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
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

    private int surveyRound;
    private UUID standingSurveyId;
    private String unavailableReason;
    private Instant changedAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("round")
    private List<Survey> surveys = new ArrayList<>();

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("recordedAt")
    private List<VillageMeeting> meetings = new ArrayList<>();

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("recordedAt")
    private List<Posting> postings = new ArrayList<>();

    @OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL)
    @OrderBy("registeredAt")
    private List<Objection> objections = new ArrayList<>();

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
        this.surveyRound = 1;
    }

    /** Opens the assessment under the standard of the policy year and the area type of the unit. */
    static Assessment open(OpenAssessment command, StandardId standardId, AreaType areaType, LocalDate today,
            Instant now) {
        return new Assessment(command, standardId, areaType, today, now);
    }

    /** Refuses a sheet nobody may write on now, or not this surveyor: a re-check goes to another one. */
    void checkSheetOpenFor(String surveyor) {
        if (!isSheetOpen()) {
            throw new Conflict("refusal.review.sheetClosed", state);
        }
        boolean surveyedBefore = surveys.stream().filter(sheet -> sheet.round() < surveyRound && sheet.isConfirmed())
            .anyMatch(sheet -> sheet.surveyor().equals(surveyor));
        if (sheetKind() == SurveyKind.RECHECK && surveyedBefore) {
            throw new NotPermitted("refusal.review.recheckByEarlierSurveyor");
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
        Survey sheet = currentSheet().orElseGet(() -> {
            Survey started = new Survey(this, surveyRound, sheetKind());
            surveys.add(started);
            return started;
        });
        sheet.save(content, surveyor, now);
        changedAt = now;
        return sheet;
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

    /** The survey or re-check is done: its confirmed sheet goes to classification. */
    void surveyed(String surveyor, LocalDate surveyedOn, String remark, Instant now) {
        checkSheetOpenFor(surveyor);
        Survey sheet = currentSheet().filter(Survey::isConfirmed)
            .orElseThrow(() -> new Conflict("refusal.review.sheetNotConfirmed"));
        if (!sheet.surveyor().equals(surveyor)) {
            throw new NotPermitted("refusal.review.sheetOfColleague");
        }
        if (!sheet.surveyedOn().equals(surveyedOn)) {
            throw new InvalidInput(List.of(
                    new FieldError("surveyedOn", "refusal.review.dayDiffersFromSheet", sheet.surveyedOn())));
        }
        if (remark != null) {
            sheet.remark(remark);
        }
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

    /** The household cannot be surveyed; ends the assessment. Not for a re-check. */
    void unavailable(String reason, LocalDate visitedOn, LocalDate today, Instant now) {
        requireState("refusal.review.notBeingSurveyed", AssessmentState.OPENED);
        checkSurveyDay(visitedOn, today);
        state = AssessmentState.UNAVAILABLE;
        unavailableReason = reason;
        changedAt = now;
    }

    /** @return the confirmed sheet that waits for its class */
    Survey sheetToClassify() {
        boolean waiting = state == AssessmentState.SURVEYED || state == AssessmentState.RECHECK;
        return currentSheet().filter(sheet -> waiting && sheet.isConfirmed() && !sheet.isClassified())
            .orElseThrow(() -> new Conflict("refusal.review.nothingToClassify"));
    }

    /** Keeps the class; after a survey the sheet counts at once, after a re-check only if the objection is upheld. */
    void classified(ClassFound found, Instant now) {
        Survey sheet = sheetToClassify();
        sheet.classify(found);
        if (state == AssessmentState.SURVEYED) {
            state = AssessmentState.CLASSIFIED;
            standingSurveyId = sheet.id();
        }
        changedAt = now;
    }

    /** Records the meeting; too few agreeing opens a new survey round, in which everything so far is kept. */
    VillageMeeting meetingHeld(MeetingMinutes minutes, int quorumPercent, String chair, LocalDate today, Instant now) {
        requireState("refusal.review.notBeforeMeeting", AssessmentState.CLASSIFIED);
        Survey sheet = standingSheet();
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

    /** Sends the sheet back to the surveyor before a vote. */
    void returnedToSurvey(String reason, String chair, Instant now) {
        requireState("refusal.review.notBeforeMeeting", AssessmentState.CLASSIFIED);
        meetings.add(VillageMeeting.returned(this, standingSheet(), reason, chair, now));
        openSurveyRound();
        changedAt = now;
    }

    /** Posts the result, after the meeting or after an objection was settled. */
    Posting posted(PostingTerm term, String places, String officer, LocalDate today, Instant now) {
        requireState("refusal.review.notBeforePosting", AssessmentState.MEETING_AGREED, AssessmentState.SETTLED);
        LocalDate earliest = earliestPosting();
        if (term.postedOn().isAfter(today)) {
            throw new InvalidInput(List.of(new FieldError("postedOn", "refusal.review.dayInFuture")));
        }
        if (term.postedOn().isBefore(earliest)) {
            throw new InvalidInput(List.of(new FieldError("postedOn", "refusal.review.postedTooEarly", earliest)));
        }
        if (term.endsOn().isBefore(today)) {
            throw new InvalidInput(List.of(
                    new FieldError("postedOn", "refusal.review.postingAlreadyOver", term.endsOn())));
        }
        Posting posting = new Posting(this, standingSheet(), term, places, officer, now);
        postings.add(posting);
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
        Posting posting = openPosting(today);
        if (command.raisedOn().isAfter(today)) {
            throw new InvalidInput(List.of(new FieldError("raisedOn", "refusal.review.dayInFuture")));
        }
        if (command.raisedOn().isBefore(posting.postedOn())) {
            throw new InvalidInput(List.of(
                    new FieldError("raisedOn", "refusal.review.objectionBeforePosting", posting.postedOn())));
        }
        Objection objection = new Objection(this, posting, command, registeredBy, now);
        objections.add(objection);
        posting.close(now);
        surveyRound = nextRound();
        state = AssessmentState.RECHECK;
        changedAt = now;
        return objection;
    }

    /** An authority wants the household checked again after its posting: goes the way of an objection. */
    Objection recheckAsked(RaiseObjection command, String registeredBy, Instant now) {
        requireState("refusal.review.notAssessed", AssessmentState.ASSESSED);
        Objection objection = new Objection(this, lastPosting(), command, registeredBy, now);
        objections.add(objection);
        surveyRound = nextRound();
        state = AssessmentState.RECHECK;
        changedAt = now;
        return objection;
    }

    /** Settles the open objection on the re-check's result. */
    Objection settled(ObjectionOutcome outcome, String reason, String settledBy, Instant now) {
        Survey recheck = currentSheet().filter(sheet -> state == AssessmentState.RECHECK && sheet.isClassified())
            .orElseThrow(() -> new Conflict("refusal.review.notRecheckedYet", state));
        checkMaySettle(settledBy);
        Objection objection = objections.stream().filter(Objection::isOpen).findFirst()
            .orElseThrow(() -> new Conflict("refusal.review.noOpenObjection"));
        objection.settle(outcome, reason, settledBy, now);
        if (outcome == ObjectionOutcome.UPHELD) {
            standingSurveyId = recheck.id();
        }
        state = AssessmentState.SETTLED;
        changedAt = now;
        return objection;
    }

    /** Ends the posting after its last day; never before, whoever asks. */
    void postingOver(LocalDate today, Instant now) {
        requireState("refusal.review.notPosted", AssessmentState.POSTED);
        Posting posting = lastPosting();
        if (!today.isAfter(posting.endsOn())) {
            throw new Conflict("refusal.review.postingNotOver", posting.endsOn());
        }
        posting.close(now);
        state = AssessmentState.ASSESSED;
        changedAt = now;
    }

    /** @return user names of all who confirmed a sheet, in order */
    Set<String> surveyors() {
        Set<String> names = new LinkedHashSet<>();
        surveys.stream().filter(Survey::isConfirmed).map(Survey::surveyor).forEach(names::add);
        return names;
    }

    /** @return the sheet of the running round, empty before it is first saved */
    Optional<Survey> currentSheet() {
        return surveys.stream().filter(sheet -> sheet.round() == surveyRound).findFirst();
    }

    /** @return the sheet a repeated survey starts from; empty for the first survey and for a re-check, which starts blank */
    Optional<Survey> lastSurveyToRepeat() {
        return surveys.stream().filter(sheet -> sheetKind() == SurveyKind.SURVEY && sheet.round() < surveyRound)
            .reduce((earlier, later) -> later);
    }

    /** @return number of the running round of sheets, from 1 */
    int surveyRound() {
        return surveyRound;
    }

    /** @return whether a surveyor has to fill in a sheet now */
    boolean isSheetOpen() {
        return state == AssessmentState.OPENED
                || state == AssessmentState.RECHECK && currentSheet().filter(Survey::isClassified).isEmpty();
    }

    /** @return what the sheet of the running round is for */
    SurveyKind sheetKind() {
        return state == AssessmentState.RECHECK ? SurveyKind.RECHECK : SurveyKind.SURVEY;
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

    AssessmentView view() {
        Optional<SurveyView> standing = surveys.stream().filter(this::isStanding).findFirst()
            .map(sheet -> sheet.view(true));
        return new AssessmentView(id, caseId, householdId, communeKey, hamletKey, regimeId, standardId, areaType,
                policyYear, route, state, standing.map(SurveyView::householdClass).orElse(null),
                standing.map(SurveyView::subClass).orElse(null), standing.map(SurveyView::reason).orElse(null),
                standing.map(SurveyView::ruleRef).orElse(null), standing.map(SurveyView::trace).orElse(null),
                standing.map(SurveyView::unverified).orElse(false), standing.map(SurveyView::b1).orElse(null),
                standing.map(SurveyView::b2).orElse(null),
                standing.map(sheet -> List.copyOf(sheet.deprivations())).orElse(List.of()), surveyors(),
                unavailableReason, surveys.stream().map(sheet -> sheet.view(isStanding(sheet))).toList(),
                meetings.stream().map(VillageMeeting::view).toList(), postings.stream().map(Posting::view).toList(),
                objections.stream().map(Objection::view).toList(), version);
    }

    private boolean isStanding(Survey sheet) {
        return sheet.id().equals(standingSurveyId);
    }

    private Survey standingSheet() {
        return surveys.stream().filter(this::isStanding).findFirst().orElseThrow();
    }

    private Posting lastPosting() {
        return postings.get(postings.size() - 1);
    }

    private Posting openPosting(LocalDate today) {
        requireState("refusal.review.notPosted", AssessmentState.POSTED);
        Posting posting = lastPosting();
        if (today.isAfter(posting.endsOn())) {
            throw new Conflict("refusal.review.objectionTooLate", posting.endsOn());
        }
        return posting;
    }

    /** A result is never posted before the day it was agreed on or, after an objection, before the re-check. */
    private LocalDate earliestPosting() {
        LocalDate agreedOn = meetings.get(meetings.size() - 1).heldOn();
        return state == AssessmentState.SETTLED ? currentSheet().map(Survey::surveyedOn).orElse(agreedOn) : agreedOn;
    }

    private void openSurveyRound() {
        surveyRound = nextRound();
        state = AssessmentState.OPENED;
    }

    private int nextRound() {
        return surveys.stream().mapToInt(Survey::round).max().orElse(0) + 1;
    }

    private void checkSurveyDay(LocalDate day, LocalDate today) {
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
