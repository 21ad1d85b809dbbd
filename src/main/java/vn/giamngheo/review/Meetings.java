package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.PostingTime;
import vn.giamngheo.rules.ProcedureTerms;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.text.VietnameseText;

/** Village meetings about one household. */
@Service
public class Meetings {

    private final AssessmentRepository assessments;
    private final Decisions decisions;
    private final CurrentActor currentActor;
    private final AssessmentAudit audit;
    private final Clock clock;

    Meetings(AssessmentRepository assessments, Decisions decisions, CurrentActor currentActor, AssessmentAudit audit,
            Clock clock) {
        this.assessments = assessments;
        this.decisions = decisions;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the minutes. The share of all attendees that the procedure asks for must have agreed; otherwise a new
     * survey round is opened and everything so far is kept. The chair is the one who acts.
     *
     * @param assessmentId the assessment
     * @param minutes the minutes
     * @return where it leads
     * @throws InvalidInput when the counts or the day are impossible, or the chair is his own secretary
     */
    @Transactional
    public MeetingResult hold(UUID assessmentId, MeetingMinutes minutes) {
        Assessment assessment = load(assessmentId);
        Actor chair = currentActor.get();
        if (VietnameseText.fold(minutes.secretary()).equals(VietnameseText.fold(chair.fullName()))) {
            throw new InvalidInput(List.of(new FieldError("secretaryName", "refusal.review.chairIsSecretary")));
        }
        ProcedureTerms terms = decisions.procedureTerms(assessment.regimeId(), assessment.route(), assessment.appliedOn());
        int quorum = terms.meetingQuorumPercent();
        VillageMeeting meeting = assessment.meetingHeld(minutes, quorum, chair.username(), LocalDate.now(clock),
                clock.instant());
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("outcome", meeting.outcome().name());
        after.put("heldOn", minutes.heldOn().toString());
        after.put("attendees", minutes.attendees());
        after.put("agreeing", minutes.agreeing());
        after.put("disagreeing", minutes.disagreeing());
        after.put("quorumPercent", quorum);
        audit.record("meetingHeld", assessment, Map.of(), after, minutes.conclusion());
        if (meeting.outcome() != MeetingOutcome.AGREED) {
            return MeetingResult.NOT_AGREED;
        }
        if (terms.postingTime() == PostingTime.BEFORE_DECISION) {
            return MeetingResult.AGREED;
        }
        assessment.assessedUnposted(clock.instant());
        audit.ended(assessment);
        return MeetingResult.AGREED_POSTED_LATER;
    }

    /**
     * Sends the sheet back to the surveyor before a vote; a new survey round is opened.
     *
     * @param assessmentId the assessment
     * @param reason why
     */
    @Transactional
    public void returnToSurvey(UUID assessmentId, String reason) {
        Assessment assessment = load(assessmentId);
        assessment.returnedToSurvey(reason, currentActor.get().username(), clock.instant());
        audit.record("returnedToSurvey", assessment, Map.of(), Map.of("round", assessment.surveyRound()), reason);
    }

    private Assessment load(UUID id) {
        return assessments.findById(id).orElseThrow(() -> new NotFound("refusal.review.unknownAssessment"));
    }
}
