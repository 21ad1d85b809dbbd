package vn.giamngheo.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.Regime;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Plans, opens, gives up and closes campaigns. */
@Service
public class CampaignPlanning {

    private final Campaigns campaigns;
    private final CommuneReviews communes;
    private final CampaignFiles files;
    private final ReviewLists lists;
    private final CampaignSurveyors surveyors;
    private final CampaignRights rights;
    private final ReviewWindows windows;
    private final Regimes regimes;
    private final Decisions decisions;
    private final Units units;
    private final CampaignProcess process;
    private final CurrentActor currentActor;
    private final CampaignAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignPlanning(Campaigns campaigns, CommuneReviews communes, CampaignFiles files, ReviewLists lists,
            CampaignSurveyors surveyors, CampaignRights rights, ReviewWindows windows, Regimes regimes,
            Decisions decisions, Units units, CampaignProcess process, CurrentActor currentActor, CampaignAudit audit,
            ApplicationEventPublisher events, Clock clock) {
        this.campaigns = campaigns;
        this.communes = communes;
        this.files = files;
        this.lists = lists;
        this.surveyors = surveyors;
        this.rights = rights;
        this.windows = windows;
        this.regimes = regimes;
        this.decisions = decisions;
        this.units = units;
        this.process = process;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @return wards and communes that the one who acts may plan a review for, none when he holds no such post */
    @Transactional(readOnly = true)
    public List<AdminUnit> plannable() {
        return rights.plannedUnit().map(this::communesOf).orElse(List.of());
    }

    /**
     * Plans the review of this year and starts its process. All surveyors of a commune are assigned to each of its hamlets.
     *
     * @param command who takes part
     * @return id of the campaign
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts does not plan reviews
     * @throws Conflict when one of the communes is in a review of this year already
     */
    @Transactional
    public UUID plan(PlanCampaign command) {
        UnitKey unit = rights.requirePlannedUnit();
        Set<UnitKey> wanted = new TreeSet<>(command.communes());
        List<AdminUnit> taking = communesOf(unit).stream().filter(one -> wanted.contains(one.key())).toList();
        if (taking.isEmpty() || taking.size() != wanted.size()) {
            throw new InvalidInput("refusal.campaign.communesUnknown");
        }
        Instant now = clock.instant();
        Campaign campaign = campaigns.save(Campaign.plan(unit, lawOfYear(today()), username(), now));
        refuseSecond(campaign.year(), taking);
        List<CommuneReview> planned = taking.stream().map(one -> new CommuneReview(campaign, one.key(), now)).toList();
        try {
            communes.saveAllAndFlush(planned);
        }
        catch (DataIntegrityViolationException plannedMeanwhile) {
            throw new Conflict("refusal.campaign.second", campaign.year(), names(taking));
        }
        planned.forEach(surveyors::assignAll);
        audit.record("planned", campaign, Map.of(), Map.of("year", campaign.year(), "communes", taking.size(),
                "regimeId", campaign.regimeId().name()), null);
        process.start(campaign.id());
        return campaign.id();
    }

    /**
     * Opens a planned campaign: makes the review list of every commune out of the register and the applications.
     *
     * @param id campaign
     * @param from first day of the plan
     * @param to last day of the plan
     * @throws Conflict when it is not planned any more, today is outside its days, or hamlets with households to review
     *     have no surveyor; names them
     */
    @Transactional
    public void open(UUID id, LocalDate from, LocalDate to) {
        Campaign campaign = files.campaign(id);
        campaign.requirePlanned();
        Instant now = clock.instant();
        List<String> missing = new ArrayList<>();
        int households = 0;
        for (CommuneReview review : communes.findByCampaignId(id)) {
            review.opened(now);
            households += lists.build(review, from, to);
            missing.addAll(surveyors.hamletsWithout(review));
        }
        campaign.open(from, to, windows.of(campaign.regimeId(), campaign.year()), missing, today(), username(), now);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("windowFrom", from.toString());
        after.put("windowTo", to.toString());
        after.put("households", households);
        audit.record("opened", campaign, Map.of(), after, null);
    }

    /**
     * Gives up a planned campaign; its communes may be planned again.
     *
     * @param id campaign
     * @param reason why
     */
    @Transactional
    public void cancel(UUID id, String reason) {
        Campaign campaign = files.campaign(id);
        campaign.cancel(reason, username(), clock.instant());
        communes.findByCampaignId(id).forEach(review -> review.cancelled(clock.instant()));
        audit.record("cancelled", campaign, Map.of(), Map.of(), reason);
    }

    /**
     * Closes the campaign.
     *
     * @param id campaign
     * @param conclusion what is said about it
     * @throws Conflict when communes have not decided yet; names them
     */
    @Transactional
    public void close(UUID id, String conclusion) {
        Campaign campaign = files.campaign(id);
        List<String> undecided = communes.findByCampaignId(id).stream()
            .filter(review -> review.state() != CommuneReviewState.DECIDED)
            .map(review -> units.get(review.communeKey()).name()).toList();
        campaign.close(conclusion, undecided, username(), clock.instant());
        audit.record("closed", campaign, Map.of(), Map.of(), conclusion);
        events.publishEvent(new CampaignClosed(id, username()));
    }

    private void refuseSecond(int year, List<AdminUnit> taking) {
        List<UnitKey> busy = communes.findAll().stream()
            .filter(review -> review.year() == year && review.state() != CommuneReviewState.CANCELLED)
            .map(CommuneReview::communeKey).toList();
        List<AdminUnit> twice = taking.stream().filter(one -> busy.contains(one.key())).toList();
        if (!twice.isEmpty()) {
            throw new Conflict("refusal.campaign.second", String.valueOf(year), names(twice));
        }
    }

    private static String names(List<AdminUnit> named) {
        return String.join(", ", named.stream().map(AdminUnit::name).toList());
    }

    private LawOfYear lawOfYear(LocalDate today) {
        Regime regime = regimes.inForce(today);
        return new LawOfYear(regime.id(), decisions.selectStandard(today.getYear() + 1).id(), regime.legalBasis(),
                windows.of(regime.id(), today.getYear()));
    }

    private List<AdminUnit> communesOf(UnitKey unit) {
        return units.communesOn(today()).stream().filter(commune -> units.covers(unit, commune.key())).toList();
    }

    private String username() {
        return currentActor.get().username();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
