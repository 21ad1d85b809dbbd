package vn.giamngheo.tasklist;

import java.util.List;

/**
 * An overdue step was told of. Published in the transaction that did it; the step itself stays as it is.
 *
 * @param taskId engine's task id
 * @param superiorGroup post that urges, {@code role:unitKey}; where nobody stands above, the post that has the step
 * @param nobodyAbove whether it is that post itself
 * @param waitingGroups posts that wait for the step
 */
public record TaskEscalated(String taskId, String superiorGroup, boolean nobodyAbove, List<String> waitingGroups) {

    /** Copies the posts. */
    public TaskEscalated {
        waitingGroups = List.copyOf(waitingGroups);
    }
}
