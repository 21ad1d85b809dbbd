package vn.giamngheo.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.campaign.NamedHouseholds.Votes;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.review.ClassificationOutcome;
import vn.giamngheo.review.ListedAssessments;
import vn.giamngheo.review.MeetingMinutes;
import vn.giamngheo.review.MeetingOutcome;
import vn.giamngheo.review.SecondLooks;
import vn.giamngheo.review.SheetChoice;
import vn.giamngheo.review.SurveyState;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;

/** The steps of one hamlet: survey of its list, classification, village meeting. */
@Service
public class HamletSteps {

    private static final int NAMED_AT_MOST = 10;

    private final CampaignFiles files;
    private final ReviewEntries entries;
    private final HamletReviewRepository hamlets;
    private final ListedAssessments assessments;
    private final Surveys surveys;
    private final SecondLooks secondLooks;
    private final Decisions decisions;
    private final HamletMeetings meetings;
    private final CampaignRights rights;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final CampaignAudit audit;
    private final Clock clock;

    HamletSteps(CampaignFiles files, ReviewEntries entries, HamletReviewRepository hamlets,
            ListedAssessments assessments, Surveys surveys, SecondLooks secondLooks, Decisions decisions, HamletMeetings meetings, CampaignRights rights,
            CurrentActor currentActor, JdbcClient jdbc, CampaignAudit audit, Clock clock) {
        this.files = files;
        this.entries = entries;
        this.hamlets = hamlets;
        this.assessments = assessments;
        this.surveys = surveys;
        this.secondLooks = secondLooks;
        this.decisions = decisions;
        this.meetings = meetings;
        this.rights = rights;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The survey of the list is done.
     *
     * @param id hamlet's part of a campaign
     * @param note for the meeting, may be null
     * @throws Conflict when households have no confirmed sheet; names the first of them
     */
    @Transactional
    public void surveyed(UUID id, String note) {
        HamletReview hamlet = files.hamlet(id);
        hamlet.require(HamletReviewState.SURVEYING);
        CommuneReview review = files.commune(hamlet.communeReviewId());
        List<ListedEntry> open = in(review, hamlet, AssessmentState.OPENED);
        requireSheets(open, "refusal.campaign.notSurveyedYet");
        assessments.surveyed(CampaignFiles.assessments(open));
        hamlet.surveyed(note, clock.instant());
        audit.record("hamletSurveyed", review, hamlet, Map.of("households", open.size(), "round", hamlet.round()), note);
    }

    /**
     * Finds the classes of the surveyed households; those close to a cut-off wait for a second surveyor, and where nobody
     * could be one, for the board.
     *
     * @param id hamlet's part of a campaign
     * @return NEAR_CUT_OFF when a second surveyor has to look, NO_SECOND_SURVEYOR when the board alone has to, else CLEAR
     */
    @Transactional
    public ClassificationOutcome classify(UUID id) {
        HamletReview hamlet = files.hamlet(id);
        CommuneReview review = files.commune(hamlet.communeReviewId());
        Collection<ClassificationOutcome> found = assessments
            .classify(CampaignFiles.assessments(in(review, hamlet, AssessmentState.SURVEYED))).values();
        if (found.contains(ClassificationOutcome.NEAR_CUT_OFF)) {
            hamlet.closeToCutOff(clock.instant());
            return ClassificationOutcome.NEAR_CUT_OFF;
        }
        if (found.contains(ClassificationOutcome.NO_SECOND_SURVEYOR)) {
            hamlet.classesDiffer(clock.instant());
            return ClassificationOutcome.NO_SECOND_SURVEYOR;
        }
        return ClassificationOutcome.CLEAR;
    }

    /**
     * The second surveyors are through with the households close to a cut-off.
     *
     * @param id hamlet's part of a campaign
     * @param note for the meeting, may be null
     * @throws Conflict when households have no confirmed second sheet; names the first of them
     */
    @Transactional
    public void crossChecked(UUID id, String note) {
        HamletReview hamlet = files.hamlet(id);
        hamlet.require(HamletReviewState.CROSS_CHECKING);
        CommuneReview review = files.commune(hamlet.communeReviewId());
        List<ListedEntry> close = in(review, hamlet, AssessmentState.CROSS_CHECK);
        requireSheets(close, "refusal.campaign.notCrossCheckedYet");
        hamlet.crossChecked(clock.instant());
        audit.record("hamletCrossChecked", review, hamlet, Map.of("households", close.size(), "round", hamlet.round()),
                note);
    }

    /**
     * Finds the classes of the second sheets.
     *
     * @param id hamlet's part of a campaign
     * @return whether the board has to settle households: one of them differs from the first sheet's, or could not be made
     */
    @Transactional
    public boolean classifyCrossChecks(UUID id) {
        HamletReview hamlet = files.hamlet(id);
        CommuneReview review = files.commune(hamlet.communeReviewId());
        boolean withoutSecond = !in(review, hamlet, AssessmentState.CLASS_DISPUTED).isEmpty();
        boolean differs = assessments
            .classify(CampaignFiles.assessments(in(review, hamlet, AssessmentState.CROSS_CHECK)))
            .containsValue(ClassificationOutcome.CLASS_DIFFERS) || withoutSecond;
        if (differs) {
            hamlet.classesDiffer(clock.instant());
        }
        return differs;
    }

    /**
     * Settles which sheet of each household with two different classes holds; both stay.
     *
     * @param id hamlet's part of a campaign
     * @param first households whose first surveyor's sheet holds, and why
     * @param second households whose second surveyor's sheet holds, and why
     * @throws Conflict when a household is left out; names the first of them
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts surveyed one of them
     */
    @Transactional
    public void settleClasses(UUID id, NamedHouseholds first, NamedHouseholds second) {
        HamletReview hamlet = files.hamlet(id);
        hamlet.require(HamletReviewState.SETTLING);
        CommuneReview review = files.commune(hamlet.communeReviewId());
        List<ReviewEntry> disputed = CampaignFiles.entries(in(review, hamlet, AssessmentState.CLASS_DISPUTED));
        Map<ReviewEntry, String> byFirst = first.reasons(disputed);
        Map<ReviewEntry, String> bySecond = second.reasons(disputed);
        byFirst.keySet().stream().filter(bySecond::containsKey).findFirst().ifPresent(twice -> {
            throw new InvalidInput(List.of(new FieldError(second.field(), "refusal.campaign.namedTwice",
                    twice.householdCode())));
        });
        List<String> left = disputed.stream().filter(entry -> !byFirst.containsKey(entry) && !bySecond.containsKey(entry))
            .map(ReviewEntry::householdCode).toList();
        if (!left.isEmpty()) {
            throw new Conflict("refusal.campaign.notSettledYet", left.size(), firstOf(left));
        }
        byFirst.forEach((entry, reason) -> secondLooks.settle(entry.assessmentId(), SheetChoice.FIRST_SHEET, reason));
        bySecond.forEach((entry, reason) -> secondLooks.settle(entry.assessmentId(), SheetChoice.SECOND_SHEET, reason));
        hamlet.classesSettled(clock.instant());
        audit.record("hamletClassesSettled", review, hamlet, Map.of("firstSheets", byFirst.size(), "secondSheets",
                bySecond.size()), null);
    }

    private static void requireSheets(List<ListedEntry> listed, String refusal) {
        List<String> without = listed.stream().filter(each -> each.assessment().sheet() != SurveyState.CONFIRMED)
            .map(each -> each.entry().householdCode()).toList();
        if (!without.isEmpty()) {
            throw new Conflict(refusal, without.size(), firstOf(without));
        }
    }

    private static String firstOf(List<String> codes) {
        return String.join(", ", codes.subList(0, Math.min(codes.size(), NAMED_AT_MOST)));
    }

    /**
     * Records the meeting: the share of all attendees that the procedure asks for must have agreed on the list and on each
     * household. A household on which too few agreed is surveyed again; when too few agreed on the list, all are.
     *
     * @param id hamlet's part of a campaign
     * @param command the minutes
     * @return AGREED when the meeting agreed on all households
     */
    @Transactional
    public MeetingOutcome hold(UUID id, HoldListMeeting command) {
        HamletReview hamlet = files.hamlet(id);
        hamlet.require(HamletReviewState.MEETING);
        CommuneReview review = files.locked(hamlet.communeReviewId());
        List<ListedEntry> discussed = in(review, hamlet, AssessmentState.CLASSIFIED);
        MeetingMinutes overall = command.minutes();
        Map<ReviewEntry, Votes> own = command.own().votes(CampaignFiles.entries(discussed));
        checkCounts(command, own);
        int quorum = decisions.procedureTerms(review.regimeId(), Route.ANNUAL).meetingQuorumPercent();
        boolean listAgreed = overall.reaches(quorum);
        Map<UUID, MeetingMinutes> minutes = new LinkedHashMap<>();
        discussed.forEach(each -> minutes.put(each.assessment().id(),
                listAgreed ? about(overall, own.get(each.entry())) : overall));
        Map<UUID, MeetingOutcome> outcomes = assessments.hold(minutes);
        int notAgreed = (int) outcomes.values().stream().filter(each -> each == MeetingOutcome.NOT_AGREED).count();
        MeetingOutcome outcome = listAgreed && notAgreed == 0 ? MeetingOutcome.AGREED : MeetingOutcome.NOT_AGREED;
        UUID meeting = keep(hamlet, overall, outcome, quorum, discussed.size(), notAgreed, null, command.households());
        meetings.keep(meeting, discussed, minutes, outcomes);
        if (outcome == MeetingOutcome.AGREED) {
            hamlet.agreed(clock.instant());
            agreedEverywhere(review);
        }
        else {
            hamlet.surveyAgain(clock.instant());
        }
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("outcome", outcome.name());
        after.put("heldOn", overall.heldOn().toString());
        after.put("attendees", overall.attendees());
        if (command.households() != null) {
            after.put("attendingHouseholds", command.households());
        }
        after.put("agreeing", overall.agreeing());
        after.put("households", discussed.size());
        after.put("notAgreed", notAgreed);
        audit.record("hamletMet", review, hamlet, after, overall.conclusion());
        return outcome;
    }

    /**
     * Sends the list back to the surveyors before a vote.
     *
     * @param id hamlet's part of a campaign
     * @param reason why
     */
    @Transactional
    public void returnToSurvey(UUID id, String reason) {
        HamletReview hamlet = files.hamlet(id);
        hamlet.require(HamletReviewState.MEETING);
        CommuneReview review = files.commune(hamlet.communeReviewId());
        List<ListedEntry> back = in(review, hamlet, AssessmentState.CLASSIFIED);
        assessments.returnToSurvey(CampaignFiles.assessments(back), reason);
        hamlet.surveyAgain(clock.instant());
        keep(hamlet, null, MeetingOutcome.RETURNED, 0, back.size(), back.size(), reason, null);
        audit.record("hamletReturned", review, hamlet, Map.of("households", back.size()), reason);
    }

    /**
     * A household of the list cannot be surveyed; the list goes on without it.
     *
     * @param assessmentId its assessment
     * @param visitedOn day of the visit
     * @param reason why
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts is no surveyor there
     */
    @Transactional
    public void unavailable(UUID assessmentId, LocalDate visitedOn, String reason) {
        ReviewEntry entry = entries.ofAssessment(assessmentId)
            .orElseThrow(() -> new Conflict("refusal.review.unknownAssessment"));
        rights.require(Set.of(Role.SURVEYOR), entry.hamletKey());
        if (visitedOn == null) {
            throw new InvalidInput(List.of(new FieldError("visitedOn", "refusal.field.missing")));
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput(List.of(new FieldError("reason", "refusal.field.missing")));
        }
        surveys.unavailable(assessmentId, visitedOn, reason.strip());
    }

    /** The last hamlet that agrees lets the commune post its lists. */
    private void agreedEverywhere(CommuneReview review) {
        boolean all = hamlets.findByCommuneReviewId(review.id()).stream()
            .allMatch(hamlet -> hamlet.state() == HamletReviewState.AGREED);
        if (all) {
            review.hamletsAgreed(clock.instant());
        }
    }

    private List<ListedEntry> in(CommuneReview review, HamletReview hamlet, AssessmentState state) {
        return files.ofHamlet(review, hamlet.hamletKey()).stream().filter(each -> each.state() == state).toList();
    }

    private static MeetingMinutes about(MeetingMinutes overall, Votes own) {
        return own == null ? overall : new MeetingMinutes(overall.heldOn(), overall.place(), overall.secretary(),
                overall.attendees(), own.agreeing(), own.disagreeing(), overall.conclusion(), overall.attendance());
    }

    /**
     * Refuses counts that contradict each other: more votes on one household than people, more households than people, or
     * more names than people or households.
     */
    private static void checkCounts(HoldListMeeting command, Map<ReviewEntry, Votes> own) {
        int attendees = command.minutes().attendees();
        List<FieldError> errors = new ArrayList<>();
        own.forEach((entry, votes) -> {
            if ((long) votes.agreeing() + votes.disagreeing() > attendees) {
                errors.add(new FieldError(command.own().field(), "refusal.campaign.moreVotesThanAttendees",
                        entry.householdCode(), votes.agreeing(), votes.disagreeing(), attendees));
            }
        });
        MeetingMinutes.Attendance names = command.minutes().attendance();
        Integer households = command.households();
        if (households != null && (households < 0 || households > attendees)) {
            errors.add(new FieldError("presentHouseholdCount", "refusal.campaign.moreHouseholdsThanAttendees", households,
                    attendees));
        }
        long of = lines(names.households());
        if (households != null && households >= 0 && of > 0 && households == 0) {
            errors.add(new FieldError("presentHouseholds", "refusal.campaign.namedThoughNobodyCame", of));
        }
        long named = lines(names.board()) + lines(names.party()) + lines(names.front()) + of;
        if (named > attendees && attendees > 0) {
            errors.add(new FieldError("attendees", "refusal.campaign.moreNamesThanAttendees", named, attendees));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static long lines(String names) {
        return names == null ? 0 : names.lines().filter(line -> !line.isBlank()).count();
    }

    private UUID keep(HamletReview hamlet, MeetingMinutes minutes, MeetingOutcome outcome, int quorum, int households,
            int notAgreed, String reason, Integer attendingHouseholds) {
        UUID id = UUID.randomUUID();
        MeetingMinutes.Attendance names = minutes == null ? MeetingMinutes.Attendance.NOT_LISTED : minutes.attendance();
        jdbc.sql("""
                insert into hamlet_meeting (id, hamlet_review_id, outcome, held_on, place, secretary, chair, attendees,
                    agreeing, disagreeing, quorum_percent, households, not_agreed, conclusion, reason, recorded_at,
                    attending_households, present_board, present_party, present_front, present_households)
                values (:id, :hamlet, :outcome, :heldOn, :place, :secretary, :chair, :attendees, :agreeing,
                    :disagreeing, :quorum, :households, :notAgreed, :conclusion, :reason, :now, :attendingHouseholds,
                    :board, :party, :front, :people)""")
            .param("id", id).param("hamlet", hamlet.id()).param("outcome", outcome.name())
            .param("heldOn", minutes == null ? null : minutes.heldOn())
            .param("place", minutes == null ? null : minutes.place())
            .param("secretary", minutes == null ? null : minutes.secretary())
            .param("chair", currentActor.get().username())
            .param("attendees", minutes == null ? null : minutes.attendees())
            .param("agreeing", minutes == null ? null : minutes.agreeing())
            .param("disagreeing", minutes == null ? null : minutes.disagreeing())
            .param("quorum", minutes == null ? null : quorum).param("households", households)
            .param("notAgreed", notAgreed).param("conclusion", minutes == null ? null : minutes.conclusion())
            .param("reason", reason).param("now", Timestamp.from(clock.instant()))
            .param("attendingHouseholds", attendingHouseholds).param("board", names.board())
            .param("party", names.party()).param("front", names.front()).param("people", names.households()).update();
        return id;
    }
}
