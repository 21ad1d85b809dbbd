package vn.giamngheo.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.campaign.CampaignPage.CommuneRow;
import vn.giamngheo.campaign.CommunePage.DecisionRow;
import vn.giamngheo.campaign.CommunePage.HamletRow;
import vn.giamngheo.campaign.CommunePage.ResultRow;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Role;
import vn.giamngheo.review.AssessmentState;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.tasklist.TaskItem;
import vn.giamngheo.tasklist.TaskItems;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

/** Campaigns, communes and hamlets as pages show them, within what the posts of the one who looks cover. */
@Service
@Transactional(readOnly = true)
public class CampaignPages {

    private static final Set<Role> SEE_SUSPICIONS = Set.of(Role.COMMUNE_BOARD, Role.COMMUNE_CHAIR, Role.CITY_DIVISION,
            Role.CITY_CHAIR, Role.PROVINCE_DEPT, Role.PROVINCE_CHAIR, Role.AUDITOR);

    private final Campaigns campaigns;
    private final CommuneReviews communes;
    private final HamletReviewRepository hamlets;
    private final CampaignFiles files;
    private final ReviewEntries entries;
    private final Tallies tallies;
    private final AskedOpinions opinions;
    private final HamletMeetings meetings;
    private final PaperBatches batches;
    private final Reopenings reopenings;
    private final Suspicions suspicions;
    private final CampaignSurveyors surveyors;
    private final CampaignRights rights;
    private final ReviewWindows windows;
    private final TaskItems tasks;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Units units;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignPages(Campaigns campaigns, CommuneReviews communes, HamletReviewRepository hamlets, CampaignFiles files,
            ReviewEntries entries, Tallies tallies, AskedOpinions opinions, HamletMeetings meetings, PaperBatches batches,
            Reopenings reopenings, Suspicions suspicions, CampaignSurveyors surveyors, CampaignRights rights, ReviewWindows windows,
            TaskItems tasks, Accounts accounts, CurrentActor currentActor, Units units, WorkingDays workingDays,
            JdbcClient jdbc, Clock clock) {
        this.campaigns = campaigns;
        this.communes = communes;
        this.hamlets = hamlets;
        this.files = files;
        this.entries = entries;
        this.tallies = tallies;
        this.opinions = opinions;
        this.meetings = meetings;
        this.batches = batches;
        this.reopenings = reopenings;
        this.suspicions = suspicions;
        this.surveyors = surveyors;
        this.rights = rights;
        this.windows = windows;
        this.tasks = tasks;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.units = units;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return campaigns in which the one who looks may see something, newest first */
    public List<CampaignPage> all() {
        return campaigns.findAllByOrderByYearDescPlannedAtDesc().stream().map(this::page)
            .filter(page -> page.mayPlan() || !page.communes().isEmpty()).toList();
    }

    /**
     * @param id campaign
     * @return its board
     * @throws NotPermitted when no post of the one who looks covers any part of it
     */
    public CampaignPage campaign(UUID id) {
        CampaignPage page = page(files.campaign(id));
        if (!page.mayPlan() && page.communes().isEmpty()) {
            throw new NotPermitted("refusal.identity.outsideYourUnit", page.unitName());
        }
        return page;
    }

    /**
     * @param id campaign whose step is shown
     * @return its board, for whoever sees the step
     */
    public CampaignPage campaignStep(UUID id) {
        return page(files.campaign(id));
    }

    /**
     * @param campaignId campaign
     * @param commune ward or commune
     * @return its page
     * @throws NotPermitted when no post of the one who looks covers any part of it
     */
    public CommunePage commune(UUID campaignId, UnitKey commune) {
        if (!readsPart(commune)) {
            rights.requireReader(commune);
        }
        return page(files.commune(campaignId, commune));
    }

    /**
     * @param id commune's part of a campaign whose step is shown
     * @return its page, for whoever sees the step
     */
    public CommunePage communeStep(UUID id) {
        return page(files.commune(id));
    }

    /**
     * @param campaignId campaign
     * @param hamlet hamlet
     * @return its list
     * @throws NotPermitted when no post of the one who looks covers it
     */
    public HamletPage hamlet(UUID campaignId, UnitKey hamlet) {
        rights.requireReader(hamlet);
        return page(files.commune(campaignId, units.get(hamlet).parentKey()), hamlet);
    }

    /**
     * @param id hamlet's part of a campaign whose step is shown
     * @return its list, for whoever sees the step
     */
    public HamletPage hamletStep(UUID id) {
        HamletReview hamlet = files.hamlet(id);
        return page(files.commune(hamlet.communeReviewId()), hamlet.hamletKey());
    }

    private CampaignPage page(Campaign campaign) {
        List<CommuneReview> seen = communes.findByCampaignId(campaign.id()).stream()
            .filter(review -> readsPart(review.communeKey()))
            .sorted(Comparator.comparing(review -> units.get(review.communeKey()).sortOrder())).toList();
        List<HamletReview> parts = hamlets.findByCommuneReviewIdIn(seen.stream().map(CommuneReview::id).toList());
        Map<UUID, Map<UnitKey, Tally>> counted = tallies.of(seen, parts);
        Set<UUID> overdue = tallies.overdueCommunes(seen);
        List<CommuneRow> rows = new ArrayList<>();
        Tally total = Tally.NONE;
        for (CommuneReview review : seen) {
            Tally tally = counted.getOrDefault(review.id(), Map.of()).entrySet().stream()
                .filter(each -> rights.reads(each.getKey())).map(Map.Entry::getValue).reduce(Tally.NONE, Tally::plus);
            total = total.plus(tally);
            rows.add(new CommuneRow(review.view(), units.get(review.communeKey()).name(), tally,
                    overdue.contains(review.id()), daysLeft(review)));
        }
        return new CampaignPage(campaign.view(), units.get(campaign.unitKey()).name(), rows, total,
                windows.of(campaign.regimeId(), campaign.year()).mark(),
                rights.plannedUnit().filter(campaign.unitKey()::equals).isPresent());
    }

    private CommunePage page(CommuneReview review) {
        List<HamletReview> parts = hamlets.findByCommuneReviewId(review.id());
        Map<UnitKey, HamletReview> byHamlet = parts.stream()
            .collect(Collectors.toMap(HamletReview::hamletKey, part -> part));
        Map<UnitKey, Tally> counted = tallies.of(List.of(review), parts).getOrDefault(review.id(), Map.of());
        Map<UnitKey, Set<String>> assigned = surveyors.ofCommune(review.id());
        List<HamletRow> rows = new ArrayList<>();
        Tally total = Tally.NONE;
        for (AdminUnit hamlet : units.hamletsOf(review.communeKey())) {
            Tally tally = counted.getOrDefault(hamlet.key(), Tally.NONE);
            if (rights.reads(hamlet.key())) {
                total = total.plus(tally);
                rows.add(new HamletRow(hamlet.key().value(), hamlet.name(),
                        byHamlet.containsKey(hamlet.key()) ? byHamlet.get(hamlet.key()).view() : null, tally,
                        assigned.getOrDefault(hamlet.key(), Set.of())));
            }
        }
        List<ListedEntry> listed = files.ofCommune(review).stream()
            .filter(each -> rights.reads(each.entry().hamletKey())).toList();
        List<AskedOpinion> asked = opinions.ofCommune(review.id());
        List<DecisionRow> decided = decisions(review.id());
        ReopeningView reopening = reopenings.waiting(review.id()).orElse(null);
        CampaignView campaign = files.campaign(review.campaignId()).view();
        boolean keeper = rights.holds(CampaignRights.LIST_KEEPERS, review.communeKey());
        boolean office = rights.holds(CampaignRights.SUPERIOR_OFFICES, review.communeKey());
        boolean board = rights.holds(Set.of(Role.COMMUNE_BOARD), review.communeKey());
        return new CommunePage(campaign, review.view(), units.get(review.communeKey()).name(), rows, total,
                entries.all(review.id()).stream().filter(entry -> !entry.onList())
                    .filter(entry -> rights.reads(entry.hamletKey())).toList(),
                results(listed), listed.stream().filter(each -> isUnderRecheck(review, each)).toList(), asked, decided,
                names(review, rows, asked, decided, reopening), surveyors.candidates(review.communeKey()),
                daysLeft(review), board || office, keeper && review.state() == CommuneReviewState.LISTING,
                rights.holds(CampaignRights.FINDERS, review.communeKey()) && mayStillFind(review),
                office && review.state() == CommuneReviewState.ASKED,
                review.state() == CommuneReviewState.DECIDED && (office
                        || rights.holds(Set.of(Role.COMMUNE_CHAIR), review.communeKey())),
                mayTakeSheets(review, assigned), reopening,
                rights.holds(SEE_SUSPICIONS, review.communeKey())
                        ? suspicions.of(review, campaign.standardId(), listed) : List.of());
    }

    private HamletPage page(CommuneReview review, UnitKey hamlet) {
        HamletReview part = hamlets.findByCommuneReviewIdAndHamletKey(review.id(), hamlet).orElse(null);
        Map<UnitKey, Tally> counted = tallies.of(List.of(review), part == null ? List.of() : List.of(part))
            .getOrDefault(review.id(), Map.of());
        Set<String> assigned = surveyors.ofCommune(review.id()).getOrDefault(hamlet, Set.of());
        List<ListedEntry> listed = files.ofHamlet(review, hamlet);
        List<HamletMeetingView> held = part == null ? List.of() : meetings.of(part.id());
        Set<String> usernames = new HashSet<>(assigned);
        held.forEach(meeting -> usernames.add(meeting.chair()));
        listed.stream().filter(each -> each.assessment() != null && each.assessment().surveyor() != null)
            .forEach(each -> usernames.add(each.assessment().surveyor()));
        boolean surveying = part != null && (part.state() == HamletReviewState.SURVEYING
                || part.state() == HamletReviewState.CROSS_CHECKING) && rights.holds(Set.of(Role.SURVEYOR), hamlet);
        String username = currentActor.get().username();
        Set<UUID> toFill = surveying ? listed.stream().filter(each -> each.toBeFilledInBy(username))
            .map(each -> each.entry().id()).collect(Collectors.toSet()) : Set.of();
        return new HamletPage(files.campaign(review.campaignId()).view(), review.view(),
                units.get(review.communeKey()).name(), hamlet.value(), units.get(hamlet).name(),
                part == null ? null : part.view(), listed, counted.getOrDefault(hamlet, Tally.NONE), assigned, held,
                accounts.fullNames(usernames), surveying, toFill,
                rights.holds(CampaignRights.FINDERS, hamlet) && mayStillFind(review),
                part == null ? null : openTask(part.id()));
    }

    private boolean mayTakeSheets(CommuneReview review, Map<UnitKey, Set<String>> assigned) {
        String username = currentActor.get().username();
        return review.view().confirmedAt() != null && (rights.holds(CampaignRights.LIST_KEEPERS, review.communeKey())
                || rights.holds(Set.of(Role.SURVEYOR), review.communeKey())
                        && assigned.values().stream().anyMatch(names -> names.contains(username)));
    }

    private static boolean mayStillFind(CommuneReview review) {
        return review.state() == CommuneReviewState.LISTING || review.state() == CommuneReviewState.REVIEWING;
    }

    private static boolean isUnderRecheck(CommuneReview review, ListedEntry each) {
        return each.assessment() != null && each.assessment().objections() > 0
                && each.state() != AssessmentState.ASSESSED;
    }

    private boolean readsPart(UnitKey commune) {
        return rights.reads(commune) || currentActor.get().posts().stream().filter(post -> post.role().readsCases())
            .anyMatch(post -> units.covers(commune, post.unit()));
    }

    private Integer daysLeft(CommuneReview review) {
        LocalDate endsOn = review.view().postingEndsOn();
        return review.state() != CommuneReviewState.POSTED ? null
                : Math.max(0, workingDays.workingDaysBetween(LocalDate.now(clock), endsOn));
    }

    private String openTask(UUID hamletReviewId) {
        List<String> groups = currentActor.get().groupIds();
        return tasks.ofCase(hamletReviewId).stream().filter(task -> groups.contains(task.candidateGroup()))
            .map(TaskItem::taskId).findFirst().orElse(null);
    }

    private static List<ResultRow> results(List<ListedEntry> listed) {
        Map<String, ResultRow> rows = new LinkedHashMap<>();
        for (HouseholdClass start : HouseholdClass.values()) {
            for (HouseholdClass found : HouseholdClass.values()) {
                List<ListedEntry> these = listed.stream().filter(each -> each.assessment() != null
                        && each.entry().startClass() == start && each.assessment().householdClass() == found).toList();
                if (!these.isEmpty()) {
                    rows.put(start.name() + found, new ResultRow(start, found, these.size(),
                            these.stream().mapToInt(each -> each.entry().persons()).sum()));
                }
            }
        }
        return List.copyOf(rows.values());
    }

    private List<DecisionRow> decisions(UUID communeReviewId) {
        return jdbc.sql("select * from list_decision where commune_review_id = :review order by decided_at")
            .param("review", communeReviewId)
            .query((row, index) -> new DecisionRow(row.getObject("id", UUID.class), row.getString("number"),
                    row.getObject("signed_on", LocalDate.class), row.getObject("effective_from", LocalDate.class),
                    row.getString("signed_by"), row.getInt("households"), row.getObject("paper_id", UUID.class),
                    batches.progress(row.getObject("id", UUID.class)).orElse(null)))
            .list();
    }

    private Map<String, String> names(CommuneReview review, Collection<HamletRow> rows, List<AskedOpinion> asked,
            List<DecisionRow> decided, ReopeningView reopening) {
        Set<String> usernames = new HashSet<>();
        usernames.add(review.view().confirmedBy());
        usernames.add(review.view().draftedBy());
        rows.forEach(row -> usernames.addAll(row.surveyors()));
        asked.forEach(one -> {
            usernames.add(one.askedBy());
            usernames.add(one.givenBy());
        });
        decided.forEach(one -> usernames.add(one.signedBy()));
        if (reopening != null) {
            usernames.add(reopening.requestedBy());
        }
        usernames.removeIf(Objects::isNull);
        return new HashMap<>(accounts.fullNames(usernames));
    }
}
