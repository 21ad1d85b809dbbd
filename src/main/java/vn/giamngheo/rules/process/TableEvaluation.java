package vn.giamngheo.rules.process;

import java.util.Map;
import java.util.Optional;
import vn.giamngheo.rules.DecisionTrace;

/** Evaluates one decision table; deployed ones in the application, files of the repository in tests. */
@FunctionalInterface
interface TableEvaluation {

    /**
     * @param decisionId id of the table
     * @param inputs values by input name
     * @return what it said
     */
    Evaluation evaluate(String decisionId, Map<String, Object> inputs);

    /**
     * For a list that is worked through in one transaction: its version is looked up once.
     *
     * @param decisionId id of the table
     * @return the version of this table that answers now
     */
    default TableEvaluation asOfNow(String decisionId) {
        return this;
    }

    /**
     * What a table said.
     *
     * @param outputs values by output name; empty when no row fired
     * @param trace rows that fired and the table's version
     */
    record Evaluation(Optional<Map<String, Object>> outputs, DecisionTrace trace) {}
}
