package vn.giamngheo.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.review.MeetingMinutes;
import vn.giamngheo.review.MeetingOutcome;

/**
 * A meeting about the list of a hamlet.
 *
 * @param id meeting
 * @param outcome how it ended
 * @param heldOn day, null when the list was sent back before a vote
 * @param place where
 * @param secretary name of the secretary
 * @param chair user name
 * @param attendees who attended
 * @param attendingHouseholds households of which somebody attended, null when not counted
 * @param agreeing of the attendees who agreed on the list
 * @param disagreeing of these who disagreed
 * @param quorumPercent share that had to agree
 * @param households number of households discussed
 * @param notAgreed of these on which too few agreed
 * @param conclusion conclusion
 * @param reason why it was sent back
 * @param recordedAt when it was recorded
 * @param attendance who attended by name, as far as it was written down
 */
public record HamletMeetingView(UUID id, MeetingOutcome outcome, LocalDate heldOn, String place, String secretary,
        String chair, Integer attendees, Integer attendingHouseholds, Integer agreeing, Integer disagreeing,
        Integer quorumPercent, int households, int notAgreed, String conclusion, String reason, Instant recordedAt,
        MeetingMinutes.Attendance attendance) {}
