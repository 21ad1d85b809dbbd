package vn.giamngheo.recognition;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.review.OpenAssessment;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.EntrySource;
import vn.giamngheo.rules.Screening;
import vn.giamngheo.rules.ScreeningResult;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.Conflict;

/** The commune's officer and the superior authority: quick sheet, assessment, opinion, draft. */
@Service
public class ApplicationAppraisal {

    private final StoredApplications stored;
    private final EntityManager session;
    private final Opinions opinions;
    private final DecisionDrafts drafts;
    private final Decisions decisions;
    private final QuickSheet quickSheet;
    private final Assessments assessments;
    private final Findings findings;
    private final Duties duties;
    private final HouseholdRegister households;
    private final ApplicationPapers papers;
    private final Signatures signatures;
    private final CurrentActor currentActor;
    private final ApplicationAudit audit;
    private final Clock clock;

    ApplicationAppraisal(StoredApplications stored, EntityManager session, Opinions opinions, DecisionDrafts drafts,
            Decisions decisions, QuickSheet quickSheet, Assessments assessments, Findings findings, Duties duties,
            HouseholdRegister households, ApplicationPapers papers, Signatures signatures, CurrentActor currentActor,
            ApplicationAudit audit, Clock clock) {
        this.stored = stored;
        this.session = session;
        this.opinions = opinions;
        this.drafts = drafts;
        this.decisions = decisions;
        this.quickSheet = quickSheet;
        this.assessments = assessments;
        this.findings = findings;
        this.duties = duties;
        this.households = households;
        this.papers = papers;
        this.signatures = signatures;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Screens an application with the quick sheet; a household outside the scope of the review gets a written answer.
     *
     * @param id application
     * @param command ticks, or why it goes back to the desk
     * @return what it led to
     */
    @Transactional
    public ScreenedApplication screen(UUID id, ScreenApplication command) {
        Application application = stored.get(id);
        if (command.answer() == ScreeningAnswer.RETURNED) {
            checks().reason("reason", command.reason()).check();
            screened(application, ScreeningOutcome.RETURNED, Set.of(), command.reason());
            return new ScreenedApplication(ScreeningOutcome.RETURNED, null);
        }
        StandardId standard = decisions.selectStandard(application.policyYear()).id();
        Set<Integer> known = quickSheet.indicators(standard).stream().map(QuickSheet.Indicator::no).collect(Collectors.toSet());
        if (!known.containsAll(command.ticks())) {
            checks().reject("ticks", "refusal.recognition.unknownTick", known.size()).check();
        }
        ScreeningResult result = decisions.quickScreen(standard, EntrySource.APPLICATION, command.ticks().size());
        ScreeningOutcome outcome = result.screening() == Screening.REVIEW ? ScreeningOutcome.REVIEW
                : ScreeningOutcome.NO_REVIEW;
        screened(application, outcome, command.ticks(), result.ruleRef());
        if (outcome == ScreeningOutcome.NO_REVIEW) {
            papers.screenedOut(application, households.get(application.householdId()), command.ticks(),
                    result.ruleRef(), signatures.officerOf(application.communeKey()), LocalDate.now(clock));
        }
        boolean waits = outcome == ScreeningOutcome.REVIEW && application.awaitsBatch(LocalDate.now(clock));
        return new ScreenedApplication(outcome, waits ? application.reviewFrom() : null);
    }

    private void screened(Application application, ScreeningOutcome outcome, Set<Integer> ticks, String reason) {
        ApplicationState before = application.state();
        application.screened(outcome);
        session.persist(new ScreeningRecord(application.id(), outcome, ticks, reason, username(), clock.instant()));
        audit.record(outcome == ScreeningOutcome.RETURNED ? "application.returnedToDesk" : "application.screened",
                application, before, Map.of("outcome", outcome.name(), "tickCount", ticks.size()), reason);
    }

    /**
     * Opens an assessment of the household, also a further one when the officer wants it surveyed again.
     *
     * @param id application
     * @return the assessment, and who is asked for an opinion on its result
     */
    @Transactional
    public OpenedAssessment openAssessment(UUID id) {
        Application application = stored.get(id);
        ApplicationState before = application.state();
        String reason = application.assessmentId() == null ? null : drafts.findFirstByApplicationIdOrderByDraftedAtDesc(id)
            .map(DecisionDraft::view).map(DraftView::reason).orElse(null);
        UUID assessmentId = assessments.open(new OpenAssessment(id, application.householdId(),
                application.communeKey(), application.hamletKey(), application.regimeId(), application.route(),
                application.policyYear(), reason, application.submittedOn()));
        application.assess(assessmentId, LocalDate.now(clock));
        audit.record("application.assessmentOpened", application, before,
                Map.of("assessmentId", assessmentId.toString()), reason);
        return new OpenedAssessment(assessmentId,
                decisions.procedureTerms(application.regimeId(), application.route(), application.submittedOn())
                    .opinionAuthority());
    }

    /**
     * Keeps the opinion of the superior authority; it never changes the commune's data.
     *
     * @param id application
     * @param command the opinion
     */
    @Transactional
    public void giveOpinion(UUID id, GiveOpinion command) {
        Application application = stored.get(id);
        application.requireUnderAssessment();
        checks().present("outcome", command.outcome()).reason("opinionText", command.text()).check();
        opinions.save(new OpinionRecord(id, application.assessmentId(), command, username(), clock.instant()));
        audit.record("application.opinionGiven", application, application.state(),
                Map.of("outcome", command.outcome().name()), command.text());
    }

    /**
     * Lays a draft before the chair, or has the household surveyed again.
     *
     * @param id application
     * @param command the draft
     * @throws Conflict when recognition is proposed against the finding, or the superior authority asked for a re-check
     */
    @Transactional
    public void draft(UUID id, DraftDecision command) {
        Application application = stored.get(id);
        duties.checkDrafter(id, username());
        FieldChecks checks = checks();
        if (command.outcome() == DraftOutcome.SUBMITTED) {
            checks.present("proposal", command.proposal());
        }
        if (command.outcome() == DraftOutcome.RETURNED || command.proposal() == Proposal.REFUSE) {
            checks.reason("reason", command.reason());
        }
        checks.check();
        application.requireUnderAssessment();
        Finding finding = findings.of(application);
        ApplicationState before = application.state();
        if (command.outcome() == DraftOutcome.RETURNED) {
            application.assessAgain();
        }
        else {
            requireSubmittable(application, finding, command.proposal());
            application.drafted();
        }
        drafts.save(new DecisionDraft(id, finding, command, username(), clock.instant()));
        audit.record(
                command.outcome() == DraftOutcome.RETURNED ? "application.surveyAskedAgain" : "application.drafted",
                application, before, draftFacts(command, finding), command.reason());
    }

    private void requireSubmittable(Application application, Finding finding, Proposal proposal) {
        boolean recheckAsked = opinions.findByApplicationIdOrderByGivenAt(application.id()).stream()
            .anyMatch(opinion -> opinion.asksToRecheck(application.assessmentId()));
        if (recheckAsked) {
            throw new Conflict("refusal.recognition.recheckAsked");
        }
        if (proposal == Proposal.RECOGNISE) {
            finding.requireRecognisable(application.route());
        }
    }

    private static Map<String, Object> draftFacts(DraftDecision command, Finding finding) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (command.proposal() != null) {
            facts.put("proposal", command.proposal().name());
        }
        if (finding.householdClass() != null) {
            facts.put("householdClass", finding.householdClass().name());
        }
        return facts;
    }

    private FieldChecks checks() {
        return new FieldChecks(LocalDate.now(clock));
    }

    private String username() {
        return currentActor.get().username();
    }
}
