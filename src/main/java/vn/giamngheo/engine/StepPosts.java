package vn.giamngheo.engine;

import java.util.Optional;

/** Which post an open step belongs to. */
public interface StepPosts {

    /**
     * Asks the step's model once more whom it belongs to, and moves the step there when the answer has changed since it
     * was opened: its unit was merged into another one. Whoever holds the step keeps it when he holds the new post too,
     * otherwise it is released. Doing it again changes nothing. Publishes {@link TaskRerouted} in the same transaction.
     *
     * @param taskId engine's task id
     * @return how it moved; empty when it is not open any more or belongs where it belonged
     * @throws vn.giamngheo.shared.Refusal when no post follows
     */
    Optional<TaskRerouted> routeAgain(String taskId);
}
