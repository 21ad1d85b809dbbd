package vn.giamngheo.engine;

import java.time.Instant;

/**
 * A step waits for an officer. Published in the transaction that opened it.
 *
 * @param taskId engine's task id
 * @param processKey process id
 * @param elementId user task id in the diagram
 * @param stepName Vietnamese name of the step
 * @param businessKey id of the aggregate the process works on
 * @param processInstanceId engine's instance
 * @param candidateGroup post that works on it, {@code role:unitKey}
 * @param regimeId procedure text that the case is handled by, null in a process that has none
 * @param dueAt when it is due, null when it has no term
 * @param createdAt when it was opened, on the application's clock
 */
public record TaskOpened(String taskId, String processKey, String elementId, String stepName, String businessKey,
        String processInstanceId, String candidateGroup, String regimeId, Instant dueAt, Instant createdAt) {}
