package vn.giamngheo.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Decided lists are taken up again for named households only, and never by one person: the chair asks, the office above
 * confirms, or the other way round. What was decided stays; the new decision follows it.
 */
@Service
public class Reopenings {

    private static final int SHORTEST_REASON = 10;

    private final JdbcClient jdbc;
    private final CampaignFiles files;
    private final ReviewEntries entries;
    private final HouseholdRegister register;
    private final Rechecks rechecks;
    private final CampaignRights rights;
    private final CampaignProcess process;
    private final CurrentActor currentActor;
    private final CampaignAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reopenings(JdbcClient jdbc, CampaignFiles files, ReviewEntries entries, HouseholdRegister register, Rechecks rechecks,
            CampaignRights rights, CampaignProcess process, CurrentActor currentActor, CampaignAudit audit, ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.entries = entries;
        this.register = register;
        this.rechecks = rechecks;
        this.rights = rights;
        this.process = process;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Optional<ReopeningView> waiting(UUID communeReviewId) {
        return jdbc.sql("select * from list_reopening where commune_review_id = :review and confirmed_at is null"
                + " and rejected_at is null").param("review", communeReviewId)
            .query((row, index) -> new ReopeningView(row.getObject("id", UUID.class), row.getString("households"),
                    row.getString("reason"), row.getString("requested_by"),
                    row.getTimestamp("requested_at").toInstant()))
            .optional();
    }

    /**
     * Asks to take up decided lists for some households.
     *
     * @param communeReviewId commune's part of a campaign
     * @param households numbers of the households with reasons, a line each
     * @param reason why the lists are taken up
     * @throws Conflict when the lists are not decided, or a request waits already
     */
    @Transactional
    public void request(UUID communeReviewId, String households, String reason) {
        CommuneReview review = files.locked(communeReviewId);
        requireEither(review);
        review.require(CommuneReviewState.DECIDED);
        if (waiting(communeReviewId).isPresent()) {
            throw new Conflict("refusal.campaign.reopeningWaits");
        }
        String why = reason == null ? "" : VietnameseText.tidy(reason);
        if (why.length() < SHORTEST_REASON) {
            throw new InvalidInput(
                    List.of(new FieldError("reason", "refusal.campaign.shortReason", SHORTEST_REASON)));
        }
        named(review, households);
        jdbc.sql("""
                insert into list_reopening (id, commune_review_id, households, reason, requested_by, requested_at)
                values (:id, :review, :households, :reason, :by, :now)""")
            .param("id", UUID.randomUUID()).param("review", communeReviewId).param("households", households.strip())
            .param("reason", why).param("by", username()).param("now", Timestamp.from(clock.instant())).update();
        audit.record("reopeningAsked", review, Map.of(), Map.of("households", households.strip()), why);
    }

    /**
     * Confirms or rejects the request; the households are then checked again and decided anew.
     *
     * @param communeReviewId commune's part of a campaign
     * @param confirmed whether the lists are taken up
     * @throws NotPermitted when the one who acts asked for it
     * @throws NotFound when no request waits
     */
    @Transactional
    public void settle(UUID communeReviewId, boolean confirmed) {
        CommuneReview review = files.locked(communeReviewId);
        requireEither(review);
        ReopeningView waiting = waiting(communeReviewId)
            .orElseThrow(() -> new NotFound("refusal.campaign.noReopening"));
        if (waiting.requestedBy().equals(username())) {
            throw new NotPermitted("refusal.campaign.secondPerson");
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update list_reopening set " + (confirmed ? "confirmed" : "rejected") + "_by = :by, "
                + (confirmed ? "confirmed" : "rejected") + "_at = :now where id = :id")
            .param("by", username()).param("now", now).param("id", waiting.id()).update();
        if (confirmed) {
            Map<ReviewEntry, String> named = named(review, waiting.households());
            entries.undecided(named.keySet().stream().map(ReviewEntry::id).toList());
            review.reopened(clock.instant());
            rechecks.ask(named);
            process.reopened(review.view());
            events.publishEvent(new CommuneReopened(review.id(), username()));
        }
        audit.record(confirmed ? "reopened" : "reopeningRejected", review, Map.of(),
                Map.of("households", waiting.households(), "requestedBy", waiting.requestedBy()), waiting.reason());
    }

    private Map<ReviewEntry, String> named(CommuneReview review, String households) {
        List<ReviewEntry> decided = entries.onList(review.id()).stream().filter(entry -> entry.decisionId() != null)
            .toList();
        Map<ReviewEntry, String> named = NamedHouseholds.of("households", households).required().reasons(decided);
        named.keySet().forEach(entry -> register.requireOpen(entry.householdId()));
        return named;
    }

    private void requireEither(CommuneReview review) {
        if (!rights.holds(CampaignRights.SUPERIOR_OFFICES, review.communeKey())) {
            rights.require(Set.of(Role.COMMUNE_CHAIR), review.communeKey());
        }
    }

    private String username() {
        return currentActor.get().username();
    }
}
