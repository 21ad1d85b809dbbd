package vn.giamngheo.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import vn.giamngheo.review.ListedAssessments;
import vn.giamngheo.review.MeetingMinutes;
import vn.giamngheo.review.MeetingOutcome;
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
    private final Decisions decisions;
    private final CampaignRights rights;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final CampaignAudit audit;
    private final Clock clock;

    HamletSteps(CampaignFiles files, ReviewEntries entries, HamletReviewRepository hamlets,
            ListedAssessments assessments, Surveys surveys, Decisions decisions, CampaignRights rights,
            CurrentActor currentActor, JdbcClient jdbc, CampaignAudit audit, Clock clock) {
        this.files = files;
        this.entries = entries;
        this.hamlets = hamlets;
        this.assessments = assessments;
        this.surveys = surveys;
        this.decisions = decisions;
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
        List<String> without = open.stream().filter(each -> each.assessment().toSurvey())
            .map(each -> each.entry().householdCode()).toList();
        if (!without.isEmpty()) {
            throw new Conflict("refusal.campaign.notSurveyedYet", without.size(),
                    String.join(", ", without.subList(0, Math.min(without.size(), NAMED_AT_MOST))));
        }
        assessments.surveyed(CampaignFiles.assessments(open));
        hamlet.surveyed(note, clock.instant());
        audit.record("hamletSurveyed", review, hamlet, Map.of("households", open.size(), "round", hamlet.round()), note);
    }

    /**
     * Finds the classes of the surveyed households.
     *
     * @param id hamlet's part of a campaign
     */
    @Transactional
    public void classify(UUID id) {
        HamletReview hamlet = files.hamlet(id);
        CommuneReview review = files.commune(hamlet.communeReviewId());
        assessments.classify(CampaignFiles.assessments(in(review, hamlet, AssessmentState.SURVEYED)));
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
        int quorum = decisions.procedureTerms(review.regimeId(), Route.ANNUAL).meetingQuorumPercent();
        boolean listAgreed = overall.reaches(quorum);
        Map<UUID, MeetingMinutes> minutes = new LinkedHashMap<>();
        discussed.forEach(each -> minutes.put(each.assessment().id(),
                listAgreed ? about(overall, own.get(each.entry())) : overall));
        int notAgreed = (int) assessments.hold(minutes).values().stream()
            .filter(outcome -> outcome == MeetingOutcome.NOT_AGREED).count();
        MeetingOutcome outcome = listAgreed && notAgreed == 0 ? MeetingOutcome.AGREED : MeetingOutcome.NOT_AGREED;
        keep(hamlet, overall, outcome, quorum, discussed.size(), notAgreed, null);
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
        keep(hamlet, null, MeetingOutcome.RETURNED, 0, back.size(), back.size(), reason);
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

    private void keep(HamletReview hamlet, MeetingMinutes minutes, MeetingOutcome outcome, int quorum, int households,
            int notAgreed, String reason) {
        jdbc.sql("""
                insert into hamlet_meeting (id, hamlet_review_id, outcome, held_on, place, secretary, chair, attendees,
                    agreeing, disagreeing, quorum_percent, households, not_agreed, conclusion, reason, recorded_at)
                values (:id, :hamlet, :outcome, :heldOn, :place, :secretary, :chair, :attendees, :agreeing,
                    :disagreeing, :quorum, :households, :notAgreed, :conclusion, :reason, :now)""")
            .param("id", UUID.randomUUID()).param("hamlet", hamlet.id()).param("outcome", outcome.name())
            .param("heldOn", minutes == null ? null : minutes.heldOn())
            .param("place", minutes == null ? null : minutes.place())
            .param("secretary", minutes == null ? null : minutes.secretary())
            .param("chair", currentActor.get().username())
            .param("attendees", minutes == null ? null : minutes.attendees())
            .param("agreeing", minutes == null ? null : minutes.agreeing())
            .param("disagreeing", minutes == null ? null : minutes.disagreeing())
            .param("quorum", minutes == null ? null : quorum).param("households", households)
            .param("notAgreed", notAgreed).param("conclusion", minutes == null ? null : minutes.conclusion())
            .param("reason", reason).param("now", Timestamp.from(clock.instant())).update();
    }
}
