package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.RecordStatus;
import vn.giamngheo.household.StatusView;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.papers.NumberRegister;
import vn.giamngheo.papers.PaperRef;
import vn.giamngheo.papers.PaperEnd;
import vn.giamngheo.papers.PaperKind;
import vn.giamngheo.papers.PaperWords;
import vn.giamngheo.papers.Papers;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;

/**
 * Correction and withdrawal of decisions. The officer drafts, the chair signs: a new number, a new dated class in the
 * register where the class changes, the certificate ended and issued anew where the household stays on a list. The
 * earlier decision is never changed.
 */
@Service
public class AmendmentDesk {

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_EVIDENCE = 1000;
    private static final int LONGEST_STATUS_REASON = 600;

    private final RecognitionDecisions decisions;
    private final Amendments amendments;
    private final Certificates certificates;
    private final StoredApplications stored;
    private final Duties duties;
    private final HouseholdRegister households;
    private final NumberRegister numbers;
    private final AmendmentPapers amendmentPapers;
    private final Papers papers;
    private final PaperWords words;
    private final Signatures signatures;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ApplicationAudit audit;
    private final ApplicationEventPublisher events;
    private final IssuingUnit issuingUnit;
    private final Escapes escapes;
    private final Clock clock;

    AmendmentDesk(RecognitionDecisions decisions, Amendments amendments, Certificates certificates,
            StoredApplications stored, Duties duties, HouseholdRegister households,
            NumberRegister numbers, AmendmentPapers amendmentPapers, Papers papers, PaperWords words, Signatures signatures,
            Scope scope, CurrentActor currentActor, ApplicationAudit audit, ApplicationEventPublisher events,
            IssuingUnit issuingUnit, Escapes escapes, Clock clock) {
        this.decisions = decisions;
        this.amendments = amendments;
        this.certificates = certificates;
        this.stored = stored;
        this.duties = duties;
        this.households = households;
        this.numbers = numbers;
        this.amendmentPapers = amendmentPapers;
        this.papers = papers;
        this.words = words;
        this.signatures = signatures;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.issuingUnit = issuingUnit;
        this.escapes = escapes;
        this.clock = clock;
    }

    /**
     * The decision that is to be corrected or withdrawn, for the officer of its commune.
     *
     * @param decisionId decision
     * @return the decision
     * @throws NotFound when there is no such recognition
     * @throws vn.giamngheo.shared.NotPermitted when the actor is not an officer of its commune, or surveyed the household
     * @throws Conflict when the household is closed, it was withdrawn, or a draft lies before the chair
     */
    @Transactional(readOnly = true)
    public DecisionFile open(UUID decisionId) {
        RecognitionDecision decision = amendable(decisionId);
        return DecisionFile.of(decision, List.of(), List.of(), false, false);
    }

    /**
     * Lays a correction or withdrawal before the chair.
     *
     * @param decisionId decision
     * @param command the draft
     * @return id of the amendment
     * @throws vn.giamngheo.shared.InvalidInput when something is missing, or the corrected class is the one written
     * @throws vn.giamngheo.shared.NotPermitted when the actor is not an officer of its commune, or surveyed the household
     * @throws Conflict when it was withdrawn, a draft lies before the chair, or a later decision stands
     */
    @Transactional
    public UUID draft(UUID decisionId, DraftAmendment command) {
        RecognitionDecision decision = amendable(decisionId);
        checkDraft(decision, command);
        DecisionAmendment amendment = new DecisionAmendment(decision, command, username(), clock.instant());
        if (amendment.changesClass()) {
            requireStanding(decision);
        }
        try {
            amendments.saveAndFlush(amendment);
        }
        catch (DataIntegrityViolationException draftedMeanwhile) {
            throw new Conflict("refusal.recognition.amendmentDrafted", decision.number());
        }
        record("decision.amendmentDrafted", decision, facts(decision, amendment), command.reason());
        tell(decision, amendment);
        return amendment.id();
    }

    private RecognitionDecision amendable(UUID decisionId) {
        RecognitionDecision decision = recognition(decisionId);
        scope.require(Role.COMMUNE_OFFICER, decision.communeKey());
        households.get(decision.householdId()).requireOpen();
        duties.checkAmendment(decision, username(), false);
        List<DecisionAmendment> earlier = amendments.findByDecisionIdOrderByDraftedAt(decisionId);
        requireNotWithdrawn(decision, earlier);
        if (earlier.stream().anyMatch(each -> each.state() == AmendmentState.DRAFTED)) {
            throw new Conflict("refusal.recognition.amendmentDrafted", decision.number());
        }
        return decision;
    }

    private void checkDraft(RecognitionDecision decision, DraftAmendment command) {
        FieldChecks checks = new FieldChecks(today()).present("kind", command.kind())
            .reason("reason", command.reason()).reason("evidence", command.evidence());
        if (command.kind() == AmendmentKind.CORRECTION && command.correctedClass() == null
                && (command.correctedText() == null || command.correctedText().isBlank())) {
            checks.reject("correctedText", "refusal.recognition.nothingCorrected");
        }
        if (command.kind() == AmendmentKind.WITHDRAWAL && command.correctedClass() != null) {
            checks.reject("correctedClass", "refusal.recognition.withdrawalHasNoClass");
        }
        HouseholdClass now = standing(decision).householdClass();
        if (command.correctedClass() != null && command.correctedClass() == now) {
            checks.reject("correctedClass", "refusal.recognition.sameClassCorrected", now);
        }
        tooLong(checks, "reason", command.reason(), LONGEST_TEXT);
        tooLong(checks, "correctedText", command.correctedText(), LONGEST_TEXT);
        tooLong(checks, "evidence", command.evidence(), LONGEST_EVIDENCE);
        checks.check();
    }

    private static void tooLong(FieldChecks checks, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            checks.reject(field, "refusal.field.tooLong", longest);
        }
    }

    /**
     * A draft with its decision, for the chair of its commune, and for all whose post covers it.
     *
     * @param id amendment
     * @return decision, with this amendment only
     */
    @Transactional(readOnly = true)
    public DecisionFile get(UUID id) {
        DecisionAmendment amendment = load(id);
        scope.requireCovers(amendment.communeKey());
        return DecisionFile.of(recognition(amendment.decisionId()), List.of(amendment.view()), List.of(), false,
                amendment.state() == AmendmentState.DRAFTED && mayChair(amendment));
    }

    private boolean mayChair(DecisionAmendment amendment) {
        return currentActor.get().holds(Role.COMMUNE_CHAIR) && !username().equals(amendment.view().draftedBy());
    }

    /**
     * Sends a draft back; a new one may be laid before the chair afterwards.
     *
     * @param id amendment
     * @param reason why
     */
    @Transactional
    public void sendBack(UUID id, String reason) {
        DecisionAmendment amendment = load(id);
        scope.require(Role.COMMUNE_CHAIR, amendment.communeKey());
        new FieldChecks(today()).reason("reason", reason).check();
        amendment.sendBack(reason.strip(), username());
        RecognitionDecision decision = recognition(amendment.decisionId());
        record("decision.amendmentReturned", decision, facts(decision, amendment), reason.strip());
        tell(decision, amendment);
    }

    /**
     * Signs a correction or withdrawal.
     *
     * @param id amendment
     * @param signedOn day of signature, from which it counts
     * @throws vn.giamngheo.shared.NotPermitted when the actor is not the chair, drafted it, drafted the earlier decision or
     *     surveyed the household
     * @throws vn.giamngheo.shared.InvalidInput when the day lies in the future, before the draft, or, outside lists, not
     *     after the first day of the class that stands
     * @throws Conflict when the household is closed, it is no draft any more, or a later decision stands
     */
    @Transactional
    public void sign(UUID id, LocalDate signedOn) {
        DecisionAmendment amendment = load(id);
        scope.require(Role.COMMUNE_CHAIR, amendment.communeKey());
        RecognitionDecision decision = recognition(amendment.decisionId());
        amendment.checkSigner(username());
        households.requireOpen(decision.householdId());
        duties.checkAmendment(decision, username(), true);
        requireNotWithdrawn(decision, amendments.findByDecisionIdOrderByDraftedAt(decision.id()));
        StatusView standing = standing(decision);
        checkDay(amendment, decision, standing, signedOn);
        if (amendment.changesClass()) {
            requireStanding(decision);
        }
        Map<String, Object> facts = carryOut(new Signing(amendment, decision, AmendedCase.of(decision, stored),
                signatures.chairOf(amendment.communeKey()), signedOn, firstDay(standing, signedOn), standing));
        record(amendment.kind() == AmendmentKind.WITHDRAWAL ? "decision.withdrawn" : "decision.corrected", decision, facts,
                amendment.reason());
        tell(decision, amendment);
    }

    /** Up to the first day of the list, the corrected entry takes the place of the one that the list was decided with. */
    private static LocalDate firstDay(StatusView standing, LocalDate signedOn) {
        return standing.effectiveFrom() == null || signedOn.isAfter(standing.effectiveFrom()) ? signedOn
                : standing.effectiveFrom();
    }

    /** The class of today; of a list the one that the newest decision gave, also when it begins later. */
    private StatusView standing(RecognitionDecision decision) {
        if (!decision.isOnList()) {
            return households.classOn(decision.householdId(), today());
        }
        return households.history(decision.householdId()).stream().findFirst()
            .filter(newest -> newest.effectiveTo() == null).orElse(StatusView.NEVER_LISTED);
    }

    private void checkDay(DecisionAmendment amendment, RecognitionDecision decision, StatusView standing,
            LocalDate signedOn) {
        FieldChecks checks = new FieldChecks(today()).pastDay("signedOn", signedOn).notBefore("signedOn", signedOn,
                LocalDate.ofInstant(amendment.draftedAt(), clock.getZone()), "refusal.recognition.signedBeforeDraft");
        if (amendment.changesClass() && !decision.isOnList() && standing.effectiveFrom() != null) {
            checks.notBefore("signedOn", signedOn, standing.effectiveFrom().plusDays(1),
                    "refusal.recognition.signedNotAfterClass");
        }
        checks.check();
    }

    private Map<String, Object> carryOut(Signing signing) {
        DecisionAmendment amendment = signing.amendment();
        RecognitionDecision decision = signing.decision();
        StatusView after = classAfter(signing);
        PaperKind kind = amendment.kind() == AmendmentKind.WITHDRAWAL ? PaperKind.DECISION_WITHDRAWAL
                : PaperKind.DECISION_CORRECTION;
        String number = numbers.next(issuingUnit.today(decision.communeKey()), kind, signing.signedOn().getYear());
        HouseholdClass standing = after == null ? signing.standing().householdClass() : after.householdClass();
        boolean listChange = decision.isOnList() && after != null;
        List<Certificate> inForce = certificates.findByHouseholdIdAndWithdrawnOnIsNull(decision.householdId());
        List<Certificate> ended = inForce.stream().filter(certificate -> certificate.decisionId().equals(decision.id())
                || listChange && certificate.householdClass() != standing).toList();
        boolean listed = standing == HouseholdClass.POOR || standing == HouseholdClass.NEAR_POOR;
        boolean replaced = amendment.kind() == AmendmentKind.CORRECTION && !ended.isEmpty();
        boolean reissue = listed && (replaced || listChange && ended.size() == inForce.size()
                || after != null && decision.movement() != null);
        PaperRef paper = amendmentPapers.issue(signing, kind, number, after == null ? null : after.householdClass(),
                ended.isEmpty() ? null : ended.get(0).number(), reissue);
        PaperEnd end = new PaperEnd(amendment.kind() == AmendmentKind.WITHDRAWAL ? PaperEnd.Cause.WITHDRAWN
                : PaperEnd.Cause.CORRECTED, signing.signedOn(), number);
        if (!decision.isOnList()) {
            papers.end(decision.paperId(), end, amendment.reason());
        }
        ended.forEach(certificate -> {
            certificate.withdraw(signing.signedOn());
            papers.end(certificate.paperId(), end, amendment.reason());
            certificates.saveAndFlush(certificate);
        });
        if (after != null && decision.movement() != null) {
            escapes.withdrawn(decision, signing.signedOn(), number);
        }
        if (after != null) {
            record(signing, new RecordStatus(decision.householdId(), after.householdClass(), after.subClass(),
                    signing.firstDay(), signing.signedOn(), number, after.standardId(),
                    statusReason(signing), null));
        }
        if (after != null && decision.movement() != null) {
            escapes.corrected(signing, after.householdClass(), number, paper.id());
        }
        amendment.signed(number, signing.signedOn(), signing.signer(),
                after == null ? null : after.householdClass(), paper.id(), clock.instant());
        amendments.saveAndFlush(amendment);
        Map<String, Object> facts = facts(decision, amendment);
        facts.put("number", number);
        facts.put("signedOn", signing.signedOn().toString());
        if (reissue) {
            facts.put("certificateNumber", reissue(signing, number, standing));
        }
        return facts;
    }

    private void record(Signing signing, RecordStatus corrected) {
        if (corrected.effectiveFrom().equals(signing.standing().effectiveFrom())) {
            households.recordYearlyList(List.of(corrected));
        }
        else {
            households.recordStatus(corrected);
        }
    }

    /** Class from then on; null when it stays. */
    private StatusView classAfter(Signing signing) {
        DecisionAmendment amendment = signing.amendment();
        StatusView standing = signing.standing();
        if (amendment.kind() == AmendmentKind.WITHDRAWAL) {
            StatusView before = households.classOn(signing.decision().householdId(),
                    signing.decision().lastDayBefore());
            return with(before.householdClass(), before.subClass(), standing.standardId());
        }
        return amendment.correctedClass() == null ? null
                : with(amendment.correctedClass(), SubClass.NONE, standing.standardId());
    }

    private static StatusView with(HouseholdClass householdClass, SubClass subClass, String standardId) {
        return new StatusView(householdClass, subClass, null, null, null, null, standardId, null);
    }

    private String statusReason(Signing signing) {
        String reason = words.label("recognition.amendment.statusReason." + signing.amendment().kind().name(),
                signing.decision().number(), words.date(signing.decision().signedOn()), signing.amendment().reason());
        return reason.length() <= LONGEST_STATUS_REASON ? reason : reason.substring(0, LONGEST_STATUS_REASON);
    }

    private String reissue(Signing signing, String decisionNumber, HouseholdClass householdClass) {
        String number = numbers.next(issuingUnit.today(signing.decision().communeKey()), PaperKind.CERTIFICATE,
                signing.signedOn().getYear());
        PaperRef paper = amendmentPapers.certificate(signing, number, decisionNumber, householdClass, statusReason(signing));
        certificates.saveAndFlush(new Certificate(signing.amendment(), number, householdClass, signing.signedOn(),
                paper.id(), paper.checkCode()));
        return number;
    }

    private void requireStanding(RecognitionDecision decision) {
        String standing = standing(decision).decisionNumber();
        boolean own = decision.number().equals(standing) || amendments.findByDecisionIdOrderByDraftedAt(decision.id())
            .stream().anyMatch(each -> each.number() != null && each.number().equals(standing));
        if (!own) {
            throw new Conflict("refusal.recognition.laterDecision", decision.number(),
                    standing == null ? "" : standing);
        }
    }

    private static void requireNotWithdrawn(RecognitionDecision decision, List<DecisionAmendment> earlier) {
        earlier.stream()
            .filter(each -> each.state() == AmendmentState.SIGNED && each.kind() == AmendmentKind.WITHDRAWAL)
            .findFirst().ifPresent(withdrawal -> {
                throw new Conflict("refusal.recognition.decisionWithdrawn", decision.number(), withdrawal.number());
            });
    }

    private RecognitionDecision recognition(UUID id) {
        return decisions.findById(id).filter(decision -> decision.outcome() == DecisionOutcome.RECOGNISED)
            .orElseThrow(() -> new NotFound("refusal.recognition.unknownDecision"));
    }

    private DecisionAmendment load(UUID id) {
        return amendments.findById(id).orElseThrow(() -> new NotFound("refusal.recognition.unknownAmendment"));
    }

    private void record(String action, RecognitionDecision decision, Map<String, Object> facts, String reason) {
        AmendedCase amendedCase = AmendedCase.of(decision, stored);
        if (amendedCase.application() == null) {
            events.publishEvent(new AuditedEvent(action, "RecognitionDecision", decision.id().toString(),
                    decision.communeKey().value(), decision.householdId(), amendedCase.id(), Map.of(), facts, reason));
        }
        else {
            audit.record(action, amendedCase.application(), amendedCase.application().state(), facts, reason);
        }
    }

    private void tell(RecognitionDecision decision, DecisionAmendment amendment) {
        UUID household = decision.householdId();
        PostGroup chair = new PostGroup(Role.COMMUNE_CHAIR, issuingUnit.today(decision.communeKey()));
        events.publishEvent(new AmendmentMoved(amendment.id(), amendment.state(), amendment.kind(), decision.number(),
                households.headNames(List.of(household)).getOrDefault(household, ""), chair.id(),
                amendment.view().draftedBy()));
    }

    private static Map<String, Object> facts(RecognitionDecision decision, DecisionAmendment amendment) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("decisionNumber", decision.number());
        facts.put("kind", amendment.kind().name());
        if (amendment.correctedClass() != null) {
            facts.put("correctedClass", amendment.correctedClass().name());
        }
        facts.put("evidence", amendment.evidence());
        return facts;
    }

    private String username() {
        return currentActor.get().username();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
