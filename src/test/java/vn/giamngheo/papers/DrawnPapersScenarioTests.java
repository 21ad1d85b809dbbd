package vn.giamngheo.papers;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.identity.RunAs;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.scenario.City;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.Sha256;
import vn.giamngheo.shared.transaction.WritesAtCommit;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a paper says is kept with its step; the PDF comes later, once, whoever draws it and whatever happens between. */
@ScenarioTest
class DrawnPapersScenarioTests {

    private static final String COMMUNE = "tan-hoa";
    private static final String CHAIR = "chair." + COMMUNE;
    private static final Duration LONG = Duration.ofDays(9000);

    @Autowired
    private Papers papers;
    @Autowired
    private DrawnPapers drawnPapers;
    @Autowired
    private PaperTexts texts;
    @Autowired
    private IssuedPapers issued;
    @Autowired
    private WritesAtCommit writes;
    @Autowired
    private PaperSamples samples;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private RunAs runAs;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private City city;

    private final UUID caseId = UUID.randomUUID();

    @Test
    void theTrailLinksTheTextOfTheStepWithThePdf() {
        String[] kept = new String[1];
        UUID[] paper = new UUID[1];
        inAStep(() -> {
            paper[0] = papers.issue(minutes()).id();
            issued.flush();
            writes.send();
            kept[0] = jdbc.sql("select body from paper_text where paper_id = :id").param("id", paper[0])
                .query(String.class).single();
            assertThat(content(paper[0])).as("nothing is drawn within the step").isNull();
        });
        awaitDrawn(paper[0]);

        Map<String, Object> promised = trail("paper.issued", "after ->> 'textSha256' as text, username, client,"
                + " after ->> 'templateVersion' as version");
        Map<String, Object> drawn = trail("paper.drawn", "after ->> 'textSha256' as text, after ->> 'sha256' as pdf,"
                + " username, client");
        assertThat(promised).containsEntry("text", Sha256.of(kept[0])).containsEntry("username", CHAIR)
            .containsEntry("version", "1");
        assertThat(drawn).containsEntry("text", promised.get("text")).containsEntry("pdf", Sha256.of(content(paper[0])))
            .containsEntry("username", null).containsEntry("client", "JOB");
        assertThat(jdbc.sql("select sha256 from paper where id = :id").param("id", paper[0]).query(String.class).single())
            .isEqualTo(drawn.get("pdf"));
        assertThat(waits(paper[0])).isFalse();
    }

    @Test
    void aStepThatIsRolledBackLeavesNeitherPaperNorText() {
        UUID[] paper = new UUID[1];
        runAs.user(CHAIR, () -> transaction.executeWithoutResult(step -> {
            paper[0] = papers.issue(minutes()).id();
            issued.flush();
            step.setRollbackOnly();
        }));
        drawnPapers.drawWaiting();

        assertThat(issued.findById(paper[0])).isEmpty();
        assertThat(waits(paper[0])).isFalse();
        assertThat(audited("paper.issued") + audited("paper.drawn")).isZero();
    }

    @Test
    void allPapersOfAListAreDrawnOnce() {
        UUID[] list = new UUID[12];
        inAStep(() -> IntStream.range(0, list.length).forEach(at -> list[at] = papers.issue(minutes()).id()));
        drawnPapers.drawWaiting();
        List.of(list).forEach(this::awaitDrawn);

        assertThat(audited("paper.drawn")).isEqualTo(list.length);
    }

    @Test
    void aReaderGetsWhatACrashLeftUndrawn() {
        UUID paper = left("LIST_MINUTES", "<p>Biên bản còn chờ</p>", null);
        drawnPapers.drawWaiting();
        assertThat(waits(paper)).as("not yet to be tried in the background").isTrue();

        byte[] first = read(paper);

        assertThat(new String(first, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(read(paper)).isEqualTo(first).isEqualTo(content(paper));
        assertThat(trail("paper.drawn", "username")).containsEntry("username", CHAIR);
        assertThat(audited("paper.read")).isEqualTo(2);
    }

    @Test
    void theSweepDrawsWhatACrashLeft() {
        UUID paper = left("LIST_MINUTES", "<p>Biên bản còn chờ</p>", null);
        jdbc.sql("update paper_text set retry_at = null where paper_id = :id").param("id", paper).update();

        drawnPapers.sweep();
        awaitDrawn(paper);

        assertThat(trail("paper.drawn", "client")).containsEntry("client", "JOB");
    }

    @Test
    void twoReadersAtOnceGetTheSamePdf() {
        UUID paper = left("LIST_MINUTES", "<p>Biên bản còn chờ</p>", null);
        CompletableFuture<?>[] readers = new CompletableFuture<?>[2];
        transaction.executeWithoutResult(held -> {
            texts.take(paper);
            IntStream.range(0, 2).forEach(at -> readers[at] = CompletableFuture.supplyAsync(() -> read(paper)));
            Awaitility.await().until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class).single() >= 2);
        });

        assertThat(readers[0].join()).isEqualTo(readers[1].join()).isEqualTo(content(paper));
        assertThat(audited("paper.drawn")).isEqualTo(1);
    }

    @Test
    void whatIsDrawnElsewhereIsLeftToThem() {
        UUID paper = left("LIST_MINUTES", "<p>Biên bản còn chờ</p>", null);
        transaction.executeWithoutResult(other -> {
            assertThat(texts.take(paper)).isPresent();
            jdbc.sql("update paper_text set retry_at = null where paper_id = :id").param("id", paper).update();
            CompletableFuture.runAsync(drawnPapers::drawWaiting).join();
            other.setRollbackOnly();
        });

        assertThat(waits(paper)).isTrue();
        assertThat(read(paper)).isEqualTo(content(paper));
    }

    @Test
    void aTextThatCannotBeDrawnHoldsUpNoOtherAndIsTriedAgain() {
        UUID broken = left("LIST_MINUTES", "<p>never closed", null);
        UUID sound = left("LIST_MINUTES", "<p>Biên bản còn chờ</p>", null);
        jdbc.sql("update paper_text set retry_at = null where paper_id in (:ids)").param("ids", List.of(broken, sound))
            .update();
        try {
            drawnPapers.drawWaiting();
            awaitDrawn(sound);
            Awaitility.await().until(() -> failures(broken) == 1);
            Instant retry = jdbc.sql("select retry_at from paper_text where paper_id = :id").param("id", broken)
                .query(Timestamp.class).single().toInstant();
            assertThat(retry).isBetween(clock.instant().plusSeconds(1), clock.instant().plus(Duration.ofMinutes(1)));

            assertThatThrownBy(() -> read(broken)).isInstanceOf(Conflict.class);
            assertThat(audited("paper.read")).isZero();
            city.daysPass(1);
            drawnPapers.drawWaiting();
            Awaitility.await().until(() -> failures(broken) == 2);
            assertThat(content(broken)).isNull();
        }
        finally {
            texts.postpone(broken, clock.instant().plus(LONG));
        }
    }

    @Test
    void anybodyMayCheckAPaperThatIsNotDrawnYet() {
        UUID paper = left("CERTIFICATE", "<p>Giấy chứng nhận còn chờ</p>", "UNDRAWN23456");

        assertThat(papers.check("undrawn23456").standing()).isEqualTo(PaperCheck.Standing.VALID);
        assertThat(papers.ofCase(caseId)).extracting(Paper::id).containsExactly(paper);
        assertThat(waits(paper)).isTrue();
        assertThat(read(paper)).isNotEmpty();
        runAs.user(CHAIR, () -> papers.withdraw(paper, city.today(), "Thử thu hồi"));
        assertThat(read(paper)).as("its end changes nothing of it").isEqualTo(content(paper));
    }

    @Test
    void aPaperThatEndsBeforeItIsDrawnIsDrawnAllTheSame() {
        UUID paper = left("CERTIFICATE", "<p>Giấy chứng nhận còn chờ</p>", "UNDRAWN34567");
        runAs.user(CHAIR, () -> transaction.executeWithoutResult(step -> {
            papers.withdraw(paper, city.today(), "Thử thu hồi");
            assertThat(content(paper)).isNull();
        }));

        assertThat(read(paper)).isEqualTo(content(paper));
        assertThat(papers.check("UNDRAWN34567").standing()).isEqualTo(PaperCheck.Standing.WITHDRAWN);
    }

    @Test
    void theDatabaseTakesEachPdfOnceAndEachTextAsItIs() {
        UUID paper = left("LIST_MINUTES", "<p>Biên bản còn chờ</p>", null);
        refused("update paper_text set body = 'khác' where paper_id = :id", paper);
        refused("delete from paper_text where paper_id = :id", paper);
        refused("update paper set content = 'x', sha256 = repeat('0', 64) where id = :id", paper);
        refused("update paper set content = 'x' where id = :id", paper);
        byte[] pdf = read(paper);

        refused("update paper set content = 'x', sha256 = encode(sha256('x'), 'hex') where id = :id", paper);
        refused("update paper set content = null, sha256 = null where id = :id", paper);
        refused("update paper set sha256 = repeat('0', 64) where id = :id", paper);
        refused("delete from paper where id = :id", paper);
        assertThat(content(paper)).isEqualTo(pdf);
    }

    private IssuePaper minutes() {
        return new IssuePaper(PaperKind.LIST_MINUTES, RegimeId.R2016, samples.of(PaperKind.LIST_MINUTES), unit(), caseId, null,
                null);
    }

    private UnitKey unit() {
        return new UnitKey(city.unitKey(COMMUNE));
    }

    private void inAStep(Runnable acts) {
        runAs.user(CHAIR, () -> transaction.executeWithoutResult(step -> acts.run()));
    }

    /** A paper as a step leaves it when the application dies right after the commit; the background leaves it alone. */
    private UUID left(String kind, String body, String code) {
        UUID paper = UUID.randomUUID();
        transaction.executeWithoutResult(step -> {
            jdbc.sql("""
                    insert into paper (id, version, kind, unit_key, case_id, issued_at, issued_by, check_code)
                    values (:id, 0, :kind, :unit, :case, now(), :by, :code)""").param("id", paper).param("kind", kind)
                .param("unit", unit().value()).param("case", caseId).param("by", CHAIR).param("code", code).update();
            jdbc.sql("insert into paper_text (paper_id, body, retry_at) values (:id, :body, :later)").param("id", paper)
                .param("body", body).param("later", Timestamp.from(clock.instant().plus(LONG))).update();
        });
        return paper;
    }

    private byte[] read(UUID paper) {
        byte[][] pdf = new byte[1][];
        runAs.user(CHAIR, () -> pdf[0] = papers.read(paper).pdf());
        return pdf[0];
    }

    private void awaitDrawn(UUID paper) {
        Awaitility.await().until(() -> !waits(paper));
        assertThat(content(paper)).isNotEmpty();
    }

    private boolean waits(UUID paper) {
        return jdbc.sql("select count(*) from paper_text where paper_id = :id").param("id", paper).query(Integer.class)
            .single() == 1;
    }

    private int failures(UUID paper) {
        return jdbc.sql("select failures from paper_text where paper_id = :id").param("id", paper).query(Integer.class)
            .single();
    }

    private byte[] content(UUID paper) {
        return jdbc.sql("select content from paper where id = :id").param("id", paper)
            .query((row, index) -> row.getBytes(1)).list().get(0);
    }

    private Map<String, Object> trail(String action, String columns) {
        return jdbc.sql("select " + columns + " from audit_entry where case_id = :case and action = :action")
            .param("case", caseId).param("action", action).query().singleRow();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where case_id = :case and action = :action").param("case", caseId)
            .param("action", action).query(Integer.class).single();
    }

    private void refused(String sql, UUID paper) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("id", paper).update()).as(sql).isInstanceOf(DataAccessException.class);
    }
}
