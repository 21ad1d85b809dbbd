package vn.giamngheo.engine;

/**
 * A step is no longer open.
 *
 * @param taskId engine's task id
 * @param completedBy who completed it, null when the process cancelled it
 */
public record TaskClosed(String taskId, String completedBy) {}
