package vn.giamngheo.engine;

/**
 * Somebody holds an open step, or nobody any more.
 *
 * @param taskId engine's task id
 * @param assignee user name, null when it was released
 */
public record TaskAssigned(String taskId, String assignee) {}
