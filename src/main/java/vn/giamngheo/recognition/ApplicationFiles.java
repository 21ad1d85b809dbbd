package vn.giamngheo.recognition;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Reads applications: one with its whole story, lists within the actor's units, those of a household. */
@Service
public class ApplicationFiles {

    private static final Set<Role> SEE_CITIZEN_IDS = Set.of(Role.ONE_STOP_CLERK, Role.COMMUNE_OFFICER, Role.SURVEYOR,
            Role.COMMUNE_BOARD, Role.COMMUNE_CHAIR);

    private final StoredApplications stored;
    private final Applications applications;
    private final Screenings screenings;
    private final Opinions opinions;
    private final DecisionDrafts drafts;
    private final RecognitionDecisions decisions;
    private final Certificates certificates;
    private final Deliveries deliveries;
    private final Units units;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ApplicationAudit audit;

    ApplicationFiles(StoredApplications stored, Applications applications, Screenings screenings, Opinions opinions,
            DecisionDrafts drafts, RecognitionDecisions decisions, Certificates certificates, Deliveries deliveries,
            Units units, Scope scope, CurrentActor currentActor, ApplicationAudit audit) {
        this.stored = stored;
        this.applications = applications;
        this.screenings = screenings;
        this.opinions = opinions;
        this.drafts = drafts;
        this.decisions = decisions;
        this.certificates = certificates;
        this.deliveries = deliveries;
        this.units = units;
        this.scope = scope;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /**
     * The whole story, for steps that run with or without a person; pages use {@link #open}.
     *
     * @param id application
     * @return the application, the citizen's number included
     * @throws vn.giamngheo.shared.NotFound when there is none
     */
    @Transactional(readOnly = true)
    public ApplicationView get(UUID id) {
        return view(stored.get(id), true);
    }

    /**
     * @param id application
     * @return the application in a line, without its story
     * @throws vn.giamngheo.shared.NotFound when there is none
     */
    @Transactional(readOnly = true)
    public ApplicationHeadline headline(UUID id) {
        Application application = stored.get(id);
        return new ApplicationHeadline(id, application.householdId(), application.headName(), application.receiptNumber(),
                application.communeKey(), application.hamletKey(), application.promisedOn());
    }

    /**
     * Shows an application to the acting person; the reading is audited.
     *
     * @param id application
     * @return the application; the citizen's number only for those who identify persons in its commune
     * @throws vn.giamngheo.shared.NotFound when there is none
     * @throws vn.giamngheo.shared.NotPermitted when it lies outside the actor's units
     */
    @Transactional
    public ApplicationView open(UUID id) {
        Application application = stored.get(id);
        scope.requireCovers(application.hamletKey());
        audit.read(application);
        Actor actor = currentActor.get();
        return view(application, scope.holds(actor, SEE_CITIZEN_IDS, application.communeKey()));
    }

    /**
     * Lists applications within the actor's units, newest first.
     *
     * @param query what to list
     * @param page which page; its sort is not used
     * @return one page of rows and the number of all that match
     */
    @Transactional(readOnly = true)
    public Page<ApplicationRow> list(ApplicationQuery query, Pageable page) {
        Actor actor = currentActor.get();
        List<UnitKey> hamlets = applications.hamletKeys().stream().map(UnitKey::of)
            .filter(hamlet -> scope.covers(actor, hamlet)).toList();
        if (hamlets.isEmpty()) {
            return Page.empty(page);
        }
        return applications.findAll(matching(query, hamlets), PageRequest.of(page.getPageNumber(), page.getPageSize(),
                Sort.by(Sort.Order.desc("registeredAt"), Sort.Order.asc("id")))).map(this::row);
    }

    /**
     * How far an application is.
     *
     * @param state its state
     * @param closed whether nothing more happens in it
     */
    public record Progress(ApplicationState state, boolean closed) {}

    /**
     * @param ids applications, unknown ids allowed
     * @return how far each known one is
     */
    @Transactional(readOnly = true)
    public Map<UUID, Progress> progress(Collection<UUID> ids) {
        return applications.findAllById(ids).stream().collect(Collectors.toMap(Application::id,
                application -> new Progress(application.state(), application.closedAt() != null)));
    }

    /**
     * Finds applications within the actor's units by the number of their receipt. Numbers begin anew in every commune and
     * year.
     *
     * @param number number on the receipt, exactly
     * @return those that have it, newest first; empty when there is none or none that the actor may see
     */
    @Transactional(readOnly = true)
    public List<ApplicationRow> byReceiptNumber(String number) {
        Actor actor = currentActor.get();
        return applications.findByReceiptNumberOrderByRegisteredAtDesc(number.strip()).stream()
            .filter(application -> scope.covers(actor, application.hamletKey())).map(this::row).toList();
    }

    /**
     * @param householdId household
     * @return its applications, newest first
     */
    @Transactional(readOnly = true)
    public List<ApplicationRow> ofHousehold(UUID householdId) {
        return applications.findByHouseholdIdOrderByRegisteredAtDesc(householdId).stream().map(this::row).toList();
    }

    private static Specification<Application> matching(ApplicationQuery query, List<UnitKey> hamlets) {
        return (application, all, build) -> {
            List<Predicate> conditions = new ArrayList<>();
            conditions.add(application.get("hamletKey").in(hamlets));
            VietnameseText.words(query.text())
                .forEach(word -> conditions.add(build.like(application.get("searchText"), "%" + word + "%")));
            if (query.state() != null) {
                conditions.add(build.equal(application.get("state"), query.state()));
            }
            if (query.openOnly()) {
                conditions.add(build.isNull(application.get("closedAt")));
            }
            return build.and(conditions.toArray(Predicate[]::new));
        };
    }

    private ApplicationRow row(Application application) {
        return new ApplicationRow(application.id(), application.route(), application.receiptNumber(), application.householdCode(),
                application.headName(), application.applicant().fullName(), application.communeKey(),
                units.get(application.communeKey()).name(), units.get(application.hamletKey()).name(),
                application.submittedOn(), application.promisedOn(), application.state(),
                application.closedAt() != null);
    }

    private ApplicationView view(Application application, boolean withCitizenId) {
        UUID id = application.id();
        return new ApplicationView(id, application.householdId(), application.householdCode(), application.headName(),
                application.communeKey(), application.hamletKey(), application.regimeId(), application.route(),
                application.applicant().fullName(), withCitizenId ? application.applicant().citizenId() : null,
                application.applicant().authorisation(), application.channel(), application.hardshipReason(),
                application.hardshipDetail(), application.submittedOn(), application.villageHeadConfirmed(),
                application.state(), application.registeredBy(), application.registeredAt(),
                application.receiptNumber(), application.receivedOn(), application.reviewFrom(),
                application.promisedOn(), application.receiptNote(), application.notAcceptedReason(), application.assessmentId(),
                screenings.findByApplicationIdOrderByScreenedAt(id).stream().map(ScreeningRecord::view).toList(),
                opinions.findByApplicationIdOrderByGivenAt(id).stream().map(OpinionRecord::view).toList(),
                drafts.findByApplicationIdOrderByDraftedAt(id).stream().map(DecisionDraft::view).toList(),
                decision(id), deliveries.findById(id).map(Delivery::view).orElse(null), application.closedAt());
    }

    private DecisionView decision(UUID applicationId) {
        return decisions.findByApplicationId(applicationId)
            .map(decision -> decision.view(certificates.findByDecisionIdAndAmendmentIdIsNull(decision.id()).map(Certificate::number)
                .orElse(null)))
            .orElse(null);
    }
}
