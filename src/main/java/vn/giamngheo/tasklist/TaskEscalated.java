package vn.giamngheo.tasklist;

/**
 * An overdue step was brought before the superior post. Published in the transaction that did it.
 *
 * @param taskId engine's task id
 * @param superiorGroup that post, {@code role:unitKey}
 */
public record TaskEscalated(String taskId, String superiorGroup) {}
