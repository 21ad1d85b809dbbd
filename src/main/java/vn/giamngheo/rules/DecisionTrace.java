package vn.giamngheo.rules;

import java.util.List;

/**
 * What the register keeps of one evaluation, so that a class can be explained years later.
 *
 * @param decisionId id of the decision table
 * @param version deployed version of the table that was evaluated, from 1
 * @param rows rows that fired, in table order
 */
public record DecisionTrace(String decisionId, int version, List<FiredRow> rows) {

    /** Keeps its own copy of the rows. */
    public DecisionTrace {
        rows = List.copyOf(rows);
    }
}
