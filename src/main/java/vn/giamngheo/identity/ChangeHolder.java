package vn.giamngheo.identity;

import java.time.LocalDate;

/**
 * Ends a person's time in a post and, where one is named, gives it to a successor from the next day on.
 *
 * @param post the post
 * @param username account that leaves it
 * @param lastDay its last day in the post
 * @param successor account that follows, null when none is known yet
 * @param title title that the successor signs with, null or blank to keep the present one
 * @param reason why, such as the number of the decision
 */
public record ChangeHolder(PostGroup post, String username, LocalDate lastDay, String successor, String title,
        String reason) {}
