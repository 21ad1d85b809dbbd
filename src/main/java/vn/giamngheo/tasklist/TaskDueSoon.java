package vn.giamngheo.tasklist;

/**
 * An open step is due within the next day. Published once a step.
 *
 * @param taskId engine's task id
 */
public record TaskDueSoon(String taskId) {}
