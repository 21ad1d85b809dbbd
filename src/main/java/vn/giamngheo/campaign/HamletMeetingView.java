package vn.giamngheo.campaign;

import java.time.Instant;
import java.time.LocalDate;

import vn.giamngheo.review.MeetingOutcome;

/**
 * A meeting about the list of a hamlet.
 *
 * @param outcome how it ended
 * @param heldOn day, null when the list was sent back before a vote
 * @param place where
 * @param chair user name
 * @param attendees who attended
 * @param agreeing of these who agreed on the list
 * @param disagreeing of these who disagreed
 * @param quorumPercent share that had to agree
 * @param households number of households discussed
 * @param notAgreed of these on which too few agreed
 * @param conclusion conclusion
 * @param reason why it was sent back
 * @param recordedAt when it was recorded
 */
public record HamletMeetingView(MeetingOutcome outcome, LocalDate heldOn, String place, String chair,
        Integer attendees, Integer agreeing, Integer disagreeing, Integer quorumPercent, int households, int notAgreed,
        String conclusion, String reason, Instant recordedAt) {}
