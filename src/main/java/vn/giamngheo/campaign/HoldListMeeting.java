package vn.giamngheo.campaign;

import vn.giamngheo.review.MeetingMinutes;

/**
 * Record the meeting of a hamlet about its list.
 *
 * @param minutes what the minutes say about the list as a whole, with who attended by name
 * @param households number of households of which somebody attended, null when it was not written down
 * @param own households on which the vote was another one
 */
public record HoldListMeeting(MeetingMinutes minutes, Integer households, NamedHouseholds own) {}
