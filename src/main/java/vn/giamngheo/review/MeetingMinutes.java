package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;

/**
 * What the minutes of a village meeting say.
 *
 * @param heldOn day of the meeting
 * @param place where
 * @param secretary name of the secretary
 * @param attendees all people who attended, at least 1
 * @param agreeing of these who agreed
 * @param disagreeing of these who disagreed; the others abstained
 * @param conclusion conclusion
 */
public record MeetingMinutes(LocalDate heldOn, String place, String secretary, int attendees, int agreeing,
        int disagreeing, String conclusion) {

    private static final int HUNDRED = 100;

    /**
     * Agreement counts against all who attended, not only those who voted; exactly the share needed is enough
     * (Decision 24/2021, Art. 4: at least 50 % of all people attending).
     *
     * @param quorumPercent share needed, in percent
     * @return whether enough agreed
     */
    public boolean reaches(int quorumPercent) {
        return (long) agreeing * HUNDRED >= (long) quorumPercent * attendees;
    }

    /** Refuses counts that no meeting can have and a day before the survey or after today. */
    void check(LocalDate surveyedOn, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (attendees <= 0) {
            errors.add(new FieldError("attendees", "refusal.review.noAttendees"));
        }
        if (agreeing < 0) {
            errors.add(new FieldError("agreeing", "refusal.review.negativeCount"));
        }
        if (disagreeing < 0) {
            errors.add(new FieldError("disagreeing", "refusal.review.negativeCount"));
        }
        if (errors.isEmpty() && (long) agreeing + disagreeing > attendees) {
            errors.add(new FieldError("agreeing", "refusal.review.moreVotesThanAttendees", agreeing, disagreeing,
                    attendees));
        }
        if (heldOn.isAfter(today)) {
            errors.add(new FieldError("heldOn", "refusal.review.dayInFuture"));
        }
        if (heldOn.isBefore(surveyedOn)) {
            errors.add(new FieldError("heldOn", "refusal.review.meetingBeforeSurvey", surveyedOn));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
