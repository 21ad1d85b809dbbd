package vn.giamngheo.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a decision table that held in one evaluation.
 *
 * @param ruleId id of the row in the model, stable over the table's versions
 * @param rowNumber place of the row in the table, from 1
 * @param description the row's note: mark, meaning, source; empty when it has none
 * @param conditions the row's conditions as written in the table, by input name in the table's order; rows that do not
 *     ask for an input leave it out
 */
public record FiredRow(String ruleId, int rowNumber, String description, Map<String, String> conditions) {

    /** Keeps its own copy of the conditions, in their order. */
    public FiredRow {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /**
     * A row whose conditions do not matter.
     *
     * @param ruleId id of the row in the model
     * @param rowNumber place of the row in the table, from 1
     * @param description the row's note
     */
    public FiredRow(String ruleId, int rowNumber, String description) {
        this(ruleId, rowNumber, description, Map.of());
    }
}
