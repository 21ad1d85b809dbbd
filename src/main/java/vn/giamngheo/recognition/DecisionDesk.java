package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.household.RecordStatus;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.papers.NumberRegister;
import vn.giamngheo.papers.PaperRef;
import vn.giamngheo.papers.PaperEnd;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.review.Postings;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/**
 * The commune's chair: decides on a draft. A recognition numbers and issues decision and certificate and enters the
 * class in the register, an escape also ends the certificate held so far; a refusal issues the written answer with its
 * reasons; all in the step's one transaction. Papers carry the name and the numbers of the unit that exists on that day.
 */
@Service
public class DecisionDesk {

    private final StoredApplications stored;
    private final DecisionDrafts drafts;
    private final RecognitionDecisions decisions;
    private final Certificates certificates;
    private final Findings findings;
    private final Duties duties;
    private final HouseholdRegister households;
    private final NumberRegister numbers;
    private final ApplicationPapers applicationPapers;
    private final Papers papers;
    private final Signatures signatures;
    private final Postings postings;
    private final Units units;
    private final CurrentActor currentActor;
    private final ApplicationAudit audit;
    private final ResultAnnouncement announcement;
    private final Escapes escapes;
    private final Clock clock;

    DecisionDesk(StoredApplications stored, DecisionDrafts drafts, RecognitionDecisions decisions,
            Certificates certificates, Findings findings, Duties duties, HouseholdRegister households,
            NumberRegister numbers, ApplicationPapers applicationPapers, Papers papers, Signatures signatures,
            Postings postings, Units units, CurrentActor currentActor, ApplicationAudit audit,
            ResultAnnouncement announcement, Escapes escapes, Clock clock) {
        this.stored = stored;
        this.drafts = drafts;
        this.decisions = decisions;
        this.certificates = certificates;
        this.findings = findings;
        this.duties = duties;
        this.households = households;
        this.numbers = numbers;
        this.applicationPapers = applicationPapers;
        this.papers = papers;
        this.signatures = signatures;
        this.postings = postings;
        this.units = units;
        this.currentActor = currentActor;
        this.audit = audit;
        this.announcement = announcement;
        this.escapes = escapes;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param id application
     * @param command the decision
     * @throws vn.giamngheo.shared.NotPermitted when the actor surveyed the household or drafted the decision
     * @throws vn.giamngheo.shared.InvalidInput when the day of signature lies in the future or before the end of the
     *     posting, or the reason is missing
     * @throws Conflict when recognition is not possible on this finding
     */
    @Transactional
    public void decide(UUID id, DecideRecognition command) {
        Application application = stored.get(id);
        duties.checkSigner(id, currentActor.get().username());
        Finding finding = findings.of(application);
        checkFields(application, finding, command);
        ApplicationState before = application.state();
        if (command.outcome() == DecisionOutcome.RETURNED) {
            application.draftReturned();
            drafts.findFirstByApplicationIdOrderByDraftedAtDesc(id)
                .orElseThrow(() -> new Conflict("refusal.recognition.noDraft")).sendBack(command.reason());
            audit.record("application.draftReturned", application, before, Map.of(), command.reason());
            return;
        }
        application.decided(command.outcome());
        Signer signer = signatures.chairOf(application.communeKey());
        HouseholdView household = households.get(application.householdId());
        Map<String, Object> facts = command.outcome() == DecisionOutcome.RECOGNISED
                ? recognise(application, household, finding, command, signer)
                : refuse(application, household, finding, command, signer);
        audit.record(command.outcome() == DecisionOutcome.RECOGNISED ? "application.recognised" : "application.refused",
                application, before, facts,
                command.outcome() == DecisionOutcome.RECOGNISED ? finding.reason() : command.reason());
        announcement.issued(application, command.outcome());
    }

    private void checkFields(Application application, Finding finding, DecideRecognition command) {
        FieldChecks checks = new FieldChecks(LocalDate.now(clock));
        if (command.outcome() != DecisionOutcome.RETURNED) {
            checks.pastDay("signedOn", command.signedOn())
                .notBefore("signedOn", command.signedOn(), application.receivedOn(),
                        "refusal.recognition.signedBeforeReceived");
            LocalDate unitSince = units.get(applicationPapers.issuer(application)).validFrom();
            checks.notBefore("signedOn", command.signedOn(), unitSince, "refusal.recognition.signedBeforeUnit");
            finding.postingEnd().ifPresent(end -> checks.notBefore("signedOn", command.signedOn(), end.plusDays(1),
                    "refusal.recognition.signedDuringPosting"));
        }
        if (command.outcome() != DecisionOutcome.RECOGNISED) {
            checks.reason("reason", command.reason());
        }
        checks.check();
    }

    private Map<String, Object> recognise(Application application, HouseholdView household, Finding finding,
            DecideRecognition command, Signer signer) {
        finding.requireRecognisable(application.route());
        int year = command.signedOn().getYear();
        UnitKey issuer = applicationPapers.issuer(application);
        String number = numbers.next(issuer, PaperKind.RECOGNITION_DECISION, year);
        Movement movement = escapes.movement(finding.currentClass(), finding.householdClass()).orElse(null);
        String former = withdrawCertificates(application, command.signedOn(), number, finding.reason());
        Issue issue = new Issue(application, household, finding, command.signedOn(), signer);
        PaperRef decisionPaper = movement == null ? applicationPapers.decision(issue, number)
                : applicationPapers.escape(issue, number, movement, former);
        RecognitionDecision decision = decisions.save(new RecognitionDecision(application, issuer,
                DecisionOutcome.RECOGNISED, number, command.signedOn(), signer, finding, finding.reason(), decisionPaper.id(), clock.instant())
            .escaped(movement == null ? null : finding.currentClass(), movement));
        Map<String, Object> facts = facts(number, command, finding);
        if (finding.isListed()) {
            facts.put("certificateNumber", certificate(issue, decision, year));
        }
        households.recordStatus(new RecordStatus(application.householdId(), finding.householdClass(),
                finding.subClass(), command.signedOn(), command.signedOn(), number, finding.standardId(),
                finding.reason(), finding.trace()));
        postings.postDecided(application.assessmentId()).ifPresent(last -> facts.put("postingEndsOn", last.toString()));
        if (movement != null) {
            facts.put("movement", movement.name());
            escapes.announce(decision, command.signedOn());
        }
        return facts;
    }

    private String certificate(Issue issue, RecognitionDecision decision, int year) {
        String number = numbers.next(decision.communeKey(), PaperKind.CERTIFICATE, year);
        PaperRef paper = applicationPapers.certificate(issue, number, decision.number());
        certificates.save(new Certificate(decision.householdId(), decision, number, decision.householdClass(), paper.id(),
                paper.checkCode()));
        return number;
    }

    private Map<String, Object> refuse(Application application, HouseholdView household, Finding finding,
            DecideRecognition command, Signer signer) {
        UnitKey issuer = applicationPapers.issuer(application);
        String number = numbers.next(issuer, PaperKind.REPLY_WITH_REASONS,
                command.signedOn().getYear());
        PaperRef reply = applicationPapers.refusal(
                new Issue(application, household, finding, command.signedOn(), signer), number, command.reason());
        decisions.save(new RecognitionDecision(application, issuer, DecisionOutcome.REFUSED, number,
                command.signedOn(), signer, finding, command.reason(), reply.id(), clock.instant()));
        return facts(number, command, finding);
    }

    /** @return number of the certificate that held until then, null when there was none */
    private String withdrawCertificates(Application application, LocalDate from, String number, String reason) {
        PaperEnd end = application.route() == Route.ESCAPE ? new PaperEnd(PaperEnd.Cause.ESCAPED, from, number)
                : new PaperEnd(PaperEnd.Cause.REPLACED, from, null);
        List<Certificate> held = certificates.findByHouseholdIdAndWithdrawnOnIsNull(application.householdId());
        held.forEach(certificate -> {
            certificate.withdraw(from);
            papers.end(certificate.paperId(), end, reason);
            certificates.saveAndFlush(certificate);
        });
        return held.isEmpty() ? null : held.get(0).number();
    }

    private static Map<String, Object> facts(String number, DecideRecognition command, Finding finding) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", command.outcome().name());
        facts.put("number", number);
        facts.put("signedOn", command.signedOn().toString());
        if (finding.householdClass() != null) {
            facts.put("householdClass", finding.householdClass().name());
        }
        return facts;
    }
}
