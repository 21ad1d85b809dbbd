package vn.giamngheo.tasklist;

import java.time.Instant;
import java.util.List;

/**
 * Where a case is now.
 *
 * @param open its open steps, the first opened first
 * @param label message key of its state, null when its feature tells none
 * @param ended whether nothing more happens in it
 */
public record Whereabout(List<OpenStep> open, String label, boolean ended) {

    /**
     * One open step.
     *
     * @param stepName Vietnamese name
     * @param postName post it waits at, in words
     * @param holderName who holds it, null while it is free
     * @param dueAt when it is due, null without a term
     */
    public record OpenStep(String stepName, String postName, String holderName, Instant dueAt) {}
}
