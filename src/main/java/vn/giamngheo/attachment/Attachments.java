package vn.giamngheo.attachment;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.attachment.AttachmentStore.Line;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Sha256;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Photos and scans. They are personal documents: only those whose post covers the case, or has a part
 * in that kind of record, read them, and every upload,
 * download and removal is audited.
 */
@Service
public class Attachments {

    private static final int LONGEST_NAME = 200;

    private final AttachmentStore store;
    private final Map<String, AttachmentOwner> owners;
    private final AttachmentSettings settings;
    private final Accounts accounts;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(AttachmentStore store, List<AttachmentOwner> owners, AttachmentSettings settings, Accounts accounts,
            Scope scope, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.owners = owners.stream().collect(Collectors.toMap(AttachmentOwner::type, owner -> owner, (one, two) -> {
            throw new IllegalStateException("two owners of attachments are called " + one.type());
        }, LinkedHashMap::new));
        this.settings = settings;
        this.accounts = accounts;
        this.scope = scope;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param ownerId id of a record
     * @return its files of all kinds, and what the one who acts may add
     * @throws NotFound when no module knows the record
     * @throws NotPermitted when no post of the one who acts covers it
     */
    @Transactional(readOnly = true)
    public AttachmentList of(UUID ownerId) {
        Map<String, AttachedTo> kinds = new LinkedHashMap<>();
        owners.forEach((type, owner) -> owner.find(ownerId).ifPresent(to -> kinds.put(type, to)));
        if (kinds.isEmpty()) {
            throw new NotFound("refusal.attachment.unknownOwner");
        }
        kinds.forEach((type, to) -> {
            if (!owners.get(type).admits(to)) {
                scope.requireCovers(to.hamletKey());
            }
        });
        List<Line> lines = store.of(ownerId);
        Map<String, String> names = accounts.fullNames(lines.stream().map(Line::uploadedBy).distinct().toList());
        List<AttachmentView> files = lines.stream().map(line -> view(line, names, kinds.get(line.ownerType()))).toList();
        return new AttachmentList(ownerId, files, kinds.entrySet().stream().filter(kind -> kind.getValue().takesFiles())
            .map(Map.Entry::getKey).toList(), settings.maxSize().toBytes());
    }

    /**
     * Attaches a file.
     *
     * @param command owner and bytes
     * @return id of the file
     * @throws InvalidInput when the bytes are no JPEG, PNG or PDF, empty or too many
     * @throws NotPermitted when the one who acts may not add files there now
     * @throws Conflict when there are too many already
     */
    @Transactional
    public UUID upload(UploadFile command) {
        AttachedTo to = owner(command.ownerType(), command.ownerId());
        scope.requireCovers(to.hamletKey());
        if (!to.takesFiles()) {
            throw new NotPermitted("refusal.attachment.notNow");
        }
        FileKind kind = kind(command.content());
        if (store.count(command.ownerType(), command.ownerId(), to.occasion()) >= settings.maxFiles()) {
            throw new Conflict("refusal.attachment.tooMany", settings.maxFiles());
        }
        Line line = new Line(UUID.randomUUID(), command.ownerType(), command.ownerId(), to.occasion(), to.communeKey(),
                to.hamletKey(), to.householdId(), to.caseId(), kind.nameOf(name(command.fileName()), LONGEST_NAME),
                kind.mediaType(), command.content().length, Sha256.of(command.content()), currentActor.get().username(),
                clock.instant());
        store.add(line, command.content());
        publish("attachment.uploaded", line);
        return line.id();
    }

    /**
     * Hands a file out; the reading is audited.
     *
     * @param id id of the file
     * @return the file
     * @throws NotFound when there is none, or it was taken away
     * @throws NotPermitted when no post of the one who acts covers the case
     */
    @Transactional
    public AttachedFile open(UUID id) {
        Line line = load(id);
        AttachmentOwner owner = owners.get(line.ownerType());
        if (owner == null || owner.find(line.ownerId()).filter(owner::admits).isEmpty()) {
            scope.requireCovers(line.hamletKey());
        }
        publish("attachment.downloaded", line);
        return new AttachedFile(line.fileName(), line.mediaType(), store.content(id));
    }

    /**
     * Takes a file away. Its line stays, its bytes go.
     *
     * @param id id of the file
     * @return id of the record it belonged to
     * @throws NotPermitted when somebody else uploaded it
     * @throws Conflict when the step it belongs to is completed
     */
    @Transactional
    public UUID delete(UUID id) {
        Line line = load(id);
        scope.requireCovers(line.hamletKey());
        String username = currentActor.get().username();
        if (!line.uploadedBy().equals(username)) {
            throw new NotPermitted("refusal.attachment.notYours");
        }
        if (!stepOpen(line, owner(line.ownerType(), line.ownerId()))) {
            throw new Conflict("refusal.attachment.stepCompleted");
        }
        store.delete(id, username, clock.instant());
        publish("attachment.deleted", line);
        return line.ownerId();
    }

    /**
     * Checks no rights: for rules that ask for evidence.
     *
     * @param ownerType kind of the record
     * @param ownerId id of the record
     * @param occasion which time of its step
     * @return number of its files
     */
    @Transactional(readOnly = true)
    public int count(String ownerType, UUID ownerId, int occasion) {
        return store.count(ownerType, ownerId, occasion);
    }

    private AttachedTo owner(String type, UUID id) {
        return Optional.ofNullable(type).map(owners::get).flatMap(owner -> owner.find(id))
            .orElseThrow(() -> new NotFound("refusal.attachment.unknownOwner"));
    }

    private Line load(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("refusal.attachment.unknown"));
    }

    private FileKind kind(byte[] content) {
        if (content.length == 0) {
            throw new InvalidInput("refusal.attachment.empty");
        }
        if (content.length > settings.maxSize().toBytes()) {
            throw new InvalidInput("refusal.attachment.tooLarge", settings.maxSize().toMegabytes());
        }
        if (FileKind.isPhonePhoto(content)) {
            throw new InvalidInput("refusal.attachment.phonePhoto");
        }
        return FileKind.of(content).orElseThrow(() -> new InvalidInput("refusal.attachment.wrongKind"));
    }

    private AttachmentView view(Line line, Map<String, String> names, AttachedTo to) {
        boolean mine = line.uploadedBy().equals(currentActor.get().username());
        return new AttachmentView(line.id(), line.ownerType(), line.occasion(), line.fileName(), line.mediaType(),
                line.sizeBytes(), line.sha256(), line.uploadedBy(),
                names.getOrDefault(line.uploadedBy(), line.uploadedBy()), line.uploadedAt(),
                mine && to != null && stepOpen(line, to));
    }

    private static boolean stepOpen(Line line, AttachedTo to) {
        return to.stepOpen() && to.occasion() == line.occasion();
    }

    /** Only the last part of what the device sent, without characters that no file name has. */
    private static String name(String sent) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String tidy = VietnameseText.tidy(last.replaceAll("[\\p{Cntrl}\"<>:|?*]", " "));
        return tidy == null || tidy.isEmpty() || tidy.startsWith(".") ? "file" : tidy;
    }

    private void publish(String action, Line line) {
        events.publishEvent(new AuditedEvent(action, "Attachment", line.id().toString(), line.communeKey().value(),
                line.householdId(), line.caseId(), Map.of(), Map.of("fileName", line.fileName(), "ownerType",
                        line.ownerType(), "sizeBytes", line.sizeBytes(), "sha256", line.sha256()), null));
    }
}
