package vn.giamngheo.shared.transaction;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes that nobody reads before the transaction is over: its trail, the list of steps, the notices. They wait, and go to
 * the database together, in their order, as the last thing before the commit: one round trip instead of one each. They are
 * kept with the act or not at all, like every other write of the transaction. Who does read or change such rows within the
 * transaction calls {@link #send()} first. Without a transaction a write is done at once.
 */
@Component
public class WritesAtCommit implements TransactionExecutionListener {

    /** Statements of one round trip: more than a step has, and few enough for the driver to remember the combination. */
    private static final int TOGETHER = 16;
    /** Rows of one statement, one after the other, from which on they are a batch. */
    private static final int MANY = 8;

    private final JdbcTemplate jdbc;
    private final TransactionValue<Waiting> waiting = TransactionValue.of(Waiting::new);

    WritesAtCommit(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param sql one statement with named parameters
     * @param values their values
     */
    public void add(String sql, SqlParameterSource values) {
        add(sql, values, rows -> {});
    }

    /**
     * @param sql one statement with named parameters
     * @param values their values
     * @param changed is told how many rows were written, negative when that is not known; what it throws ends the transaction
     * @throws IllegalStateException when the transaction is being committed already
     */
    public void add(String sql, SqlParameterSource values, IntConsumer changed) {
        ParsedSql parsed = NamedParameterUtils.parseSqlStatement(sql);
        Write write = new Write(NamedParameterUtils.substituteNamedParameters(parsed, values),
                NamedParameterUtils.buildValueArray(parsed, values, null), changed);
        if (TransactionValue.isPossible()) {
            waiting.get().add(write);
        }
        else {
            send(List.of(write));
        }
    }

    /** Writes now what waits in the running transaction. */
    public void send() {
        waiting.find().ifPresent(writes -> send(writes.take()));
    }

    /** Comes after everything else that is done before a commit, so that nothing can be added too late. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        waiting.find().ifPresent(writes -> {
            send(writes.take());
            writes.over = true;
        });
    }

    private void send(List<Write> writes) {
        List<Write> few = new ArrayList<>();
        for (int from = 0, to; from < writes.size(); from = to) {
            String sql = writes.get(from).sql();
            to = from + 1;
            while (to < writes.size() && writes.get(to).sql().equals(sql)) {
                to++;
            }
            if (to - from >= MANY) {
                sendTogether(few);
                few.clear();
                sendRows(writes.subList(from, to));
            }
            else {
                few.addAll(writes.subList(from, to));
            }
        }
        sendTogether(few);
    }

    /** Many rows of one statement are a batch of the driver. */
    private void sendRows(List<Write> rows) {
        int[] changed = jdbc.batchUpdate(rows.get(0).sql(), rows.stream().map(Write::values).toList());
        for (int number = 0; number < changed.length; number++) {
            rows.get(number).changed().accept(changed[number]);
        }
    }

    private void sendTogether(List<Write> writes) {
        for (int from = 0; from < writes.size(); from += TOGETHER) {
            sendOnce(writes.subList(from, Math.min(writes.size(), from + TOGETHER)));
        }
    }

    private void sendOnce(List<Write> writes) {
        String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        Object[] values = writes.stream().flatMap(write -> Arrays.stream(write.values())).toArray();
        int[] changed = jdbc.execute(sql, (PreparedStatement statement) -> {
            new ArgumentPreparedStatementSetter(values).setValues(statement);
            statement.execute();
            int[] counts = new int[writes.size()];
            for (int number = 0; number < counts.length; number++) {
                counts[number] = statement.getUpdateCount();
                statement.getMoreResults();
            }
            return counts;
        });
        for (int number = 0; number < changed.length; number++) {
            writes.get(number).changed().accept(changed[number]);
        }
    }

    /** What waits in one transaction. */
    private static final class Waiting {

        private List<Write> writes = new ArrayList<>();
        private boolean over;

        void add(Write write) {
            if (over) {
                throw new IllegalStateException("too late for this transaction: " + write.sql());
            }
            writes.add(write);
        }

        List<Write> take() {
            List<Write> taken = writes;
            writes = new ArrayList<>();
            return taken;
        }
    }

    /** A statement that waits, with its values in order. */
    private record Write(String sql, Object[] values, IntConsumer changed) {}
}
