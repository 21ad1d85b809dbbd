package vn.giamngheo.tasklist;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an officer looks for among the cases he handled.
 *
 * @param text words of the household's head or case number, null for all
 * @param from first day of his last step in the case, null for all
 * @param to last day of it, null for all
 * @param before where the last page ended, null for the newest
 */
public record DoneFilter(String text, LocalDate from, LocalDate to, Position before) {

    /**
     * Place in the list.
     *
     * @param at when the step was completed
     * @param taskId engine's task id, where several were at that moment
     */
    public record Position(Instant at, String taskId) {}
}
