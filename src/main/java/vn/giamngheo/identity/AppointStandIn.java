package vn.giamngheo.identity;

import java.time.LocalDate;

/**
 * Lets a person do the work of a post while its holder is away.
 *
 * @param post the post
 * @param holder account of the one who is away, null when the post is vacant
 * @param person account of the one who stands in
 * @param firstDay first day, today or later
 * @param lastDay last day, the whole day included
 * @param reason why
 * @param documentNumber number of the written assignment; required where the post signs decisions
 */
public record AppointStandIn(PostGroup post, String holder, String person, LocalDate firstDay, LocalDate lastDay,
        String reason, String documentNumber) {}
