package vn.giamngheo.tasklist.web;

/**
 * The end of somebody's time in a post, as typed. Days are dd/MM/yyyy.
 *
 * @param username account that leaves
 * @param post id of the post's group
 * @param lastDay last day
 * @param successor account that follows, may be blank
 * @param title title the successor signs with, blank to keep it
 * @param reason why
 */
record HandOverForm(String username, String post, String lastDay, String successor, String title, String reason) {}
