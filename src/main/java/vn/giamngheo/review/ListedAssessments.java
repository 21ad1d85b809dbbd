package vn.giamngheo.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;

/**
 * Households that are surveyed, discussed and posted together, as the lists of the annual review are. Each of them goes by
 * the same rules and services as a household that is assessed by itself; only the steps are taken for the list at once.
 * Checks no rights: the steps that call it do. Always in the step's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListedAssessments {

    private final AssessmentRepository assessments;
    private final Assessments opening;
    private final Surveys surveys;
    private final Meetings meetings;
    private final Postings postings;
    private final Objections objections;
    private final AssessmentAudit audit;
    private final Clock clock;

    ListedAssessments(AssessmentRepository assessments, Assessments opening, Surveys surveys, Meetings meetings,
            Postings postings, Objections objections, AssessmentAudit audit, Clock clock) {
        this.assessments = assessments;
        this.opening = opening;
        this.surveys = surveys;
        this.meetings = meetings;
        this.postings = postings;
        this.objections = objections;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param commands one for each household
     * @return ids of the assessments by household
     */
    public Map<UUID, UUID> open(List<OpenAssessment> commands) {
        return opening.open(commands);
    }

    /**
     * The survey of the list is done: every household has a confirmed sheet.
     *
     * @param ids assessments that wait for their survey
     * @throws vn.giamngheo.shared.Conflict when one of them has no confirmed sheet
     */
    public void surveyed(Collection<UUID> ids) {
        Instant now = clock.instant();
        List<AuditedEvent> facts = new ArrayList<>();
        for (Assessment assessment : load(ids)) {
            assessment.surveyedOnList(now);
            facts.add(audit.fact("surveyed", assessment, Map.of(), Map.of("round", assessment.surveyRound(),
                    "surveyedOn", assessment.currentSheet().orElseThrow().surveyedOn().toString()), null));
        }
        audit.recordAll(facts);
    }

    /**
     * Finds the classes of the confirmed sheets by the decision table.
     *
     * @param ids surveyed assessments, or ones whose second sheet is confirmed
     * @return where the class leads, by assessment
     */
    public Map<UUID, ClassificationOutcome> classify(Collection<UUID> ids) {
        return surveys.classifyAll(load(ids));
    }

    /**
     * Records what one meeting said about each household of the list.
     *
     * @param minutes minutes by assessment; they differ in the votes only
     * @return AGREED or NOT_AGREED by assessment; a household that was not agreed on is surveyed again
     */
    public Map<UUID, MeetingOutcome> hold(Map<UUID, MeetingMinutes> minutes) {
        load(minutes.keySet());
        Map<UUID, MeetingOutcome> outcomes = new LinkedHashMap<>();
        minutes.forEach((id, about) -> outcomes.put(id, outcome(meetings.hold(id, about))));
        return outcomes;
    }

    private static MeetingOutcome outcome(MeetingResult result) {
        return result == MeetingResult.NOT_AGREED ? MeetingOutcome.NOT_AGREED : MeetingOutcome.AGREED;
    }

    /**
     * Has households surveyed again before their list is posted.
     *
     * @param ids assessments before the meeting, or agreed by it
     * @param reason why
     */
    public void returnToSurvey(Collection<UUID> ids, String reason) {
        for (Assessment assessment : load(ids)) {
            if (assessment.state() != AssessmentState.CLASSIFIED) {
                postings.returnToMeeting(assessment.id(), reason);
            }
            meetings.returnToSurvey(assessment.id(), reason);
        }
    }

    /**
     * @param ids assessments that the meeting agreed on
     * @param postedOn day of posting
     * @param places where
     * @return the moment the posting is over, the same for all; null for an empty list
     */
    public ZonedDateTime post(Collection<UUID> ids, LocalDate postedOn, String places) {
        load(ids);
        ZonedDateTime overAt = null;
        for (UUID id : ids) {
            overAt = postings.post(id, postedOn, places);
        }
        return overAt;
    }

    /**
     * Ends the posting of the households that nobody objected to.
     *
     * @param ids posted assessments
     */
    public void closePostings(Collection<UUID> ids) {
        load(ids);
        ids.forEach(postings::close);
    }

    /**
     * Sends households back after their posting, because an authority wants them checked again.
     *
     * @param commands who asks for which household and why
     */
    public void askRechecks(List<RaiseObjection> commands) {
        commands.forEach(objections::askRecheck);
    }

    /** Loads all at once; the services that act on them one by one then find them in the session. */
    private List<Assessment> load(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : assessments.findByIdIn(ids);
    }
}
