package vn.giamngheo.papers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giamngheo.shared.transaction.WritesAtCommit;
import vn.giamngheo.territory.UnitKey;

/** Texts of issued papers that wait to be drawn, and the PDFs that they become. */
@Repository
class PaperTexts {

    private static final String LOCKED = """
            with waiting as (select paper_id, body, failures from paper_text where %s)
            select p.id, p.kind, p.number, p.unit_key, p.household_id, p.case_id, w.body, w.failures
            from waiting w join paper p on p.id = w.paper_id""";
    private static final String ONE = LOCKED.formatted("paper_id = :id for update");
    private static final String NEXT = LOCKED.formatted("(retry_at is null or retry_at <= :now)"
            + " order by place limit 1 for update skip locked");

    private final JdbcClient jdbc;
    private final WritesAtCommit writes;

    PaperTexts(JdbcClient jdbc, WritesAtCommit writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Keeps the text in the transaction that issues the paper; those of a list go to the database together. */
    void keep(UUID paperId, String body) {
        writes.add("insert into paper_text (paper_id, body) values (:paper, :body)",
                new MapSqlParameterSource("paper", paperId).addValue("body", body));
    }

    /** @return the PDF of a paper, empty while it is not drawn */
    Optional<byte[]> pdf(UUID paperId) {
        return jdbc.sql("select content from paper where id = :id and content is not null").param("id", paperId)
            .query(byte[].class).optional();
    }

    /**
     * Takes a waiting paper for the running transaction alone, after whoever draws it now.
     *
     * @return the paper, empty when it is drawn
     */
    Optional<WaitingPaper> take(UUID paperId) {
        writes.send();
        return waiting(jdbc.sql(ONE).param("id", paperId));
    }

    /**
     * Takes the paper that waits longest and that nobody draws now, for the running transaction alone.
     *
     * @param now papers that failed are left out up to then
     * @return the paper, empty when none is left
     */
    Optional<WaitingPaper> takeNext(Instant now) {
        return waiting(jdbc.sql(NEXT).param("now", Timestamp.from(now)));
    }

    /** Keeps the PDF of a paper that was taken, once and for ever, in place of its text. */
    void drawn(UUID paperId, byte[] pdf, String sha256) {
        jdbc.sql("update paper set content = :pdf, sha256 = :sha256 where id = :id").param("pdf", pdf)
            .param("sha256", sha256).param("id", paperId).update();
        jdbc.sql("delete from paper_text where paper_id = :id").param("id", paperId).update();
    }

    /** Notes that a paper could not be drawn and when it is tried again. */
    void postpone(UUID paperId, Instant until) {
        jdbc.sql("update paper_text set failures = failures + 1, retry_at = :until where paper_id = :id")
            .param("until", Timestamp.from(until)).param("id", paperId).update();
    }

    /** @return number of papers that wait to be drawn */
    int waiting() {
        return jdbc.sql("select count(*) from paper_text").query(Integer.class).single();
    }

    private static Optional<WaitingPaper> waiting(JdbcClient.StatementSpec found) {
        return found.query((row, index) -> new WaitingPaper(row.getObject("id", UUID.class),
                PaperKind.valueOf(row.getString("kind")), row.getString("number"), new UnitKey(row.getString("unit_key")),
                row.getObject("household_id", UUID.class), row.getObject("case_id", UUID.class), row.getString("body"),
                row.getInt("failures"))).optional();
    }

    /**
     * A paper that waits to be drawn.
     *
     * @param id paper
     * @param kind kind of paper
     * @param number number as written on it, null when the kind is not numbered
     * @param unitKey unit that issued it
     * @param householdId household it is about, may be null
     * @param caseId case it belongs to, may be null
     * @param body its filled-in text
     * @param failures how often it could not be drawn
     */
    record WaitingPaper(UUID id, PaperKind kind, String number, UnitKey unitKey, UUID householdId, UUID caseId,
            String body, int failures) {}
}
