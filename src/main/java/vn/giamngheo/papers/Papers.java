package vn.giamngheo.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Sha256;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Issues papers and gives them out again, byte by byte as they were issued. */
@Service
public class Papers {

    private static final Set<Role> SEE_CITIZEN_IDS = EnumSet.of(Role.ONE_STOP_CLERK, Role.COMMUNE_OFFICER,
            Role.SURVEYOR, Role.COMMUNE_BOARD, Role.COMMUNE_CHAIR);

    private final IssuedPapers issued;
    private final PaperTexts texts;
    private final PaperRenderer renderer;
    private final DrawnPapers drawnPapers;
    private final PaperTemplates templates;
    private final PaperForms forms;
    private final CheckCodes checkCodes;
    private final CurrentActor currentActor;
    private final Scope scope;
    private final Units units;
    private final HouseholdRegister households;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Papers(IssuedPapers issued, PaperTexts texts, PaperRenderer renderer, DrawnPapers drawnPapers, PaperTemplates templates,
            PaperForms forms, CheckCodes checkCodes, CurrentActor currentActor, Scope scope, Units units,
            HouseholdRegister households, Clock clock, ApplicationEventPublisher events) {
        this.issued = issued;
        this.texts = texts;
        this.renderer = renderer;
        this.drawnPapers = drawnPapers;
        this.templates = templates;
        this.forms = forms;
        this.checkCodes = checkCodes;
        this.currentActor = currentActor;
        this.scope = scope;
        this.units = units;
        this.households = households;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Issues a paper with the template in force. What it says is kept in the caller's transaction; the PDF is drawn from that
     * after the commit, or for whoever reads it first.
     *
     * @param command what to issue
     * @return the paper's id and code
     */
    @Transactional
    public PaperRef issue(IssuePaper command) {
        String code = command.kind().codeUse() == PaperKind.CodeUse.NONE ? null : checkCodes.next();
        PaperTemplates.InForce template = templates.version(command.kind(), command.regimeId());
        String text = renderer.text(template.html(), command, forms.of(command.kind(), command.regimeId()), code);
        IssuedPaper paper = issued.save(new IssuedPaper(UUID.randomUUID(), command, template.id(), code, clock.instant(),
                currentActor.get().username()));
        texts.keep(paper.id(), text);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", paper.kind().name());
        if (paper.number() != null) {
            facts.put("number", paper.number());
        }
        facts.put("textSha256", Sha256.of(text));
        facts.put("templateVersion", template.number());
        events.publishEvent(fact("paper.issued", paper, Map.of(), facts, null));
        drawnPapers.drawAfterCommit();
        return new PaperRef(paper.id(), code);
    }

    /**
     * Gives out a paper that is made once from its subject: the one kept, or a new one. Audited.
     *
     * @param kind kind of paper
     * @param subjectId sheet, meeting or posting it is made from
     * @param place unit or hamlet that a post of the one who acts has to cover
     * @param command makes the paper when there is none yet
     * @return the paper with its content
     * @throws vn.giamngheo.shared.NotPermitted when no such post is held
     */
    @Transactional
    public PaperContent once(PaperKind kind, UUID subjectId, UnitKey place, Supplier<IssuePaper> command) {
        scope.requireCovers(place);
        UUID id = issued.findByKindAndSubjectId(kind, subjectId).map(IssuedPaper::id)
            .orElseGet(() -> issueOnce(command.get()));
        return content(get(id));
    }

    private UUID issueOnce(IssuePaper command) {
        UUID id = issue(command).id();
        try {
            issued.flush();
        }
        catch (DataIntegrityViolationException madeMeanwhile) {
            throw new Conflict("refusal.papers.madeMeanwhile");
        }
        return id;
    }

    /**
     * Renders a form to be filled in or signed by hand; it is not kept.
     *
     * @param command the form; the household, when given, is noted in the audit trail
     * @return the PDF
     */
    @Transactional
    public byte[] print(IssuePaper command) {
        byte[] pdf = renderer.draw(renderer.text(templates.version(command.kind(), command.regimeId()).html(), command,
                forms.of(command.kind(), command.regimeId()), null));
        if (command.householdId() != null) {
            events.publishEvent(new AuditedEvent("paper.printed", "Household", command.householdId().toString(),
                    command.unitKey().value(), command.householdId(), command.caseId(), Map.of(),
                    Map.of("kind", command.kind().name()), null));
        }
        return pdf;
    }

    /**
     * Reads a paper; one that is not drawn yet is drawn now. Only for those whose post covers the issuing unit; the reading is
     * audited.
     *
     * @param id paper
     * @return the paper with its content
     * @throws NotFound when there is no such paper
     * @throws NotPermitted when no post covers the unit, or the paper shows citizens' numbers and no post identifies persons
     * @throws Conflict when it is not drawn yet and cannot be
     */
    @Transactional
    public PaperContent read(UUID id) {
        IssuedPaper paper = get(id);
        scope.requireCovers(paper.unitKey());
        return content(paper);
    }

    private PaperContent content(IssuedPaper paper) {
        if (paper.kind().showsCitizenIds()) {
            requireCitizenIds(paper.unitKey());
        }
        byte[] pdf = drawnPapers.pdf(paper.id());
        events.publishEvent(fact("paper.read", paper, Map.of(), paper.number() == null
                ? Map.of("kind", paper.kind().name()) : Map.of("number", paper.number()), null));
        return new PaperContent(paper.view(), pdf);
    }

    /** Citizens' numbers are for those who identify persons in a case of this ward or commune, and nobody else. */
    private void requireCitizenIds(UnitKey unit) {
        UnitKey inCharge = units.inChargeOn(unit, LocalDate.now(clock));
        boolean sees = currentActor.get().posts().stream().filter(post -> SEE_CITIZEN_IDS.contains(post.role()))
            .anyMatch(post -> units.covers(post.unit(), unit) || units.covers(post.unit(), inCharge));
        if (!sees) {
            throw new NotPermitted("refusal.papers.citizenIds");
        }
    }

    /**
     * Marks a paper as no longer in force; its content stays as it was issued.
     *
     * @param id paper
     * @param from first day on which it no longer holds
     * @param reason why, as the decision that ends it says
     * @throws NotFound when there is no such paper
     * @throws Conflict when it was withdrawn before
     */
    @Transactional
    public void withdraw(UUID id, LocalDate from, String reason) {
        end(id, new PaperEnd(PaperEnd.Cause.REPLACED, from, null), reason);
    }

    /**
     * Marks a paper as corrected, withdrawn or replaced; its content stays as it was issued.
     *
     * @param id paper
     * @param end what ended it, from when, by which decision
     * @param reason why
     * @throws NotFound when there is no such paper
     * @throws Conflict when it was withdrawn or replaced before
     */
    @Transactional
    public void end(UUID id, PaperEnd end, String reason) {
        IssuedPaper paper = get(id);
        paper.end(end);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("withdrawnOn", end.from().toString());
        facts.put("cause", end.cause().name());
        if (end.byNumber() != null) {
            facts.put("byNumber", end.byNumber());
        }
        events.publishEvent(fact("paper.withdrawn", paper, Map.of(), facts, reason));
    }

    /**
     * Notes on a certificate that it holds for a further year, for its public check.
     *
     * @param id certificate
     * @param year year confirmed
     */
    @Transactional
    public void confirmYear(UUID id, int year) {
        get(id).confirmYear(year);
    }

    /**
     * @param caseId case
     * @return its papers, oldest first
     */
    @Transactional(readOnly = true)
    public List<Paper> ofCase(UUID caseId) {
        return issued.findByCaseId(caseId);
    }

    /**
     * @param householdId household
     * @return papers about it, oldest first
     */
    @Transactional(readOnly = true)
    public List<Paper> ofHousehold(UUID householdId) {
        return issued.findByHouseholdId(householdId);
    }

    /**
     * Public check of a paper by the code printed on it.
     *
     * @param code code as typed or scanned
     * @return what may be told to anybody
     */
    @Transactional(readOnly = true)
    public PaperCheck check(String code) {
        return issued.findByCheckCode(CheckCodes.normalise(code))
            .filter(paper -> paper.kind().publiclyCheckable())
            .map(paper -> paper.check(units.pathName(paper.unitKey()), LocalDate.now(clock),
                    households.closedOn(paper.householdId()).orElse(null)))
            .orElseGet(PaperCheck::unknown);
    }

    /**
     * Paper whose code opens the public state of a case; both number and code have to be right.
     *
     * @param number number as typed
     * @param code code as typed or scanned
     * @return the paper, empty when there is none
     */
    @Transactional(readOnly = true)
    public Optional<Paper> tracked(String number, String code) {
        return issued.findByCheckCode(CheckCodes.normalise(code)).map(IssuedPaper::view)
            .filter(paper -> paper.kind().codeUse() == PaperKind.CodeUse.TRACK)
            .filter(paper -> CheckCodes.sameNumber(paper.number(), number));
    }

    private IssuedPaper get(UUID id) {
        return issued.findById(id).orElseThrow(() -> new NotFound("refusal.papers.unknownPaper", id));
    }

    private static AuditedEvent fact(String action, IssuedPaper paper, Map<String, Object> before,
            Map<String, Object> after, String reason) {
        return new AuditedEvent(action, "Paper", paper.id().toString(), paper.unitKey().value(), paper.householdId(),
                paper.caseId(), before, after, reason);
    }
}
