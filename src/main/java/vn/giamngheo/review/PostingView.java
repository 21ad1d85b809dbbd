package vn.giamngheo.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One public posting of the result.
 *
 * @param id id of the posting
 * @param surveyRound round of the sheet whose result was posted
 * @param postedOn day it was posted; not counted
 * @param endsOn last day of the posting, whole
 * @param days length of the posting
 * @param workingDays whether the days are working days
 * @param places where it was posted
 * @param postedBy user name of the officer
 * @param closedAt when it ended, by term or by an objection; null while posted
 */
public record PostingView(UUID id, int surveyRound, LocalDate postedOn, LocalDate endsOn, int days,
        boolean workingDays, String places, String postedBy, Instant closedAt) {}
