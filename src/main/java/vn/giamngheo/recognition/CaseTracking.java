package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.review.AssessmentView;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.review.MeetingView;
import vn.giamngheo.review.PostingView;
import vn.giamngheo.review.SurveyView;
import vn.giamngheo.territory.Units;

/** Tells whoever holds a receipt where its case is. Number and code have to be right; nobody logs in. */
@Service
public class CaseTracking {

    private final Papers papers;
    private final Applications applications;
    private final Screenings screenings;
    private final DecisionDrafts drafts;
    private final RecognitionDecisions decisions;
    private final Deliveries deliveries;
    private final Assessments assessments;
    private final Units units;
    private final Clock clock;

    CaseTracking(Papers papers, Applications applications, Screenings screenings, DecisionDrafts drafts,
            RecognitionDecisions decisions, Deliveries deliveries, Assessments assessments, Units units, Clock clock) {
        this.papers = papers;
        this.applications = applications;
        this.screenings = screenings;
        this.drafts = drafts;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.assessments = assessments;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param receiptNumber number of the receipt as typed
     * @param code code of the receipt as typed or scanned
     * @return the case, empty when number and code do not belong together
     */
    @Transactional(readOnly = true)
    public Optional<TrackedCase> find(String receiptNumber, String code) {
        return papers.tracked(receiptNumber, code).flatMap(paper -> applications.findById(paper.caseId())
            .map(application -> tracked(application, paper.number())));
    }

    private TrackedCase tracked(Application application, String receiptNumber) {
        AssessmentView assessment = application.assessmentId() == null ? null
                : assessments.get(application.assessmentId());
        TrackStep step = step(application, assessment);
        boolean over = step == TrackStep.READY || step == TrackStep.DELIVERED;
        LocalDate promisedOn = over ? null : application.promisedOn();
        return new TrackedCase(receiptNumber,
                units.pathName(units.inChargeOn(application.communeKey(), LocalDate.now(clock))), step,
                since(application, assessment),
                step == TrackStep.POSTED ? assessment.lastPosting().map(PostingView::endsOn).orElse(null) : null,
                application.receivedOn(), promisedOn,
                promisedOn != null && promisedOn.isBefore(LocalDate.now(clock)));
    }

    private static TrackStep step(Application application, AssessmentView assessment) {
        if (application.closedAt() != null) {
            return TrackStep.DELIVERED;
        }
        return switch (application.state()) {
            case REGISTERED -> TrackStep.AT_DESK;
            case RECEIVED -> TrackStep.RECEIVED;
            case ASSESSING -> assessment == null ? TrackStep.SURVEY : step(assessment);
            case DRAFTED -> TrackStep.DECIDING;
            case RECOGNISED, REFUSED, SCREENED_OUT -> TrackStep.READY;
            default -> TrackStep.SURVEY;
        };
    }

    private static TrackStep step(AssessmentView assessment) {
        return switch (assessment.state()) {
            case OPENED -> TrackStep.SURVEY;
            case SURVEYED, CLASSIFIED -> TrackStep.MEETING;
            case MEETING_AGREED -> TrackStep.TO_POST;
            case POSTED -> TrackStep.POSTED;
            case ASSESSED, UNAVAILABLE -> TrackStep.DRAFTING;
            default -> TrackStep.RECHECK;
        };
    }

    /** The last thing that happened in the case. */
    private LocalDate since(Application application, AssessmentView assessment) {
        Stream<Instant> own = Stream.concat(
                screenings.findByApplicationIdOrderByScreenedAt(application.id()).stream()
                    .map(record -> record.view().screenedAt()),
                drafts.findByApplicationIdOrderByDraftedAt(application.id()).stream()
                    .map(draft -> draft.view().draftedAt()));
        Stream<Instant> assessed = assessment == null ? Stream.empty() : Stream.of(
                assessment.surveys().stream().map(SurveyView::confirmedAt),
                assessment.meetings().stream().map(MeetingView::recordedAt),
                assessment.postings().stream().map(PostingView::closedAt),
                assessment.objections().stream().map(objection -> objection.settledAt())).flatMap(each -> each);
        Stream<LocalDate> days = Stream.of(Optional.ofNullable(application.receivedOn()),
                assessment == null ? Optional.<LocalDate>empty() : assessment.lastPosting().map(PostingView::postedOn),
                decisions.findByApplicationId(application.id()).map(RecognitionDecision::signedOn),
                deliveries.findById(application.id()).map(delivery -> delivery.view().deliveredOn()))
            .flatMap(Optional::stream);
        return Stream.concat(days, Stream.concat(own, assessed).filter(Objects::nonNull)
            .map(moment -> LocalDate.ofInstant(moment, clock.getZone()))).max(Comparator.naturalOrder())
            .orElseGet(() -> LocalDate.ofInstant(application.registeredAt(), clock.getZone()));
    }
}
