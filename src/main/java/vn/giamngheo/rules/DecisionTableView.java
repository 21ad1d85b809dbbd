package vn.giamngheo.rules;

import java.util.List;
import java.util.function.Predicate;

/**
 * A decision table as it is deployed, to be read.
 *
 * @param id id of the table
 * @param name Vietnamese name
 * @param version deployed version, from 1
 * @param inputs labels of the inputs
 * @param outputs labels of the outputs
 * @param rows rows in the table's order
 */
public record DecisionTableView(
        String id, String name, int version, List<String> inputs, List<String> outputs, List<Row> rows) {

    /** Keeps its own copies. */
    public DecisionTableView {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /**
     * @param wanted which rows
     * @return the table with these rows only
     */
    public DecisionTableView only(Predicate<Row> wanted) {
        return new DecisionTableView(id, name, version, inputs, outputs, rows.stream().filter(wanted).toList());
    }

    /**
     * One row.
     *
     * @param number place in the table, from 1
     * @param description the row's note: mark, meaning, source
     * @param conditions conditions as written, one an input; empty when the row does not ask for it
     * @param results results without quotes, one an output
     */
    public record Row(int number, String description, List<String> conditions, List<String> results) {

        /** Keeps its own copies. */
        public Row {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }

        /**
         * @param value a text value
         * @return whether the row is for this value of some input
         */
        public boolean asksFor(String value) {
            return conditions.contains("\"" + value + "\"");
        }
    }
}
