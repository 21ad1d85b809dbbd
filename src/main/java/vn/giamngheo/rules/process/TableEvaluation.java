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
     * @param decisionId id of the table
     * @return version that answers now, 0 when tables have none
     */
    default int version(String decisionId) {
        return 0;
    }

    /**
     * What a table said.
     *
     * @param outputs values by output name; empty when no row fired
     * @param trace rows that fired and the table's version
     */
    record Evaluation(Optional<Map<String, Object>> outputs, DecisionTrace trace) {}
}
