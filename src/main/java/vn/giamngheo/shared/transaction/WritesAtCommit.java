package vn.giamngheo.shared.transaction;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
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
        if (writes.isEmpty()) {
            return;
        }
        int[] changed = jdbc.execute((ConnectionCallback<int[]>) connection -> RoundTrip.send(connection, writes));
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
    private record Write(String sql, Object[] arguments, IntConsumer changed) implements RoundTrip.Write {

        @Override
        public int values() {
            return arguments.length;
        }

        @Override
        public void bind(PreparedStatement statement, int first) throws SQLException {
            for (int number = 0; number < arguments.length; number++) {
                if (arguments[number] instanceof SqlParameterValue typed) {
                    StatementCreatorUtils.setParameterValue(statement, first + number, typed, typed.getValue());
                }
                else {
                    StatementCreatorUtils.setParameterValue(statement, first + number, SqlTypeValue.TYPE_UNKNOWN,
                            arguments[number]);
                }
            }
        }
    }
}
