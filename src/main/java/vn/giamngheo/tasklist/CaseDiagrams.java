package vn.giamngheo.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The diagrams a case runs through, with the path it took. */
public interface CaseDiagrams {

    /**
     * @param caseId case
     * @return its processes, the called ones after their caller, in order of their start
     */
    List<Diagram> ofCase(UUID caseId);

    /**
     * @param definitionId version of a model
     * @return its BPMN file
     * @throws vn.giamngheo.shared.NotFound when there is no such version
     */
    String xml(String definitionId);

    /**
     * One process of a case.
     *
     * @param definitionId version of the model it runs on
     * @param name Vietnamese name
     * @param startedAt when it started
     * @param endedAt when it ended, null while it runs
     * @param active elements where it waits
     * @param done elements it has passed
     */
    record Diagram(String definitionId, String name, Instant startedAt, Instant endedAt, List<String> active,
            List<String> done) {}
}
