package vn.giamngheo.identity;

import java.time.LocalDate;

/**
 * Gives a person a post.
 *
 * @param username account name
 * @param post role and unit
 * @param title Vietnamese title of the post, as shown and signed
 * @param validFrom first day
 * @param validTo last day, null when open
 */
public record AssignPost(String username, PostGroup post, String title, LocalDate validFrom, LocalDate validTo) {}
