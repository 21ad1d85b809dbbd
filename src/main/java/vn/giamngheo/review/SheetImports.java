package vn.giamngheo.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.RunAs;
import vn.giamngheo.review.SheetFileRuns.Found;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.territory.UnitKey;

/**
 * Sheets of a list that a surveyor filled in with Excel: first a dry run, then, once he confirms it, the import in the
 * background. The whole file is one transaction, so that an interrupted import leaves nothing half-done; it begins again by
 * itself, on whichever copy of the application, with what the sheets are then. A file belongs to the one who uploaded it.
 */
@Service
public class SheetImports {

    /** Largest file in bytes. */
    public static final int MAX_BYTES = SheetFileReader.MAX_BYTES;

    private static final Logger LOG = LoggerFactory.getLogger(SheetImports.class);
    private static final int FAILURES_AT_MOST = 3;
    private static final int SHOWN = 20;
    private static final int BATCH = 500;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String VIEW = """
            select i.id, i.case_id, i.file_name, i.uploaded_at, i.state, i.lines, i.ready, i.unchanged, i.untouched,
                i.conflicts, i.faulty, i.finished_at, i.content is not null as kept, coalesce(p.done, 0) as done
            from sheet_import i left join sheet_import_progress p on p.import_id = i.id
            """;

    private final SheetFileRuns runs;
    private final SheetFileReader reader;
    private final FileTexts texts;
    private final CurrentActor currentActor;
    private final RunAs runAs;
    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetImports(SheetFileRuns runs, SheetFileReader reader, FileTexts texts, CurrentActor currentActor, RunAs runAs,
            JdbcClient jdbc, JdbcTemplate rows, PlatformTransactionManager transactions,
            ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.reader = reader;
        this.texts = texts;
        this.currentActor = currentActor;
        this.runAs = runAs;
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads a file and says what its import would do; no sheet is touched. Checks the rights line by line, as the sheet's page
     * does for each household; whether the one who acts surveys the list at all is asked before.
     *
     * @param caseId part of a campaign
     * @param unit ward or commune of the list
     * @param fileName name of the file
     * @param content the file
     * @return id of the import
     * @throws vn.giamngheo.shared.InvalidInput when it is no file of this list, or too large
     */
    @Transactional
    public UUID check(UUID caseId, UnitKey unit, String fileName, byte[] content) {
        Found found = runs.check(caseId, content);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into sheet_import (id, case_id, unit_key, file_name, content, uploaded_by, uploaded_at, state,
                    lines, ready, unchanged, untouched, conflicts, faulty)
                values (:id, :case, :unit, :name, :content, :by, :now, 'CHECKED', 0, 0, 0, 0, 0, 0)""")
            .param("id", id).param("case", caseId).param("unit", unit.value())
            .param("name", fileName.substring(0, Math.min(fileName.length(), 200))).param("content", content)
            .param("by", username()).param("now", now()).update();
        keep(id, found);
        audit("fileChecked", id, caseId, unit, fileName, found);
        return id;
    }

    /**
     * @param caseId part of a campaign
     * @return the newest files of the one who acts, newest first
     */
    @Transactional(readOnly = true)
    public List<SheetFileView> own(UUID caseId) {
        return jdbc.sql(VIEW + " where i.case_id = :case and i.uploaded_by = :by order by i.uploaded_at desc limit :few")
            .param("case", caseId).param("by", username()).param("few", SHOWN).query(SheetImports::view).list();
    }

    /**
     * @param id import
     * @return it
     * @throws NotFound when the one who acts uploaded no such file
     */
    @Transactional(readOnly = true)
    public SheetFileView get(UUID id) {
        return jdbc.sql(VIEW + " where i.id = :id and i.uploaded_by = :by").param("id", id).param("by", username())
            .query(SheetImports::view).optional().orElseThrow(() -> new NotFound("refusal.review.file.unknown"));
    }

    /**
     * @param id import
     * @param outcome CONFLICT or FAULTY
     * @param most how many at most
     * @return its first lines of that kind
     */
    @Transactional(readOnly = true)
    public List<RefusedLine> refused(UUID id, FileOutcome outcome, int most) {
        get(id);
        return jdbc.sql("select * from sheet_import_line where import_id = :id and outcome = :outcome"
                + " order by worksheet, line limit :most")
            .param("id", id).param("outcome", outcome.name()).param("most", most).query(SheetImports::line).list();
    }

    /**
     * Lets the import run. Lines that are not ready stay out of it.
     *
     * @param id import
     * @throws Conflict when it was confirmed or discarded before
     */
    @Transactional
    public void confirm(UUID id) {
        change(id, "WAITING", "confirmed_at");
    }

    /**
     * Throws a checked file away.
     *
     * @param id import
     * @throws Conflict when it was confirmed or discarded before
     */
    @Transactional
    public void discard(UUID id) {
        change(id, "DISCARDED", "finished_at");
        jdbc.sql("update sheet_import set content = null where id = :id").param("id", id).update();
    }

    /**
     * Writes the lines that are not imported as a file of the same form, with what is wrong beside each; once mended, it can
     * be imported like any other.
     *
     * @param id import
     * @param out where the file goes; not closed
     */
    @Transactional(readOnly = true)
    public void writeRefused(UUID id, OutputStream out) {
        get(id);
        Map<String, String> problems = new HashMap<>();
        jdbc.sql("select worksheet, line, problem from sheet_import_line where import_id = :id").param("id", id)
            .query(row -> {
                problems.put(place(row.getString(1), row.getInt(2)), row.getString(3));
            });
        byte[] content = content(id).orElseThrow(() -> new Conflict("refusal.review.file.thrownAway"));
        try (SheetFileWriter file = new SheetFileWriter(out, texts)) {
            String[] worksheet = new String[1];
            reader.read(content, line -> {
                String problem = problems.get(place(line.worksheet(), line.number()));
                if (problem != null) {
                    write(file, line, problem, worksheet, problems.size());
                }
            });
        }
        catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param id import
     * @param assessmentId an assessment
     * @return what the file's line says about it, as if it had been sent from the sheet's page
     * @throws NotFound when the one who acts uploaded no file with such a line
     */
    @Transactional(readOnly = true)
    public SaveSheet lineAbout(UUID id, UUID assessmentId) {
        get(id);
        SaveSheet[] found = new SaveSheet[1];
        content(id).ifPresent(content -> reader.read(content, line -> {
            if (found[0] == null && line.key() != null && line.key().assessmentId().equals(assessmentId)) {
                found[0] = line.command();
            }
        }));
        return Optional.ofNullable(found[0]).orElseThrow(() -> new NotFound("refusal.review.file.unknown"));
    }

    /** Imports what is confirmed, a file a transaction, until nothing waits. */
    @Scheduled(fixedDelayString = "${giamngheo.review.imports-interval:PT2S}",
            initialDelayString = "${giamngheo.review.imports-interval:PT2S}")
    public void run() {
        while (one()) {
            LOG.debug("Imported a file of sheets");
        }
    }

    /** Throws the files of more than a month ago away; what they changed stays in the sheets and in the audit trail. */
    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT15M")
    @Transactional
    public void forget() {
        Timestamp before = Timestamp.from(clock.instant().minus(KEPT));
        jdbc.sql("delete from sheet_import_line where import_id in (select id from sheet_import where content is not null"
                + " and state <> 'WAITING' and uploaded_at < :before)").param("before", before).update();
        jdbc.sql("update sheet_import set content = null where content is not null and state <> 'WAITING'"
                + " and uploaded_at < :before").param("before", before).update();
    }

    private boolean one() {
        UUID[] taken = new UUID[1];
        try {
            transaction.executeWithoutResult(status -> next().ifPresent(job -> {
                taken[0] = job.id();
                runAs.user(job.uploadedBy(), () -> run(job));
            }));
        }
        catch (RuntimeException failed) {
            LOG.error("The sheets of the file {} could not be imported", taken[0], failed);
            jdbc.sql("update sheet_import set failures = failures + 1, state = case when failures + 1 >= :most"
                    + " then 'FAILED' else state end where id = :id").param("most", FAILURES_AT_MOST)
                .param("id", taken[0]).update();
        }
        return taken[0] != null;
    }

    private Optional<Job> next() {
        return jdbc.sql("""
                select id, case_id, unit_key, file_name, content, uploaded_by from sheet_import where state = 'WAITING'
                order by confirmed_at limit 1 for no key update skip locked""").query(Job.class).optional();
    }

    private void run(Job job) {
        progress(job.id(), 0);
        Found found = runs.save(job.caseId(), job.fileName(), job.content(), done -> progress(job.id(), done));
        keep(job.id(), found);
        jdbc.sql("update sheet_import set state = 'DONE', finished_at = :now where id = :id").param("now", now())
            .param("id", job.id()).update();
        audit("fileImported", job.id(), job.caseId(), new UnitKey(job.unitKey()), job.fileName(), found);
    }

    /** Written at once, while the import's own transaction goes on. */
    private void progress(UUID id, int done) {
        beside.executeWithoutResult(status -> jdbc.sql("""
                insert into sheet_import_progress (import_id, done) values (:id, :done)
                on conflict (import_id) do update set done = excluded.done""").param("id", id).param("done", done)
            .update());
    }

    private void keep(UUID id, Found found) {
        jdbc.sql("""
                update sheet_import set lines = :lines, ready = :ready, unchanged = :unchanged, untouched = :untouched,
                    conflicts = :conflicts, faulty = :faulty where id = :id""")
            .param("lines", found.lines()).param("ready", found.of(FileOutcome.READY))
            .param("unchanged", found.of(FileOutcome.UNCHANGED)).param("untouched", found.of(FileOutcome.UNTOUCHED))
            .param("conflicts", found.of(FileOutcome.CONFLICT)).param("faulty", found.of(FileOutcome.FAULTY))
            .param("id", id).update();
        jdbc.sql("delete from sheet_import_line where import_id = :id").param("id", id).update();
        rows.batchUpdate("""
                insert into sheet_import_line (import_id, worksheet, line, outcome, assessment_id, household_code,
                    head_name, problem) values (?, ?, ?, ?, ?, left(?, 40), left(?, 200), ?)""", found.refused(), BATCH,
                (row, line) -> {
                    row.setObject(1, id);
                    row.setString(2, line.worksheet());
                    row.setInt(3, line.line());
                    row.setString(4, line.outcome().name());
                    row.setObject(5, line.assessmentId());
                    row.setString(6, line.householdCode());
                    row.setString(7, line.headName());
                    row.setString(8, line.problem());
                });
    }

    private void change(UUID id, String state, String at) {
        get(id);
        int changed = jdbc.sql("update sheet_import set state = :state, " + at + " = :now where id = :id"
                + " and state = 'CHECKED'").param("state", state).param("now", now()).param("id", id).update();
        if (changed == 0) {
            throw new Conflict("refusal.review.file.settled");
        }
    }

    private void write(SheetFileWriter file, FileLine line, String problem, String[] worksheet, int lines) {
        try {
            if (!line.worksheet().equals(worksheet[0])) {
                worksheet[0] = line.worksheet();
                file.worksheet(line.worksheet(), line.columns(), lines, true);
            }
            Map<String, String> cells = new HashMap<>(line.cells());
            cells.put(FileColumns.PROBLEM, problem);
            file.line(cells);
        }
        catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from sheet_import where id = :id and content is not null").param("id", id)
            .query((row, index) -> row.getBytes(1)).optional();
    }

    private void audit(String action, UUID id, UUID caseId, UnitKey unit, String fileName, Found found) {
        events.publishEvent(new AuditedEvent("sheets." + action, "SheetImport", id.toString(), unit.value(), null,
                caseId, Map.of(), Map.of("fileName", fileName, "sheets", found.of(FileOutcome.READY), "unchanged",
                        found.of(FileOutcome.UNCHANGED), "conflicts", found.of(FileOutcome.CONFLICT), "faulty",
                        found.of(FileOutcome.FAULTY)), null));
    }

    private String username() {
        return currentActor.get().username();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String place(String worksheet, int line) {
        return line + " " + worksheet;
    }

    private static SheetFileView view(ResultSet row, int index) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new SheetFileView(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                row.getString("file_name"), row.getTimestamp("uploaded_at").toInstant(),
                SheetFileView.State.valueOf(row.getString("state")), row.getInt("lines"), row.getInt("ready"),
                row.getInt("unchanged"), row.getInt("untouched"), row.getInt("conflicts"), row.getInt("faulty"),
                row.getInt("done"), finished == null ? null : finished.toInstant(), row.getBoolean("kept"));
    }

    private static RefusedLine line(ResultSet row, int index) throws SQLException {
        return new RefusedLine(row.getString("worksheet"), row.getInt("line"),
                FileOutcome.valueOf(row.getString("outcome")), row.getObject("assessment_id", UUID.class),
                row.getString("household_code"), row.getString("head_name"), row.getString("problem"));
    }

    private record Job(UUID id, UUID caseId, String unitKey, String fileName, byte[] content, String uploadedBy) {}
}
