package vn.giamngheo.routing;

import java.util.List;

/** Tells which open steps wait at which post. The module that keeps the task list gives the bean. */
@FunctionalInterface
public interface OpenWork {

    /** @return open steps by post, process and step */
    List<Waiting> waiting();

    /**
     * Open steps that wait at one post.
     *
     * @param post id of the post's group
     * @param processKey process
     * @param step element id of the user task
     * @param unitKey commune of the cases
     * @param number how many
     */
    record Waiting(String post, String processKey, String step, String unitKey, int number) {}
}
