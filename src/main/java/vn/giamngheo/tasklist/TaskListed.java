package vn.giamngheo.tasklist;

/**
 * A step has come onto the list of open steps, in the transaction that opened it.
 *
 * @param item the step as people see it
 */
public record TaskListed(TaskItem item) {}
