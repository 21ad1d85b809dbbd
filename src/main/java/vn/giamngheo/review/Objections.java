package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;

/** Objections against posted results, and how the commune board settles them. */
@Service
public class Objections {

    private static final Set<Role> REGISTRARS = Set.of(Role.COMMUNE_OFFICER, Role.VILLAGE_HEAD, Role.ONE_STOP_CLERK,
            Role.COMMUNE_BOARD);

    private final AssessmentRepository assessments;
    private final AssessmentProcess process;
    private final CasePosts posts;
    private final CurrentActor currentActor;
    private final AssessmentAudit audit;
    private final Clock clock;

    Objections(AssessmentRepository assessments, AssessmentProcess process, CasePosts posts, CurrentActor currentActor,
            AssessmentAudit audit, Clock clock) {
        this.assessments = assessments;
        this.process = process;
        this.posts = posts;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param assessmentId the assessment
     * @return the assessment against which the one who acts may register an objection now
     * @throws vn.giamngheo.shared.NotPermitted when he holds no post that registers objections in the unit
     * @throws Conflict when the result is not posted
     */
    @Transactional(readOnly = true)
    public AssessmentView open(UUID assessmentId) {
        Assessment assessment = load(assessmentId);
        posts.require(REGISTRARS, assessment.hamletKey());
        if (assessment.state() != AssessmentState.POSTED) {
            throw new Conflict("refusal.review.notPosted", assessment.state());
        }
        return assessment.view();
    }

    /**
     * @param view an assessment
     * @return whether the one who acts may register an objection against it now
     */
    public boolean mayRegister(AssessmentView view) {
        return view.state() == AssessmentState.POSTED && posts.heldBy(REGISTRARS, view.hamletKey());
    }

    /**
     * Registers an objection while the result is posted; the process goes on to the re-check.
     *
     * @param command the objection
     * @return id of the objection
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts holds no post that registers objections in the unit
     * @throws Conflict when the result is not posted, or its posting is over
     */
    @Transactional
    public UUID raise(RaiseObjection command) {
        Assessment assessment = load(command.assessmentId());
        String registrar = posts.require(REGISTRARS, assessment.hamletKey()).username();
        Objection objection = assessment.objectionRaised(command, registrar, LocalDate.now(clock), clock.instant());
        audit.record("objectionRaised", assessment, Map.of(), Map.of("raisedBy", command.raisedBy(), "raisedOn",
                command.raisedOn().toString()), command.content());
        leavePosting(assessment);
        return objection.id();
    }

    /**
     * Sends one household of a list back after its posting, because an authority wants it checked again: another surveyor
     * re-checks it, the board settles, it is posted again.
     *
     * @param command who asks for it and why
     * @return id of the objection that stands for it
     * @throws Conflict when the household is not ready to be decided upon
     */
    @Transactional
    public UUID askRecheck(RaiseObjection command) {
        Assessment assessment = load(command.assessmentId());
        Objection objection = assessment.recheckAsked(command, currentActor.get().username(), clock.instant());
        audit.record("recheckAsked", assessment, Map.of(), Map.of("raisedBy", command.raisedBy()), command.content());
        process.startRecheck(assessment.view());
        return objection.id();
    }

    /** A household that was posted with its list has no process of its own yet. */
    private void leavePosting(Assessment assessment) {
        if (assessment.route() == Route.ANNUAL && !process.isRunning(assessment.id())) {
            process.startRecheck(assessment.view());
        }
        else {
            process.objectionRaised(assessment.id());
        }
    }

    /**
     * Settles the open objection after the re-check: upheld, the re-check's sheet counts; dismissed, the earlier one.
     *
     * @param assessmentId the assessment
     * @param outcome how
     * @param reason why
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts surveyed the household
     */
    @Transactional
    public void settle(UUID assessmentId, ObjectionOutcome outcome, String reason) {
        Assessment assessment = load(assessmentId);
        Map<String, Object> before = assessment.result();
        assessment.settled(outcome, reason, currentActor.get().username(), clock.instant());
        Map<String, Object> after = assessment.result();
        after.put("outcome", outcome.name());
        audit.record("objectionSettled", assessment, before, after, reason);
    }

    private Assessment load(UUID id) {
        return assessments.findById(id).orElseThrow(() -> new NotFound("refusal.review.unknownAssessment"));
    }
}
