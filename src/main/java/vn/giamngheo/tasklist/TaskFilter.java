package vn.giamngheo.tasklist;

import java.util.List;

/**
 * What an officer looks for in his list.
 *
 * @param username the officer
 * @param groups posts he holds, as group ids
 * @param view which list: steps of his posts, those he holds, those brought before him as superior
 * @param step user task id, null for all
 * @param hamlet hamlet name, null for all
 * @param due how much time is left, null for all
 * @param text words of the household's head or case number, null for all
 */
public record TaskFilter(String username, List<String> groups, View view, String step, String hamlet,
        TaskItem.DueState due, String text) {

    /** The three lists of an officer. */
    public enum View {
        /** All open steps of his posts. */
        POSTS,
        /** Those he holds himself. */
        MINE,
        /** Overdue steps of the posts below his own. */
        ESCALATED
    }
}
