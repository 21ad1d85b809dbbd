package vn.giamngheo.loan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.RefusalMessages;
import vn.giamngheo.shared.Sha256;
import vn.giamngheo.territory.UnitKey;

/**
 * The bank's results as Excel files. Rows that fit one case are applied, those that may mean several wait for a person, the
 * others are listed with what is wrong. The same file again, or a row known from another file, changes nothing.
 */
@Service
public class ResultFiles {

    private static final int SHOWN = 50;
    private static final int LONGEST_PROBLEM = 1000;

    private final JdbcClient jdbc;
    private final ResultSheet sheets;
    private final BankDesk bank;
    private final StoredLoans stored;
    private final LoanAccess access;
    private final LoanAudit audit;
    private final CurrentActor currentActor;
    private final RefusalMessages messages;
    private final TransactionTemplate transaction;

    ResultFiles(JdbcClient jdbc, ResultSheet sheets, BankDesk bank, StoredLoans stored, LoanAccess access,
            LoanAudit audit, CurrentActor currentActor, RefusalMessages messages, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.bank = bank;
        this.stored = stored;
        this.access = access;
        this.audit = audit;
        this.currentActor = currentActor;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Reads a file. Each row is a transaction of its own, so that a faulty one holds up no other; a file that was read
     * before is opened again and nothing else happens.
     *
     * @param name name of the file
     * @param content an xlsx file
     * @return id of the file
     * @throws NotPermitted when the one who acts is not the bank
     * @throws vn.giamngheo.shared.InvalidInput when it is no such file
     */
    public UUID upload(String name, byte[] content) {
        UnitKey unit = unit();
        String hash = Sha256.of(content);
        Optional<UUID> known = jdbc.sql("select id from loan_result_file where sha256 = :hash").param("hash", hash)
            .query(UUID.class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        List<ResultSheet.Line> lines = sheets.read(content);
        UUID id = UUID.randomUUID();
        boolean first = Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("""
                insert into loan_result_file (id, name, sha256, unit_key, uploaded_by, uploaded_at)
                values (:id, :name, :hash, :unit, :by, :at) on conflict (sha256) do nothing""")
            .param("id", id).param("name", name).param("hash", hash).param("unit", unit.value())
            .param("by", username()).param("at", bank.now()).update() > 0));
        if (!first) {
            throw new Conflict("refusal.loan.fileMeanwhile");
        }
        lines.forEach(line -> take(id, line));
        transaction.executeWithoutResult(status -> audit.unit("resultFileRead", id.toString(), unit,
                Map.of("name", name, "sha256", hash, "rows", lines.size())));
        return id;
    }

    private void take(UUID file, ResultSheet.Line line) {
        if (!line.problems().isEmpty()) {
            keep(file, line, ResultRow.State.FAULTY, String.join(" ", line.problems()), null);
            return;
        }
        boolean seen = jdbc.sql("select count(*) from loan_result_row where row_key = :key"
                + " and state in ('APPLIED', 'TO_SETTLE')").param("key", line.key()).query(Integer.class).single() > 0;
        if (seen) {
            keep(file, line, ResultRow.State.KNOWN, null, null);
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                BankResult result = line.toResult();
                bank.check(result);
                BankDesk.Candidates candidates = bank.candidates(result);
                if (candidates.cases().isEmpty()) {
                    throw new NotFound("refusal.loan.noCaseFits");
                }
                if (!candidates.certain()) {
                    insert(file, line, ResultRow.State.TO_SETTLE, null, null);
                    return;
                }
                BankDesk.Accepted accepted = bank.apply(candidates.cases().get(0), result);
                insert(file, line, accepted.changed() ? ResultRow.State.APPLIED : ResultRow.State.KNOWN, null,
                        accepted.caseId());
            });
        }
        catch (Refusal refused) {
            keep(file, line, ResultRow.State.FAULTY, messages.text(refused), null);
        }
    }

    private void keep(UUID file, ResultSheet.Line line, ResultRow.State state, String problem, UUID caseId) {
        transaction.executeWithoutResult(status -> insert(file, line, state, problem, caseId));
    }

    private void insert(UUID file, ResultSheet.Line line, ResultRow.State state, String problem, UUID caseId) {
        jdbc.sql("""
                insert into loan_result_row (id, file_id, row_number, row_key, state, case_number, citizen_id,
                    borrower_name, result, result_on, amount, rate, term_months, loan_book_number, reason, problem, case_id)
                values (:id, :file, :number, :key, :state, left(:case, 40), left(:citizen, 40), left(:name, 200), :result,
                    :on, :amount, :rate, :months, left(:book, 60), :reason, :problem, :caseId)""")
            .param("id", UUID.randomUUID()).param("file", file).param("number", line.number()).param("key", line.key())
            .param("state", state.name()).param("case", line.caseNumber()).param("citizen", line.citizenId())
            .param("name", line.borrowerName()).param("result", line.result() == null ? null : line.result().name())
            .param("on", line.resultOn()).param("amount", line.amount())
            .param("rate", line.rate() == null || line.rate().precision() - line.rate().scale() > 3 ? null : line.rate())
            .param("months", line.termMonths()).param("book", line.loanBookNumber()).param("reason", line.reason())
            .param("problem", problem == null || problem.length() <= LONGEST_PROBLEM ? problem
                    : problem.substring(0, LONGEST_PROBLEM))
            .param("caseId", caseId).update();
    }

    /**
     * Settles a row that may mean several cases.
     *
     * @param rowId row
     * @param caseId the case it means, null when it means none
     * @throws Conflict when it is settled already, or the case does not take the result
     */
    @Transactional
    public void settle(UUID rowId, UUID caseId) {
        ResultRow row = jdbc.sql("select * from loan_result_row where id = :id for update").param("id", rowId)
            .query((result, index) -> row(result)).optional()
            .orElseThrow(() -> new NotFound("refusal.loan.unknownRow"));
        requireOwn(jdbc.sql("select file_id from loan_result_row where id = :id").param("id", rowId).query(UUID.class)
            .single());
        if (row.state() != ResultRow.State.TO_SETTLE) {
            throw new Conflict("refusal.loan.rowSettled", row.rowNumber());
        }
        if (caseId != null) {
            if (!bank.candidates(row.toResult()).cases().contains(caseId)) {
                throw new Conflict("refusal.loan.noCandidate", row.rowNumber());
            }
            bank.apply(caseId, row.toResult());
        }
        jdbc.sql("update loan_result_row set state = :state, case_id = :case, settled_by = :by, settled_at = :at,"
                + " version = version + 1 where id = :id")
            .param("state", (caseId == null ? ResultRow.State.REJECTED : ResultRow.State.APPLIED).name())
            .param("case", caseId).param("by", username()).param("at", bank.now()).param("id", rowId).update();
        audit.unit("resultRowSettled", rowId.toString(), unit(), caseId == null ? Map.of()
                : Map.of("case", caseId.toString()));
    }

    /** @return the bank's latest files with their counts, newest first, at most 50 */
    @Transactional(readOnly = true)
    public List<ResultFile> files() {
        return jdbc.sql("""
                select f.id, f.name, f.uploaded_by, f.uploaded_at,
                    count(r.id) filter (where r.state = 'APPLIED') as applied,
                    count(r.id) filter (where r.state = 'KNOWN') as known,
                    count(r.id) filter (where r.state = 'TO_SETTLE') as to_settle,
                    count(r.id) filter (where r.state = 'FAULTY') as faulty,
                    count(r.id) filter (where r.state = 'REJECTED') as rejected
                from loan_result_file f left join loan_result_row r on r.file_id = f.id
                where f.unit_key = :unit group by f.id order by f.uploaded_at desc limit :shown""")
            .param("unit", unit().value()).param("shown", SHOWN)
            .query((row, index) -> new ResultFile(row.getObject("id", UUID.class), row.getString("name"),
                    row.getString("uploaded_by"), row.getTimestamp("uploaded_at").toInstant(), row.getInt("applied"),
                    row.getInt("known"), row.getInt("to_settle"), row.getInt("faulty"), row.getInt("rejected"))).list();
    }

    /**
     * @param fileId file
     * @return its rows in order; those to settle with the cases they may mean
     * @throws NotFound when the bank has no such file
     */
    @Transactional(readOnly = true)
    public List<ResultRow> rows(UUID fileId) {
        requireOwn(fileId);
        return jdbc.sql("select * from loan_result_row where file_id = :file order by row_number, id")
            .param("file", fileId).query((row, index) -> row(row)).list().stream().map(this::withCandidates).toList();
    }

    private ResultRow withCandidates(ResultRow row) {
        return row.state() != ResultRow.State.TO_SETTLE ? row
                : new ResultRow(row.id(), row.rowNumber(), row.state(), row.caseNumber(), row.citizenId(),
                        row.borrowerName(), row.result(), row.resultOn(), row.amount(), row.rate(), row.termMonths(),
                        row.loanBookNumber(), row.reason(), row.problem(), row.caseId(),
                        bank.candidates(row.toResult()).cases().stream().map(id -> stored.get(id).view()).toList());
    }

    private static ResultRow row(ResultSet row) throws SQLException {
        return new ResultRow(row.getObject("id", UUID.class), row.getInt("row_number"),
                ResultRow.State.valueOf(row.getString("state")), row.getString("case_number"),
                row.getString("citizen_id"), row.getString("borrower_name"),
                LoanRecords.constant(row, "result", BankAnswer.class), LoanRecords.day(row, "result_on"),
                row.getObject("amount", Long.class), row.getBigDecimal("rate"), LoanRecords.number(row, "term_months"),
                row.getString("loan_book_number"), row.getString("reason"), row.getString("problem"),
                row.getObject("case_id", UUID.class), List.of());
    }

    private void requireOwn(UUID fileId) {
        boolean own = jdbc.sql("select count(*) from loan_result_file where id = :id and unit_key = :unit")
            .param("id", fileId).param("unit", unit().value()).query(Integer.class).single() > 0;
        if (!own) {
            throw new NotFound("refusal.loan.unknownFile");
        }
    }

    private UnitKey unit() {
        access.inRole(Role.BANK);
        Actor actor = currentActor.get();
        return actor.posts().stream().filter(post -> post.role() == Role.BANK).map(PostGroup::unit).findFirst()
            .orElseThrow(() -> new NotPermitted("refusal.loan.noPost"));
    }

    private String username() {
        return currentActor.get().username();
    }

    /**
     * A file of the bank.
     *
     * @param id file
     * @param name its name
     * @param uploadedBy user name
     * @param uploadedAt when
     * @param applied rows applied
     * @param known rows that changed nothing
     * @param toSettle rows that wait for a person
     * @param faulty rows with something wrong
     * @param rejected rows that mean no case
     */
    public record ResultFile(UUID id, String name, String uploadedBy, Instant uploadedAt, int applied, int known,
            int toSettle, int faulty, int rejected) {}
}
