package vn.giamngheo.loan;

import java.time.LocalDate;

/**
 * What a meeting of a savings and credit group said about one household (form 10C/TD).
 *
 * @param outcome what it led to
 * @param heldOn day of the meeting; null when there was none
 * @param groupName name of the group
 * @param groupHead its head
 * @param place where it met
 * @param groupMembers members of the group
 * @param attendees members who came
 * @param agreeing votes for
 * @param disagreeing votes against
 * @param admitted whether the household is a member, at the latest from this meeting on
 * @param agreedAmount whole dong; null unless agreed
 * @param agreedMonths term; null unless agreed
 * @param nextMeetingOn when the group meets again; null unless not agreed
 * @param reason why not; null when agreed
 */
public record GroupVote(VoteOutcome outcome, LocalDate heldOn, String groupName, String groupHead, String place,
        Integer groupMembers, Integer attendees, Integer agreeing, Integer disagreeing, boolean admitted,
        Long agreedAmount, Integer agreedMonths, LocalDate nextMeetingOn, String reason) {

    /** @return whether there was a meeting */
    boolean met() {
        return outcome == VoteOutcome.AGREED || outcome == VoteOutcome.NOT_AGREED;
    }
}
