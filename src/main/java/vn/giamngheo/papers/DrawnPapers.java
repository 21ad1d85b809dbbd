package vn.giamngheo.papers;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.papers.PaperTexts.WaitingPaper;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.Sha256;

/**
 * Draws the PDFs of issued papers from the texts that their steps kept: on threads of its own after the commit, and at once
 * for whoever reads a paper that is not drawn yet. What waits is in the database alone, so that nothing is lost with the
 * application, and each paper is drawn under a lock, so that all copies of the application together draw it once.
 */
@Component
class DrawnPapers {

    private static final Logger LOG = LoggerFactory.getLogger(DrawnPapers.class);
    /** Each thread that draws holds one of the database connections. */
    private static final int MOST_THREADS = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final int MOST_DOUBLINGS = 7;

    private final PaperTexts texts;
    private final PaperRenderer renderer;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ThreadPoolExecutor threads;

    DrawnPapers(PaperTexts texts, PaperRenderer renderer, TransactionTemplate transaction,
            ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.renderer = renderer;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        int most = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        // A round that finds no room is not missed: one that has not begun yet will see the same papers.
        this.threads = new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(most),
                new CustomizableThreadFactory("papers-"), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Has a paper of the running transaction drawn as soon as it is committed; does nothing when it is rolled back. */
    void drawAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                threads.execute(DrawnPapers.this::drawWaiting);
            }
        });
    }

    /** Looks for papers that a crash or a failure left waiting. */
    @Scheduled(fixedDelayString = "${giamngheo.papers.interval:PT1M}", initialDelayString = "PT5S")
    void sweep() {
        for (int thread = 0; thread < threads.getMaximumPoolSize(); thread++) {
            threads.execute(this::drawWaiting);
        }
    }

    /**
     * Draws what waits, one paper a transaction, until nothing is left. One that fails is tried again after pauses that
     * double, and holds up no other.
     */
    void drawWaiting() {
        while (!threads.isShutdown()) {
            WaitingPaper[] taken = new WaitingPaper[1];
            try {
                transaction.executeWithoutResult(running -> texts.takeNext(clock.instant()).ifPresent(paper -> {
                    taken[0] = paper;
                    keep(paper, renderer.draw(paper.body()));
                }));
                if (taken[0] == null) {
                    return;
                }
            }
            catch (RuntimeException | Error failed) {
                if (taken[0] == null) {
                    LOG.error("Papers that wait to be drawn could not be read", failed);
                    return;
                }
                LOG.error("Paper {} could not be drawn and is tried again", taken[0].id(), failed);
                texts.postpone(taken[0].id(), clock.instant().plus(pauseAfter(taken[0].failures())));
            }
        }
    }

    private static Duration pauseAfter(int failures) {
        Duration pause = Duration.ofMinutes(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /**
     * The PDF of an issued paper, which is drawn in the running transaction when it waits.
     *
     * @param paperId paper
     * @return its bytes, the same at every reading
     * @throws Conflict when it cannot be drawn
     */
    byte[] pdf(UUID paperId) {
        return texts.pdf(paperId).or(() -> texts.take(paperId).map(this::drawForReader)).or(() -> texts.pdf(paperId))
            .orElseThrow(() -> new IllegalStateException("paper " + paperId + " has neither content nor text"));
    }

    private byte[] drawForReader(WaitingPaper paper) {
        byte[] pdf;
        try {
            pdf = renderer.draw(paper.body());
        }
        catch (RuntimeException failed) {
            LOG.error("Paper {} could not be drawn for its reader", paper.id(), failed);
            throw new Conflict("refusal.papers.notDrawn");
        }
        keep(paper, pdf);
        return pdf;
    }

    private void keep(WaitingPaper paper, byte[] pdf) {
        String sha256 = Sha256.of(pdf);
        texts.drawn(paper.id(), pdf, sha256);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", paper.kind().name());
        if (paper.number() != null) {
            facts.put("number", paper.number());
        }
        facts.put("textSha256", Sha256.of(paper.body()));
        facts.put("sha256", sha256);
        events.publishEvent(new AuditedEvent("paper.drawn", "Paper", paper.id().toString(), paper.unitKey().value(),
                paper.householdId(), paper.caseId(), Map.of(), facts, null));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(10, TimeUnit.SECONDS);
    }
}
