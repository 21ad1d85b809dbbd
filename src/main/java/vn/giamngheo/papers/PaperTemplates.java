package vn.giamngheo.papers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.ReferenceMemory;

/**
 * The texts of papers, kept by process owners: one writes and proposes, another publishes. What is published is in force
 * at once for papers issued afterwards; papers issued before stay as they are.
 */
@Service
public class PaperTemplates {

    private static final List<TemplateState> OPEN = List.of(TemplateState.DRAFT, TemplateState.PROPOSED);
    private static final int SHORTEST_NOTE = 10;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_PROBLEMS = 20;

    private final TemplateRepository templates;
    private final ReferenceMemory memory;
    private final PaperForms forms;
    private final PaperRenderer renderer;
    private final PaperSamples samples;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperTemplates(TemplateRepository templates, ReferenceMemory memory, PaperForms forms, PaperRenderer renderer,
            PaperSamples samples, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.templates = templates;
        this.memory = memory;
        this.forms = forms;
        this.renderer = renderer;
        this.samples = samples;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** @return every paper's text in force, by kind and regime */
    @Transactional(readOnly = true)
    public List<TemplateRow> list() {
        requireOwner();
        List<TemplateHead> heads = templates.heads();
        Map<String, String> codes = forms.codes();
        return heads.stream().filter(head -> head.state() == TemplateState.PUBLISHED)
            .map(head -> new TemplateRow(head.kind(), head.regimeId(),
                    codes.get(head.kind().name() + head.regimeId().name()), head.number(),
                    head.publishedAt(), heads.stream().filter(other -> other.isOpenBeside(head)).findFirst()
                        .map(TemplateHead::state).orElse(null)))
            .sorted(Comparator.comparing(TemplateRow::kind).thenComparing(TemplateRow::regimeId)).toList();
    }

    /**
     * @param kind kind of paper
     * @param regime procedure text
     * @return all versions of its text, newest first
     */
    @Transactional(readOnly = true)
    public List<TemplateView> history(PaperKind kind, RegimeId regime) {
        requireOwner();
        return templates.findByKindAndRegimeIdOrderByNumberDesc(kind, regime).stream().map(PaperTemplate::view)
            .toList();
    }

    /**
     * @param id version
     * @return the version
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public TemplateView get(UUID id) {
        requireOwner();
        return load(id).view();
    }

    /**
     * Names that the text of a paper may use.
     *
     * @param kind kind of paper
     * @return names, those inside others with a point
     */
    public List<String> names(PaperKind kind) {
        List<String> names = new ArrayList<>();
        collect("", samples.of(kind), names);
        return names.stream().distinct().sorted().toList();
    }

    private static void collect(String prefix, Map<?, ?> values, List<String> names) {
        values.forEach((name, value) -> {
            names.add(prefix + name);
            if (value instanceof Map<?, ?> inner) {
                collect(prefix + name + ".", inner, names);
            }
            else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?> first) {
                collect(prefix + name + " > ", first, names);
            }
        });
    }

    /**
     * Opens a new version as a draft, from an earlier version: to change it, or to go back to it.
     *
     * @param from version to copy
     * @return the draft
     * @throws Conflict when a version of this text is being worked on
     */
    @Transactional
    public UUID startFrom(UUID from) {
        Actor owner = requireOwner();
        PaperTemplate origin = load(from);
        templates.findFirstByKindAndRegimeIdAndStateIn(origin.kind(), origin.regimeId(), OPEN).ifPresent(open -> {
            throw new Conflict("refusal.papers.templateOpen", open.number());
        });
        int number = templates.findFirstByKindAndRegimeIdOrderByNumberDesc(origin.kind(), origin.regimeId())
            .map(PaperTemplate::number).orElse(0) + 1;
        PaperTemplate draft = new PaperTemplate(origin.kind(), origin.regimeId(), number, origin.html(), "",
                owner.username(), clock.instant());
        try {
            templates.saveAndFlush(draft);
        }
        catch (DataIntegrityViolationException openedMeanwhile) {
            throw new Conflict("refusal.papers.templateOpen", number);
        }
        audit("paper.templateStarted", draft, Map.of(), Map.of("from", origin.number()), null);
        return draft.id();
    }

    /**
     * Writes in a draft.
     *
     * @param id draft
     * @param html the text
     * @param note what is changed and why
     * @throws InvalidInput when the text cannot be used or the note says nothing
     * @throws Conflict when it is no draft any more
     */
    @Transactional
    public void write(UUID id, String html, String note) {
        Actor owner = requireOwner();
        PaperTemplate draft = load(id);
        String text = html == null ? "" : html.replace("\r\n", "\n").stripTrailing() + "\n";
        requireUsable(draft.kind(), text, note);
        String before = draft.html();
        draft.write(text, note.strip(), owner.username(), clock.instant());
        audit("paper.templateWritten", draft, Map.of("characters", before.length()),
                Map.of("characters", text.length()), note.strip());
    }

    /**
     * Lays a draft before the other process owners.
     *
     * @param id draft
     * @throws InvalidInput when the text cannot be used or nothing says why it is changed
     */
    @Transactional
    public void propose(UUID id) {
        Actor owner = requireOwner();
        PaperTemplate draft = load(id);
        requireUsable(draft.kind(), draft.html(), draft.view().note());
        draft.propose(owner.username(), clock.instant());
        audit("paper.templateProposed", draft, Map.of(), Map.of(), draft.view().note());
    }

    /**
     * Sends a proposal back to be written on.
     *
     * @param id proposal
     * @param reason why
     */
    @Transactional
    public void sendBack(UUID id, String reason) {
        requireOwner();
        if (tooShort(reason)) {
            throw new InvalidInput(List.of(new FieldError("reason", "refusal.papers.noteTooShort", SHORTEST_NOTE)));
        }
        PaperTemplate proposal = load(id);
        proposal.sendBack(reason.strip());
        audit("paper.templateSentBack", proposal, Map.of(), Map.of(), reason.strip());
    }

    /**
     * Puts a proposal in force. Not for the one who wrote or proposed it.
     *
     * @param id proposal
     * @throws NotPermitted when the one who acts wrote or proposed it
     * @throws InvalidInput when the text cannot be used
     */
    @Transactional
    public void publish(UUID id) {
        Actor owner = requireOwner();
        PaperTemplate proposal = load(id);
        requireUsable(proposal.kind(), proposal.html(), proposal.view().note());
        PaperTemplate before = inForce(proposal.kind(), proposal.regimeId());
        proposal.checkPublisher(owner.username());
        before.replaced();
        templates.saveAndFlush(before);
        proposal.publish(owner.username(), clock.instant());
        templates.saveAndFlush(proposal);
        audit("paper.templatePublished", proposal, Map.of("number", before.number()),
                Map.of("number", proposal.number(), "proposedBy", proposal.view().proposedBy()),
                proposal.view().note());
    }

    /**
     * A version with made-up values.
     *
     * @param id version
     * @return the PDF
     * @throws InvalidInput when the text cannot be used, with the line
     */
    @Transactional(readOnly = true)
    public byte[] preview(UUID id) {
        requireOwner();
        PaperTemplate template = load(id);
        return usable(template.kind(), template.html());
    }

    /**
     * Compares a version with the one before it.
     *
     * @param id version
     * @return lines of both; all added for the first version
     */
    @Transactional(readOnly = true)
    public List<DiffLine> differences(UUID id) {
        requireOwner();
        PaperTemplate later = load(id);
        String earlier = templates
            .findByKindAndRegimeIdAndNumber(later.kind(), later.regimeId(), later.number() - 1)
            .map(PaperTemplate::html).orElse("");
        return DiffLine.between(earlier, later.html());
    }

    /** @return the version with which papers of that kind are filled in now */
    InForce version(PaperKind kind, RegimeId regime) {
        return memory.remember(new VersionOf(kind, regime), () -> {
            PaperTemplate template = inForce(kind, regime);
            return new InForce(template.id(), template.number(), template.html());
        });
    }

    private record VersionOf(PaperKind kind, RegimeId regime) {}

    /** A version of a text that was in force when it was asked for. */
    record InForce(UUID id, int number, String html) {}

    private PaperTemplate inForce(PaperKind kind, RegimeId regime) {
        return templates.findByKindAndRegimeIdAndState(kind, regime, TemplateState.PUBLISHED)
            .orElseThrow(() -> new IllegalStateException("no text of " + kind + " under " + regime));
    }

    private void requireUsable(PaperKind kind, String html, String note) {
        if (tooShort(note)) {
            throw new InvalidInput(List.of(new FieldError("note", "refusal.papers.noteTooShort", SHORTEST_NOTE)));
        }
        if (note.length() > LONGEST_NOTE) {
            throw new InvalidInput(List.of(new FieldError("note", "refusal.field.tooLong", LONGEST_NOTE)));
        }
        usable(kind, html);
    }

    private byte[] usable(PaperKind kind, String html) {
        List<TemplateProblem> problems = TemplateCheck.problems(html);
        if (!problems.isEmpty()) {
            throw unusable(problems);
        }
        try {
            return renderer.preview(html, samples.of(kind));
        }
        catch (TemplateFailure failure) {
            throw unusable(List.of(failure.problem()));
        }
    }

    private static InvalidInput unusable(List<TemplateProblem> problems) {
        return new InvalidInput(problems.stream().limit(MOST_PROBLEMS)
            .map(problem -> new FieldError("html", problem.key(), String.valueOf(problem.line()), problem.detail()))
            .toList());
    }

    private static boolean tooShort(String text) {
        return text == null || text.strip().length() < SHORTEST_NOTE;
    }

    private Actor requireOwner() {
        Actor actor = currentActor.get();
        if (!actor.holds(Role.PROCESS_OWNER)) {
            throw new NotPermitted("refusal.papers.ownersOnly");
        }
        return actor;
    }

    private PaperTemplate load(UUID id) {
        return templates.findById(id).orElseThrow(() -> new NotFound("refusal.papers.unknownTemplate"));
    }

    private void audit(String action, PaperTemplate template, Map<String, Object> before, Map<String, Object> after,
            String reason) {
        Map<String, Object> facts = new LinkedHashMap<>(after);
        facts.put("kind", template.kind().name());
        facts.put("regimeId", template.regimeId().name());
        facts.putIfAbsent("number", template.number());
        events.publishEvent(new AuditedEvent(action, "PaperTemplate", template.id().toString(), null, null, null,
                before, facts, reason));
    }
}
