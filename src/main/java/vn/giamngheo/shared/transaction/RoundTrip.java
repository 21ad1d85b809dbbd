package vn.giamngheo.shared.transaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several writes to the database in one round trip: PostgreSQL's driver sends statements that are divided by semicolons one
 * after the other, without waiting for the answer to each. They are done in their order; the first that fails ends the
 * transaction, as it would alone.
 */
public final class RoundTrip {

    /** Statements of one trip: more than a step has, and few enough for the driver to remember the combination. */
    private static final int TOGETHER = 32;
    /** Rows of one statement, one after the other, from which on they are a batch of the driver. */
    private static final int MANY = 8;

    private RoundTrip() {}

    /** A statement with its values. */
    public interface Write {

        /** @return the statement, with a question mark for each value */
        String sql();

        /** @return number of its values */
        int values();

        /**
         * @param statement statement to set the values of
         * @param first number of the first of them, from 1
         * @throws SQLException when the driver refuses a value
         */
        void bind(PreparedStatement statement, int first) throws SQLException;
    }

    /**
     * @param connection connection of the running transaction
     * @param writes what to write
     * @return how many rows each has changed; negative when the driver does not tell
     * @throws SQLException what the database refuses
     */
    public static int[] send(Connection connection, List<? extends Write> writes) throws SQLException {
        int[] changed = new int[writes.size()];
        int open = 0;
        for (int from = 0, to; from < writes.size(); from = to) {
            to = endOfRows(writes, from);
            if (to - from >= MANY) {
                sendTogether(connection, writes, open, from, changed);
                sendRows(connection, writes, from, to, changed);
                open = to;
            }
        }
        sendTogether(connection, writes, open, writes.size(), changed);
        return changed;
    }

    private static int endOfRows(List<? extends Write> writes, int from) {
        int to = from + 1;
        while (to < writes.size() && writes.get(to).sql().equals(writes.get(from).sql())) {
            to++;
        }
        return to;
    }

    private static void sendRows(Connection connection, List<? extends Write> writes, int from, int to, int[] changed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(writes.get(from).sql())) {
            for (Write row : writes.subList(from, to)) {
                row.bind(statement, 1);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            System.arraycopy(counts, 0, changed, from, counts.length);
        }
    }

    private static void sendTogether(Connection connection, List<? extends Write> writes, int from, int to, int[] changed)
            throws SQLException {
        for (int start = from; start < to; start += TOGETHER) {
            sendOnce(connection, writes.subList(start, Math.min(to, start + TOGETHER)), start, changed);
        }
    }

    private static void sendOnce(Connection connection, List<? extends Write> writes, int from, int[] changed)
            throws SQLException {
        String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int value = 1;
            for (Write write : writes) {
                write.bind(statement, value);
                value += write.values();
            }
            statement.execute();
            for (int number = 0; number < writes.size(); number++) {
                changed[from + number] = statement.getUpdateCount();
                statement.getMoreResults();
            }
        }
    }
}
