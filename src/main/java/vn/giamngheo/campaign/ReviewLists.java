package vn.giamngheo.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.household.HouseholdLists;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.household.ListedHousehold;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.recognition.Applicants;
import vn.giamngheo.review.ListedAssessments;
import vn.giamngheo.review.OpenAssessment;
import vn.giamngheo.rules.Route;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.UnitKey;

/** The review list of a commune: how it makes itself, what people add and take off, its confirmation. */
@Service
public class ReviewLists {

    private static final int SHORTEST_REASON = 10;

    private final CampaignFiles files;
    private final ReviewEntries entries;
    private final HamletReviewRepository hamlets;
    private final HouseholdLists households;
    private final HouseholdRegister register;
    private final Applicants applicants;
    private final ListedAssessments assessments;
    private final CampaignRights rights;
    private final CurrentActor currentActor;
    private final CampaignAudit audit;
    private final Clock clock;

    ReviewLists(CampaignFiles files, ReviewEntries entries, HamletReviewRepository hamlets, HouseholdLists households,
            HouseholdRegister register, Applicants applicants, ListedAssessments assessments, CampaignRights rights, CurrentActor currentActor,
            CampaignAudit audit, Clock clock) {
        this.files = files;
        this.entries = entries;
        this.hamlets = hamlets;
        this.households = households;
        this.register = register;
        this.applicants = applicants;
        this.assessments = assessments;
        this.rights = rights;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts all households on the list that are poor or near-poor today or applied in these days and passed Phieu A. */
    int build(CommuneReview review, LocalDate from, LocalDate to) {
        String by = currentActor.get().username();
        Instant now = clock.instant();
        int listed = entries.add(review.id(), households.listedIn(review.communeKey(), today()), ListSource.LISTED,
                null, by, now);
        int applied = entries.add(review.id(), applying(review, from, to), ListSource.APPLICATION, null, by, now);
        audit.record("listBuilt", review, Map.of(), Map.of("listed", listed, "applied", applied), null);
        return listed + applied;
    }

    /**
     * Puts a household on the list that the village found.
     *
     * @param communeReviewId commune's part of a campaign
     * @param code number in the register
     * @param reason what hit the household
     * @throws Conflict when it is closed, it is on the list, or its hamlet does not survey any more
     */
    @Transactional
    public void add(UUID communeReviewId, String code, String reason) {
        CommuneReview review = files.locked(communeReviewId);
        String why = reason("reason", reason);
        ListedHousehold household = households.byCode(VietnameseText.tidy(code == null ? "" : code), today())
            .filter(found -> found.communeKey().equals(review.communeKey()))
            .orElseThrow(() -> new InvalidInput(
                    List.of(new FieldError("code", "refusal.campaign.notInCommune", String.valueOf(code)))));
        rights.require(CampaignRights.FINDERS, household.hamletKey());
        register.requireOpen(household.id());
        review.require(CommuneReviewState.LISTING, CommuneReviewState.REVIEWING);
        String by = currentActor.get().username();
        Optional<ReviewEntry> known = entries.find(review.id(), household.code());
        if (known.filter(ReviewEntry::onList).isPresent()) {
            throw new Conflict("refusal.campaign.onListAlready", household.code());
        }
        if (known.isPresent()) {
            entries.putBack(known.get().id(), ListSource.VILLAGE, why, by, clock.instant());
        }
        else {
            entries.add(review.id(), List.of(household), ListSource.VILLAGE, why, by, clock.instant());
        }
        if (review.state() == CommuneReviewState.REVIEWING) {
            hamlets.findByCommuneReviewIdAndHamletKey(review.id(), household.hamletKey())
                .filter(hamlet -> hamlet.state() == HamletReviewState.SURVEYING)
                .orElseThrow(() -> new Conflict("refusal.campaign.hamletPastSurvey"));
            openAssessments(review, List.of(entries.find(review.id(), household.code()).orElseThrow()));
        }
        audit.household("householdAdded", review, household.id(), Map.of("code", household.code()), why);
    }

    /**
     * Takes a household off the list before it is confirmed; it stays there, crossed out.
     *
     * @param communeReviewId commune's part of a campaign
     * @param code number in the register
     * @param reason why
     */
    @Transactional
    public void remove(UUID communeReviewId, String code, String reason) {
        CommuneReview review = files.locked(communeReviewId);
        rights.require(CampaignRights.LIST_KEEPERS, review.communeKey());
        review.require(CommuneReviewState.LISTING);
        String why = reason("removalReason", reason);
        ReviewEntry entry = entries.find(review.id(), code).filter(ReviewEntry::onList)
            .orElseThrow(() -> new InvalidInput(
                    List.of(new FieldError("code", "refusal.campaign.notOnList", String.valueOf(code)))));
        entries.remove(entry.id(), why, currentActor.get().username(), clock.instant());
        audit.household("householdRemoved", review, entry.householdId(), Map.of("code", entry.householdCode()), why);
    }

    /**
     * Adds the applicants that have passed the quick sheet since the list was made.
     *
     * @param communeReviewId commune's part of a campaign
     * @return how many were added
     */
    @Transactional
    public int addApplicants(UUID communeReviewId) {
        CommuneReview review = files.locked(communeReviewId);
        rights.require(CampaignRights.LIST_KEEPERS, review.communeKey());
        review.require(CommuneReviewState.LISTING);
        return applicantsSince(review);
    }

    /**
     * Confirms the list: opens an assessment for every household, and a survey in every hamlet that has any.
     *
     * @param communeReviewId commune's part of a campaign
     * @param note what the board notes, may be null
     */
    @Transactional
    public void confirm(UUID communeReviewId, String note) {
        CommuneReview review = files.locked(communeReviewId);
        review.require(CommuneReviewState.LISTING);
        applicantsSince(review);
        List<ReviewEntry> listed = entries.onList(review.id());
        openAssessments(review, listed);
        Set<UnitKey> places = new LinkedHashSet<>();
        listed.forEach(entry -> places.add(entry.hamletKey()));
        hamlets.saveAll(places.stream().map(place -> new HamletReview(review.id(), place, clock.instant())).toList());
        review.listConfirmed(currentActor.get().username(), clock.instant());
        if (places.isEmpty()) {
            review.hamletsAgreed(clock.instant());
        }
        audit.record("listConfirmed", review, Map.of(), Map.of("households", listed.size(), "hamlets", places.size()),
                note);
    }

    private int applicantsSince(CommuneReview review) {
        Campaign campaign = files.campaign(review.campaignId());
        return entries.add(review.id(), applying(review, campaign.windowFrom(), campaign.windowTo()),
                ListSource.APPLICATION, null, currentActor.get().username(), clock.instant());
    }

    private List<ListedHousehold> applying(CommuneReview review, LocalDate from, LocalDate to) {
        return households.of(applicants.inScope(review.communeKey(), from, to), today());
    }

    private void openAssessments(CommuneReview review, List<ReviewEntry> listed) {
        Campaign campaign = files.campaign(review.campaignId());
        Map<UUID, UUID> opened = assessments.open(listed.stream().map(entry -> new OpenAssessment(review.id(),
                entry.householdId(), review.communeKey(), entry.hamletKey(), review.regimeId(), Route.ANNUAL,
                campaign.effectiveFrom().getYear(), entry.reason(), campaign.windowFrom())).toList());
        entries.assessed(review.id(), opened);
    }

    private static String reason(String field, String text) {
        String reason = text == null ? "" : VietnameseText.tidy(text);
        if (reason.length() < SHORTEST_REASON) {
            throw new InvalidInput(
                    List.of(new FieldError(field, "refusal.campaign.shortReason", SHORTEST_REASON)));
        }
        return reason;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
