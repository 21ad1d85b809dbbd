package vn.giamngheo.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.Units;

/** Issues papers and gives them out again, byte by byte as they were issued. */
@Service
public class Papers {

    private final IssuedPapers issued;
    private final PaperRenderer renderer;
    private final CheckCodes checkCodes;
    private final CurrentActor currentActor;
    private final Scope scope;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Papers(IssuedPapers issued, PaperRenderer renderer, CheckCodes checkCodes, CurrentActor currentActor, Scope scope,
            Units units, Clock clock, ApplicationEventPublisher events) {
        this.issued = issued;
        this.renderer = renderer;
        this.checkCodes = checkCodes;
        this.currentActor = currentActor;
        this.scope = scope;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Renders a paper and keeps it in the caller's transaction.
     *
     * @param command what to issue
     * @return the paper
     */
    @Transactional
    public Paper issue(IssuePaper command) {
        String code = command.kind().publiclyCheckable() ? checkCodes.next() : null;
        IssuedPaper paper = new IssuedPaper(command, code, renderer.render(command, code), clock.instant(),
                currentActor.get().username());
        issued.save(paper);
        events.publishEvent(fact("paper.issued", paper, Map.of(),
                Map.of("kind", paper.kind().name(), "number", paper.number(), "sha256", paper.sha256()), null));
        return paper.view();
    }

    /**
     * Renders a form that is printed and signed elsewhere; nothing is kept of it, and who may is checked by the caller.
     *
     * @param command what to print
     * @return the PDF
     */
    public byte[] print(IssuePaper command) {
        return renderer.render(command, null);
    }

    /**
     * Reads a paper. Only for those whose post covers the issuing unit; the reading is audited.
     *
     * @param id paper
     * @return the paper with its content
     * @throws NotFound when there is no such paper
     */
    @Transactional
    public PaperContent read(UUID id) {
        IssuedPaper paper = get(id);
        scope.requireCovers(paper.unitKey());
        events.publishEvent(fact("paper.read", paper, Map.of(), Map.of("number", paper.number()), null));
        return new PaperContent(paper.view(), paper.content());
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
        IssuedPaper paper = get(id);
        paper.withdraw(from);
        events.publishEvent(fact("paper.withdrawn", paper, Map.of(), Map.of("withdrawnOn", from.toString()), reason));
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
            .map(paper -> paper.check(units.pathName(paper.unitKey()), LocalDate.now(clock)))
            .orElseGet(PaperCheck::unknown);
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
