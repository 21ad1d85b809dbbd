package vn.giamngheo.routing;

import java.time.Instant;
import java.util.List;

/**
 * A post that nobody holds, and what is stuck for it.
 *
 * @param post id of the post's group, empty when the unit has no unit of that level above it
 * @param postName the post in words
 * @param unitName where
 * @param steps steps that nobody would see, as process and step ids
 * @param openTasks open steps that wait at the post already
 * @param since when it was noticed
 * @param holdersKeptAway whether somebody holds the post, but may not do the step in that case
 */
public record Alert(String post, String postName, String unitName, List<Step> steps, int openTasks, Instant since,
        boolean holdersKeptAway) {

    /**
     * One step.
     *
     * @param processKey process
     * @param step element id of the user task
     */
    public record Step(String processKey, String step) {}
}
