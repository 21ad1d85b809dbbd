package vn.giamngheo.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One village meeting, or its being sent back.
 *
 * @param id id of the meeting
 * @param surveyRound round of the sheet it spoke about
 * @param outcome what came of it
 * @param heldOn day of the meeting, null when returned
 * @param place where, null when returned
 * @param chair user name of the chair
 * @param secretary name of the secretary, null when returned
 * @param attendees people who attended, null when returned
 * @param agreeing of these who agreed, null when returned
 * @param disagreeing of these who disagreed, null when returned
 * @param agreementPercent share of all attendees who agreed, in percent with two decimals, cut off and so never shown
 *     higher than it was; null when returned
 * @param quorumPercent share needed, null when returned
 * @param conclusion conclusion as minuted, null when returned
 * @param reason why it was returned, null otherwise
 * @param recordedAt when it was recorded
 * @param attendance who attended by name, as far as it was written down
 */
public record MeetingView(UUID id, int surveyRound, MeetingOutcome outcome, LocalDate heldOn, String place,
        String chair, String secretary, Integer attendees, Integer agreeing, Integer disagreeing,
        BigDecimal agreementPercent, Integer quorumPercent, String conclusion, String reason, Instant recordedAt,
        MeetingMinutes.Attendance attendance) {}
