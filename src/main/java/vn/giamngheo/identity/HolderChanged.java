package vn.giamngheo.identity;

import java.time.LocalDate;

/**
 * A person's time in a post was ended. Published in the transaction of the change.
 *
 * @param post the post
 * @param from account that leaves it
 * @param to account that follows on the next day, null when nobody was named
 * @param lastDay last day of the one who leaves
 * @param reason reason given
 */
public record HolderChanged(PostGroup post, String from, String to, LocalDate lastDay, String reason) {}
