package vn.giamngheo.tasklist;

import java.time.Instant;
import java.util.List;

/**
 * Half-filled answers of one person to one step.
 *
 * @param answers form fields as JSON
 * @param shown the same as people read them, in the order of the form
 * @param savedAt when they were kept
 */
public record Draft(String answers, List<Shown> shown, Instant savedAt) {

    /**
     * One answer.
     *
     * @param label label of the field
     * @param text what was answered
     */
    public record Shown(String label, String text) {}
}
