package vn.giamngheo.campaign;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.identity.RunAs;
import vn.giamngheo.recognition.DecideList;
import vn.giamngheo.recognition.ListDecisions;
import vn.giamngheo.recognition.ListedResult;
import vn.giamngheo.review.AssessmentLists;

/**
 * Papers of the households of a decided list, made in the background a few at a time: each few are one transaction, so that
 * numbers stay without gaps and an interrupted batch goes on where it stopped, on whichever copy of the application.
 */
@Service
public class PaperBatches {

    private static final Logger LOG = LoggerFactory.getLogger(PaperBatches.class);
    private static final int AT_A_TIME = 10;
    private static final int FAILURES_AT_MOST = 3;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final CampaignFiles files;
    private final ReviewEntries entries;
    private final AssessmentLists assessments;
    private final ListDecisions decisions;
    private final RunAs runAs;
    private final Clock clock;

    PaperBatches(JdbcClient jdbc, JdbcTemplate rows, TransactionTemplate transaction, CampaignFiles files,
            ReviewEntries entries, AssessmentLists assessments, ListDecisions decisions, RunAs runAs, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
        this.files = files;
        this.entries = entries;
        this.assessments = assessments;
        this.decisions = decisions;
        this.runAs = runAs;
        this.clock = clock;
    }

    /** Notes which papers have to be made, in the transaction of the decision. */
    void plan(UUID decisionId, List<ReviewEntry> decided) {
        jdbc.sql("insert into paper_batch (decision_id, total, done, failures) values (:id, :total, 0, 0)")
            .param("id", decisionId).param("total", decided.size()).update();
        List<Object[]> items = new ArrayList<>();
        decided.forEach(entry -> items.add(new Object[] {decisionId, items.size(), entry.householdId()}));
        rows.batchUpdate("insert into paper_batch_item (decision_id, ordinal, household_id) values (?, ?, ?)", items);
    }

    /**
     * @param decisionId decision on a list
     * @return how far its papers are, empty for an unknown decision
     */
    public Optional<PaperProgress> progress(UUID decisionId) {
        return jdbc.sql("select total, done, failures, finished_at from paper_batch where decision_id = :id")
            .param("id", decisionId)
            .query((row, index) -> new PaperProgress(row.getInt("total"), row.getInt("done"),
                    row.getTimestamp("finished_at") != null, row.getInt("failures") >= FAILURES_AT_MOST))
            .optional();
    }

    /**
     * @param decisionId decision on a list
     * @return its papers in the order of the lists; households whose certificate goes on holding have none
     */
    public List<UUID> papers(UUID decisionId) {
        return jdbc.sql("select paper_id from paper_batch_item where decision_id = :id and paper_id is not null"
                + " order by ordinal").param("id", decisionId).query(UUID.class).list();
    }

    /** Makes what is waiting, a few papers a transaction, until nothing waits. */
    @Scheduled(fixedDelayString = "${giamngheo.campaign.papers-interval:PT3S}", initialDelayString = "PT10S")
    public void run() {
        Optional<UUID> last = Optional.empty();
        do {
            last = some();
        }
        while (last.isPresent());
    }

    private Optional<UUID> some() {
        UUID[] taken = new UUID[1];
        try {
            transaction.executeWithoutResult(status -> next().ifPresent(batch -> {
                taken[0] = batch.decisionId();
                runAs.user(batch.signedBy(), () -> make(batch));
            }));
        }
        catch (RuntimeException failed) {
            LOG.error("Papers of the decided list {} could not be made", taken[0], failed);
            jdbc.sql("update paper_batch set failures = failures + 1 where decision_id = :id")
                .param("id", taken[0]).update();
        }
        return Optional.ofNullable(taken[0]);
    }

    /** Takes a batch that no other copy of the application works on. */
    private Optional<Batch> next() {
        return jdbc.sql("""
                select b.decision_id, d.commune_review_id, d.signed_on, d.effective_from, d.opinion_on, d.signed_by
                from paper_batch b join list_decision d on d.id = b.decision_id
                where b.finished_at is null and b.failures < :failures
                order by d.decided_at limit 1 for update of b skip locked""").param("failures", FAILURES_AT_MOST)
            .query(Batch.class).optional();
    }

    private void make(Batch batch) {
        List<UUID> households = jdbc.sql("select household_id from paper_batch_item where decision_id = :id"
                + " and made_at is null order by ordinal limit :few")
            .param("id", batch.decisionId()).param("few", AT_A_TIME).query(UUID.class).list();
        CommuneReview review = files.commune(batch.communeReviewId());
        Map<UUID, UUID> issued = households.isEmpty() ? Map.of()
                : decisions.issuePapers(command(batch, review, households), households);
        Timestamp now = Timestamp.from(clock.instant());
        rows.batchUpdate("update paper_batch_item set paper_id = ?, made_at = ? where decision_id = ? and household_id = ?",
                households.stream().map(household -> new Object[] {issued.get(household), now, batch.decisionId(),
                    household}).toList());
        jdbc.sql("update paper_batch set done = done + :made, finished_at = case when done + :made >= total"
                + " then cast(:now as timestamptz) end where decision_id = :id")
            .param("made", households.size()).param("now", now).param("id", batch.decisionId()).update();
    }

    private DecideList command(Batch batch, CommuneReview review, List<UUID> households) {
        Map<UUID, ReviewEntry> decided = entries.ofDecision(batch.decisionId(), households).stream()
            .collect(Collectors.toMap(ReviewEntry::householdId, entry -> entry));
        String standard = files.campaign(review.campaignId()).view().standardId().name();
        List<ListedResult> results = assessments.ofHouseholds(review.id(), decided.keySet()).stream()
            .map(each -> new ListedResult(each.householdId(), decided.get(each.householdId()).startClass(),
                    each.householdClass(), each.subClass(), standard, each.reason(), null))
            .toList();
        return new DecideList(batch.decisionId(), review.id(), review.communeKey(), review.regimeId(), review.year(),
                batch.signedOn(), batch.effectiveFrom(), batch.opinionOn(), results);
    }

    private record Batch(UUID decisionId, UUID communeReviewId, LocalDate signedOn, LocalDate effectiveFrom,
            LocalDate opinionOn, String signedBy) {}
}
