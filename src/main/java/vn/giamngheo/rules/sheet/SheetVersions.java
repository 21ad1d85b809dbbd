package vn.giamngheo.rules.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Versions of the score sheets: process owners import one as a draft, one of them proposes it, another one publishes it.
 * Auditors and the officers and boards of the communes read them.
 */
@Service
public class SheetVersions {

    /** Largest file of an import, in bytes. */
    public static final int MAX_FILE_BYTES = FileCells.MAX_BYTES;

    private static final Set<Role> READERS =
            EnumSet.of(Role.PROCESS_OWNER, Role.AUDITOR, Role.COMMUNE_OFFICER, Role.COMMUNE_BOARD);
    private static final int MAX_REASON = 1000;
    private static final int MAX_FILE_NAME = 200;
    private static final int MAX_AUDITED = 100;

    private final SheetStore store;
    private final ScoreSheets sheets;
    private final SheetFiles files;
    private final SheetComparison comparison;
    private final SheetWords words;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetVersions(
            SheetStore store,
            ScoreSheets sheets,
            SheetFiles files,
            SheetComparison comparison,
            SheetWords words,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.files = files;
        this.comparison = comparison;
        this.words = words;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** @return every version, newest standard and version first */
    @Transactional(readOnly = true)
    public List<SheetVersion> all() {
        reader();
        return store.all();
    }

    /**
     * @param id id of a version
     * @return the version
     * @throws NotFound refusal.rules.unknownSheet
     */
    @Transactional(readOnly = true)
    public SheetVersion get(UUID id) {
        reader();
        return version(id);
    }

    /**
     * @param id id of a version
     * @return all it says
     */
    @Transactional(readOnly = true)
    public SheetTable table(UUID id) {
        return store.table(get(id));
    }

    /**
     * @param id id of a version
     * @return its table as an Excel file, which an import of it reads without a difference
     */
    @Transactional(readOnly = true)
    public byte[] file(UUID id) {
        return files.sheet(table(id));
    }

    /**
     * @param id id of a version that is not published
     * @return what its publication would change, with the version it is compared with
     */
    @Transactional(readOnly = true)
    public ImportCheck comparison(UUID id) {
        return compared(table(id));
    }

    /**
     * Dry run of an import: nothing is written.
     *
     * @param file content of an Excel file as {@link #file} writes it
     * @return what is wrong cell by cell, else what it would change
     * @throws InvalidInput refusal.rules.file.* when the file as a whole cannot be read
     */
    @Transactional(readOnly = true)
    public ImportCheck check(byte[] file) {
        owner();
        FileCheck check = new FileCheck(FileCells.of(file), words, sheets::indicators);
        List<SheetProblem> problems = check.problems();
        return problems.isEmpty() ? compared(check.table()) : new ImportCheck(null, problems, null, List.of());
    }

    /**
     * @param file content of a file
     * @return its problems as an Excel file
     */
    @Transactional(readOnly = true)
    public byte[] problems(byte[] file) {
        return files.problems(check(file).problems());
    }

    /**
     * Saves an imported sheet as a draft, the next version of its standard and area.
     *
     * @param file content of the file
     * @param fileName its name
     * @return the draft
     * @throws InvalidInput when the file has problems
     */
    @Transactional
    public UUID saveDraft(byte[] file, String fileName) {
        Actor owner = owner();
        ImportCheck check = check(file);
        if (!check.passed()) {
            throw new InvalidInput("refusal.rules.file.hasProblems", check.problems().size());
        }
        SheetTable table = check.table();
        store.lock(table.standardId(), table.areaType());
        String name = VietnameseText.tidy(fileName == null ? "" : fileName);
        UUID id = store.insertDraft(
                table, name.substring(0, Math.min(name.length(), MAX_FILE_NAME)), owner.username(), clock.instant());
        Map<String, Object> after = facts(version(id));
        after.put("fileName", name);
        for (SheetDifference.Kind kind : SheetDifference.Kind.values()) {
            after.put("differences" + kind, check.differences().stream()
                    .filter(difference -> difference.kind() == kind)
                    .count());
        }
        audit("imported", id, Map.of(), after, null);
        return id;
    }

    /**
     * Asks for the publication of a draft.
     *
     * @param id id of a draft
     * @param reason why, at most 1000 characters
     * @throws Conflict refusal.rules.notDraft
     */
    @Transactional
    public void propose(UUID id, String reason) {
        Actor owner = owner();
        SheetVersion draft = version(id);
        String why = reason(reason);
        if (!store.propose(id, owner.username(), clock.instant(), why)) {
            throw new Conflict("refusal.rules.notDraft");
        }
        audit("proposed", id, facts(draft), facts(version(id)), why);
    }

    /**
     * Publishes a proposed version. The version before it ends on the day before; surveys made with it keep it.
     *
     * @param id id of a proposed version
     * @param validFrom first day of surveys with it: today or later, not before the first day of a published version
     * @param reason why, at most 1000 characters
     * @throws NotPermitted refusal.rules.sameOwner when the actor proposed it
     * @throws Conflict refusal.rules.notProposed, refusal.rules.laterVersion
     */
    @Transactional
    public void publish(UUID id, LocalDate validFrom, String reason) {
        Actor owner = owner();
        SheetVersion proposed = version(id);
        store.lock(proposed.standardId(), proposed.areaType());
        if (proposed.state() != SheetState.PROPOSED) {
            throw new Conflict("refusal.rules.notProposed");
        }
        if (owner.username().equals(proposed.proposedBy())) {
            throw new NotPermitted("refusal.rules.sameOwner");
        }
        requireDay(validFrom);
        String why = reason(reason);
        Optional<SheetVersion> last = lastPublished(proposed.standardId(), proposed.areaType());
        last.filter(before -> before.validFrom().isAfter(validFrom)).ifPresent(before -> {
            throw new Conflict("refusal.rules.laterVersion", before.version(), before.validFrom());
        });
        if (!store.publish(id, owner.username(), clock.instant(), validFrom, why)) {
            throw new Conflict("refusal.rules.notProposed");
        }
        Map<String, Object> before = facts(proposed);
        Map<String, Object> after = new LinkedHashMap<>();
        last.ifPresent(superseded -> {
            store.endOn(superseded.id(), validFrom.minusDays(1));
            before.put("inForceVersion", superseded.version());
            after.put("supersededVersion", superseded.version());
            after.put("supersededValidTo", validFrom.minusDays(1).toString());
            comparison.between(store.table(superseded), store.table(proposed)).stream()
                    .filter(difference -> difference.kind() != SheetDifference.Kind.CHANGED)
                    .limit(MAX_AUDITED)
                    .forEach(difference -> {
                        before.put(difference.code(), difference.before());
                        after.put(difference.code(), difference.after());
                    });
        });
        after.putAll(facts(version(id)));
        audit("published", id, before, after, why);
    }

    /**
     * Gives up a version that is not published.
     *
     * @param id id of a draft or a proposed version
     * @param reason why, at most 1000 characters
     * @throws Conflict refusal.rules.notWithdrawable
     */
    @Transactional
    public void withdraw(UUID id, String reason) {
        Actor owner = owner();
        SheetVersion given = version(id);
        String why = reason(reason);
        if (!store.withdraw(id, owner.username(), clock.instant(), why)) {
            throw new Conflict("refusal.rules.notWithdrawable");
        }
        audit("withdrawn", id, facts(given), facts(version(id)), why);
    }

    private ImportCheck compared(SheetTable table) {
        SheetVersion inForce = lastPublished(table.standardId(), table.areaType(), LocalDate.now(clock))
                .or(() -> lastPublished(table.standardId(), table.areaType()))
                .orElse(null);
        return new ImportCheck(
                table,
                List.of(),
                inForce,
                inForce == null ? List.of() : comparison.between(store.table(inForce), table));
    }

    private Optional<SheetVersion> lastPublished(StandardId standard, AreaType area) {
        return store.of(standard, area).stream()
                .filter(version -> version.state() == SheetState.PUBLISHED)
                .max(Comparator.comparing(SheetVersion::validFrom).thenComparing(SheetVersion::version));
    }

    private Optional<SheetVersion> lastPublished(StandardId standard, AreaType area, LocalDate day) {
        return store.of(standard, area).stream()
                .filter(version -> version.standing(day) == SheetStanding.IN_FORCE)
                .findFirst();
    }

    private SheetVersion version(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("refusal.rules.unknownSheet"));
    }

    private void requireDay(LocalDate validFrom) {
        if (validFrom == null) {
            throw new InvalidInput(List.of(new FieldError("validFrom", "refusal.rules.validFromMissing")));
        }
        LocalDate today = LocalDate.now(clock);
        if (validFrom.isBefore(today)) {
            throw new InvalidInput(List.of(new FieldError("validFrom", "refusal.rules.validFromPast", today)));
        }
    }

    private static String reason(String reason) {
        String tidy = reason == null ? "" : reason.strip();
        List<FieldError> wrong = new ArrayList<>();
        if (tidy.isEmpty()) {
            wrong.add(new FieldError("reason", "refusal.rules.reasonMissing"));
        } else if (tidy.length() > MAX_REASON) {
            wrong.add(new FieldError("reason", "refusal.rules.reasonTooLong", MAX_REASON));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return tidy;
    }

    private void reader() {
        Actor actor = currentActor.get();
        if (READERS.stream().noneMatch(actor::holds)) {
            throw new NotPermitted("refusal.rules.sheetsNotReadable");
        }
    }

    private Actor owner() {
        Actor actor = currentActor.get();
        if (!actor.holds(Role.PROCESS_OWNER)) {
            throw new NotPermitted("refusal.rules.ownersOnly");
        }
        return actor;
    }

    private static Map<String, Object> facts(SheetVersion version) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("standard", version.standardId().name());
        facts.put("areaType", version.areaType().name());
        facts.put("formCode", version.formCode());
        facts.put("version", version.version());
        facts.put("state", version.state().name());
        facts.put("mark", version.mark().name());
        if (version.validFrom() != null) {
            facts.put("validFrom", version.validFrom().toString());
        }
        return facts;
    }

    private void audit(String action, UUID id, Map<String, Object> before, Map<String, Object> after, String reason) {
        events.publishEvent(new AuditedEvent(
                "scoreSheet." + action, "ScoreSheet", id.toString(), null, null, null, before, after, reason));
    }
}
