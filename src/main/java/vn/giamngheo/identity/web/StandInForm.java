package vn.giamngheo.identity.web;

/**
 * A stand-in as typed. Days are dd/MM/yyyy.
 *
 * @param holder account of the one who is away, blank for a vacant post
 * @param post id of the post's group
 * @param person account of the one who stands in
 * @param firstDay first day
 * @param lastDay last day
 * @param reason why
 * @param documentNumber number of the written assignment
 */
record StandInForm(String holder, String post, String person, String firstDay, String lastDay, String reason,
        String documentNumber) {}
