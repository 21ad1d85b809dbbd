package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.rules.DayUnit;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.PostingTime;
import vn.giamngheo.rules.ProcedureTerms;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.NotFound;

/** Public postings of results. */
@Service
public class Postings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final AssessmentRepository assessments;
    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final CurrentActor currentActor;
    private final AssessmentAudit audit;
    private final MessageSource messages;
    private final Clock clock;

    Postings(AssessmentRepository assessments, Decisions decisions, WorkingDays workingDays, CurrentActor currentActor,
            AssessmentAudit audit, MessageSource messages, Clock clock) {
        this.assessments = assessments;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Posts the result for the days of the procedure. The day of posting is not counted; the last day is whole.
     *
     * @param assessmentId the assessment
     * @param postedOn day of posting, not in the future and not so long ago that the posting would be over
     * @param places where
     * @return the moment the posting is over: 00:00 of the day after its last
     */
    @Transactional
    public ZonedDateTime post(UUID assessmentId, LocalDate postedOn, String places) {
        Assessment assessment = load(assessmentId);
        ProcedureTerms terms = decisions.procedureTerms(assessment.regimeId(), assessment.route(), assessment.appliedOn());
        PostingTerm term = term(terms, postedOn);
        assessment.posted(term, places, currentActor.get().username(), LocalDate.now(clock), clock.instant());
        Map<String, Object> posted = assessment.result();
        posted.put("postedOn", postedOn.toString());
        posted.put("endsOn", term.endsOn().toString());
        posted.put("places", places);
        audit.record("posted", assessment, Map.of(), posted, null);
        return term.overAt(clock.getZone());
    }

    /**
     * Posts a result on the day it is decided upon, where the procedure posts decisions only; does nothing elsewhere.
     *
     * @param assessmentId the assessment, over
     * @return last day of the posting, empty where the result was posted before the decision
     */
    @Transactional
    public Optional<LocalDate> postDecided(UUID assessmentId) {
        Assessment assessment = load(assessmentId);
        ProcedureTerms terms = decisions.procedureTerms(assessment.regimeId(), assessment.route(), assessment.appliedOn());
        if (terms.postingTime() == PostingTime.BEFORE_DECISION) {
            return Optional.empty();
        }
        PostingTerm term = term(terms, LocalDate.now(clock));
        String places = messages.getMessage("review.posting.communeOffice", null, VIETNAMESE);
        assessment.postedDecided(term, places, currentActor.get().username(), LocalDate.now(clock), clock.instant());
        audit.record("posted", assessment, Map.of(), Map.of("postedOn", term.postedOn().toString(), "endsOn",
                term.endsOn().toString(), "places", places), null);
        return Optional.of(term.endsOn());
    }

    /**
     * @param regime procedure text
     * @param route kind of case
     * @param postedOn day of posting; not counted
     * @return last day of a posting, whole
     */
    public LocalDate lastDay(RegimeId regime, Route route, LocalDate postedOn) {
        return term(decisions.procedureTerms(regime, route), postedOn).endsOn();
    }

    private PostingTerm term(ProcedureTerms terms, LocalDate postedOn) {
        boolean working = terms.postingDayUnit() == DayUnit.WORKING;
        return new PostingTerm(postedOn, workingDays.plus(postedOn, terms.postingDays(), working), terms.postingDays(),
                working);
    }

    /**
     * Sends the result back to the village meeting instead of posting it.
     *
     * @param assessmentId the assessment
     * @param reason why
     */
    @Transactional
    public void returnToMeeting(UUID assessmentId, String reason) {
        Assessment assessment = load(assessmentId);
        assessment.returnedToMeeting(clock.instant());
        audit.record("returnedToMeeting", assessment, Map.of(), Map.of(), reason);
    }

    /**
     * Ends the posting after its term; refused before its last day is over, whoever asks.
     *
     * @param assessmentId the assessment
     */
    @Transactional
    public void close(UUID assessmentId) {
        Assessment assessment = load(assessmentId);
        assessment.postingOver(LocalDate.now(clock), clock.instant());
        audit.record("postingOver", assessment, Map.of(), assessment.result(), null);
        audit.ended(assessment);
    }

    private Assessment load(UUID id) {
        return assessments.findById(id).orElseThrow(() -> new NotFound("refusal.review.unknownAssessment"));
    }
}
