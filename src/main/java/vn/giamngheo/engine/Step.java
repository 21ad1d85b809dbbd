package vn.giamngheo.engine;

/**
 * One open step of one case.
 *
 * @param processKey process id
 * @param elementId user task id in the diagram
 * @param businessKey id of the aggregate the process works on
 * @param taskId engine's task id
 */
public record Step(String processKey, String elementId, String businessKey, String taskId) {}
