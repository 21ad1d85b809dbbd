package vn.giamngheo.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.recognition.DecideList;
import vn.giamngheo.recognition.DecidedList;
import vn.giamngheo.recognition.ListDecisions;
import vn.giamngheo.recognition.ListedResult;
import vn.giamngheo.review.AssessmentLists;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.NotPermitted;

/**
 * The commune's chair decides on the lists in one act, with exceptions pulled out one by one. Decision, numbers and register
 * are written in the step's transaction; the households' papers follow in the background.
 */
@Service
public class ListDecisionDesk {

    private final CampaignFiles files;
    private final ReviewEntries entries;
    private final AskedOpinions opinions;
    private final Rechecks rechecks;
    private final AssessmentLists assessments;
    private final ListDecisions decisions;
    private final PaperBatches batches;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final CampaignAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListDecisionDesk(CampaignFiles files, ReviewEntries entries, AskedOpinions opinions, Rechecks rechecks,
            AssessmentLists assessments, ListDecisions decisions, PaperBatches batches, CurrentActor currentActor,
            JdbcClient jdbc, CampaignAudit audit, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.entries = entries;
        this.opinions = opinions;
        this.rechecks = rechecks;
        this.assessments = assessments;
        this.decisions = decisions;
        this.batches = batches;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides on all households that the opinion agreed on, without the exceptions, which are checked again.
     *
     * @param id commune's part of a campaign
     * @param signedOn day of signature
     * @param exceptions households not decided on now, and why
     * @return state in which the commune goes on: DECIDED when none is left, TO_REQUEST or WAITING otherwise
     * @throws NotPermitted when the one who acts surveyed one of the households
     * @throws InvalidInput when the day lies in the future, before the opinion or during the posting
     */
    @Transactional
    public CommuneReviewState decide(UUID id, LocalDate signedOn, NamedHouseholds exceptions) {
        CommuneReview review = files.locked(id);
        review.require(CommuneReviewState.TO_DECIDE);
        AskedOpinion opinion = opinions.last(id);
        LocalDate opinionOn = LocalDate.ofInstant(opinion.givenAt(), zone());
        checkDay(signedOn, opinionOn);
        List<ListedEntry> agreed = files.ofCommune(review).stream()
            .filter(each -> each.ready() && opinion.agreed().contains(each.entry().id())).toList();
        Map<ReviewEntry, String> out = exceptions.reasons(CampaignFiles.entries(agreed));
        List<ListedEntry> decided = agreed.stream().filter(each -> !out.containsKey(each.entry())).toList();
        checkSigner(decided);
        rechecks.ask(out);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("households", decided.size());
        after.put("exceptions", out.size());
        if (!decided.isEmpty()) {
            after.put("number", sign(review, signedOn, opinionOn, decided));
            after.put("signedOn", signedOn.toString());
        }
        review.decided(files.progress(review), clock.instant());
        audit.record("listsDecided", review, Map.of(), after, null);
        if (review.state() == CommuneReviewState.DECIDED) {
            events.publishEvent(new CommuneDecided(review.campaignId(), review.id(), review.communeKey(), review.year(),
                    currentActor.get().username()));
        }
        return review.state();
    }

    /**
     * Has the opinion asked for again instead of deciding.
     *
     * @param id commune's part of a campaign
     * @param reason why
     */
    @Transactional
    public void returnToOpinion(UUID id, String reason) {
        CommuneReview review = files.locked(id);
        review.returnedToOpinion(clock.instant());
        audit.record("opinionAskedAgain", review, Map.of(), Map.of(), reason);
    }

    private String sign(CommuneReview review, LocalDate signedOn, LocalDate opinionOn, List<ListedEntry> decided) {
        Campaign campaign = files.campaign(review.campaignId());
        UUID decisionId = UUID.randomUUID();
        DecideList command = new DecideList(decisionId, review.id(), review.communeKey(), review.regimeId(),
                review.year(), signedOn, campaign.effectiveFrom(), opinionOn, results(campaign, decided));
        DecidedList signed = decisions.decide(command);
        jdbc.sql("""
                insert into list_decision (id, commune_review_id, round, number, signed_on, effective_from, signed_by,
                    households, paper_id, decided_at, opinion_on)
                values (:id, :review, :round, :number, :signedOn, :from, :by, :households, :paper, :now, :opinionOn)""")
            .param("id", decisionId).param("review", review.id()).param("round", review.round())
            .param("number", signed.number()).param("signedOn", signedOn).param("from", campaign.effectiveFrom())
            .param("by", currentActor.get().username()).param("households", decided.size())
            .param("paper", signed.paperId()).param("now", Timestamp.from(clock.instant()))
            .param("opinionOn", opinionOn).update();
        entries.decided(decisionId, decided.stream().map(each -> each.entry().id()).toList());
        batches.plan(decisionId, CampaignFiles.entries(decided));
        return signed.number();
    }

    /** @return what was found about each household, as the decision and the papers that follow need it */
    List<ListedResult> results(Campaign campaign, List<ListedEntry> decided) {
        Map<UUID, String> traces = assessments.traces(CampaignFiles.assessments(decided));
        List<ListedResult> results = new ArrayList<>();
        decided.forEach(each -> results.add(new ListedResult(each.entry().householdId(), each.entry().startClass(),
                each.assessment().householdClass(), each.assessment().subClass(), campaign.view().standardId().name(),
                each.assessment().reason(), traces.get(each.assessment().id()))));
        return results;
    }

    private void checkSigner(List<ListedEntry> decided) {
        Set<String> surveyors = assessments.surveyors(CampaignFiles.assessments(decided));
        if (surveyors.contains(currentActor.get().username())) {
            throw new NotPermitted("refusal.recognition.surveyorDecides");
        }
    }

    private void checkDay(LocalDate signedOn, LocalDate opinionOn) {
        if (signedOn.isAfter(LocalDate.now(clock))) {
            throw new InvalidInput(List.of(new FieldError("signedOn", "refusal.review.dayInFuture")));
        }
        if (signedOn.isBefore(opinionOn)) {
            throw new InvalidInput(List.of(
                    new FieldError("signedOn", "refusal.campaign.signedBeforeOpinion", opinionOn)));
        }
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
