package vn.giamngheo.engine.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import vn.giamngheo.shared.transaction.RoundTrip;

/**
 * Connections on which the engine writes in one round trip what a step has changed. The engine gathers about twenty
 * statements at the end of a command, as batches, and then has each batch done and waits for its answer. Here the first of
 * them to be done takes all the others along; they are given the answers that came with it. The engine compares each with
 * the number of rows that it expects, as before: two who change the same row still stumble over each other.
 */
final class EngineFlush extends TransactionAwareDataSourceProxy {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete");

    /** How the engine reads one task. */
    private static final String TASK = "select * from ACT_RU_TASK where ID_ =";
    private static final ThreadLocal<AtomicBoolean> LOCKING = new ThreadLocal<>();

    EngineFlush(DataSource target) {
        super(target);
    }

    /**
     * Lets the engine read a task and lock its row at once, instead of in two round trips.
     *
     * @param read reads a task
     * @return whether its row is locked now; not when the engine knew the task already
     */
    static boolean locking(Runnable read) {
        AtomicBoolean locked = new AtomicBoolean();
        LOCKING.set(locked);
        try {
            read.run();
        }
        finally {
            LOCKING.remove();
        }
        return locked.get();
    }

    /** @return the same statement, or the one that locks when that is asked for */
    private static String read(String sql) {
        AtomicBoolean locked = LOCKING.get();
        if (locked == null || !sql.stripLeading().startsWith(TASK)) {
            return sql;
        }
        locked.set(true);
        return sql + " FOR UPDATE";
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        List<Batch> waiting = new ArrayList<>();
        return (Connection) Proxy.newProxyInstance(EngineFlush.class.getClassLoader(), new Class<?>[] { Connection.class },
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && arguments.length == 1) {
                        String sql = (String) arguments[0];
                        return writes(sql) ? new Batch(connection, sql, waiting).statement()
                                : connection.prepareStatement(read(sql));
                    }
                    return invoke(method, connection, arguments);
                });
    }

    private static boolean writes(String sql) {
        return WRITES.contains(sql.stripLeading().split("\\s", 2)[0].toLowerCase(Locale.ROOT));
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        }
        catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** A statement of the engine whose rows wait. What is done with it at once, without a batch, is done as ever. */
    private static final class Batch {

        private final Connection connection;
        private final String sql;
        private final List<Batch> waiting;
        private final List<Row> rows = new ArrayList<>();
        private List<Value> values = new ArrayList<>();
        private int[] changed;
        private PreparedStatement single;

        Batch(Connection connection, String sql, List<Batch> waiting) {
            this.connection = connection;
            this.sql = sql;
            this.waiting = waiting;
        }

        PreparedStatement statement() {
            return (PreparedStatement) Proxy.newProxyInstance(EngineFlush.class.getClassLoader(),
                    new Class<?>[] { PreparedStatement.class }, (proxy, method, arguments) -> call(method, arguments));
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            if (arguments != null && arguments.length > 1 && arguments[0] instanceof Integer
                    && method.getName().startsWith("set")) {
                values.add(new Value(method, arguments));
                return null;
            }
            return switch (method.getName()) {
                case "addBatch" -> add();
                case "executeBatch" -> done();
                case "close" -> close();
                case "isClosed" -> false;
                case "hashCode" -> System.identityHashCode(this);
                case "toString" -> sql;
                default -> invoke(method, single(), arguments);
            };
        }

        private Object add() {
            rows.add(new Row(sql, values));
            values = new ArrayList<>();
            if (!waiting.contains(this)) {
                waiting.add(this);
            }
            return null;
        }

        private int[] done() throws SQLException {
            if (rows.isEmpty()) {
                return new int[0];
            }
            if (changed == null) {
                List<Batch> all = List.copyOf(waiting);
                waiting.clear();
                flush(all);
            }
            int[] mine = changed;
            changed = null;
            rows.clear();
            return mine;
        }

        private void flush(List<Batch> all) throws SQLException {
            List<Row> writes = all.stream().flatMap(batch -> batch.rows.stream()).toList();
            try {
                int[] counts = RoundTrip.send(connection, writes);
                int from = 0;
                for (Batch batch : all) {
                    batch.changed = Arrays.copyOfRange(counts, from, from + batch.rows.size());
                    from += batch.rows.size();
                }
            }
            catch (SQLException refused) {
                BatchUpdateException failed = new BatchUpdateException(refused.getMessage(), refused.getSQLState(),
                        refused.getErrorCode(), new int[0], refused);
                failed.setNextException(refused);
                throw failed;
            }
        }

        private Object close() throws SQLException {
            waiting.remove(this);
            if (single != null) {
                single.close();
            }
            return null;
        }

        private PreparedStatement single() throws SQLException {
            if (single == null) {
                single = connection.prepareStatement(sql);
            }
            for (Value value : values) {
                value.set(single, value.number());
            }
            values = new ArrayList<>();
            return single;
        }
    }

    /** One row of a batch. */
    private record Row(String sql, List<Value> bound) implements RoundTrip.Write {

        @Override
        public int values() {
            return bound.size();
        }

        @Override
        public void bind(PreparedStatement statement, int first) throws SQLException {
            for (Value value : bound) {
                value.set(statement, first + value.number() - 1);
            }
        }
    }

    /** A value as the engine set it: the setter with its arguments, of which the first is the number of the value. */
    private record Value(Method setter, Object[] arguments) {

        int number() {
            return (Integer) arguments[0];
        }

        void set(PreparedStatement statement, int number) throws SQLException {
            Object[] moved = arguments.clone();
            moved[0] = number;
            try {
                setter.invoke(statement, moved);
            }
            catch (InvocationTargetException failed) {
                if (failed.getCause() instanceof SQLException refused) {
                    throw refused;
                }
                throw new IllegalStateException(failed.getCause());
            }
            catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
