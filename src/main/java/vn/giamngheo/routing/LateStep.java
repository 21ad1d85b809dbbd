package vn.giamngheo.routing;

import java.util.List;

import vn.giamngheo.identity.PostGroup;

/**
 * Whom a late step is told to. None of them decides it in place of the post that has it: Decision 24/2021, Art. 4, knows no
 * tacit consent.
 *
 * @param to superior post that urges; where nobody stands above, the post that has the step
 * @param nobodyAbove whether it is that post itself
 * @param waiting posts that wait for the step
 */
public record LateStep(PostGroup to, boolean nobodyAbove, List<PostGroup> waiting) {

    /** Copies the posts. */
    public LateStep {
        waiting = List.copyOf(waiting);
    }
}
