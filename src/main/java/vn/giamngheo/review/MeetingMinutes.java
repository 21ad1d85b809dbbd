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
 * @param attendance who attended by name, as far as it was written down
 */
public record MeetingMinutes(LocalDate heldOn, String place, String secretary, int attendees, int agreeing,
        int disagreeing, String conclusion, Attendance attendance) {

    private static final int HUNDRED = 100;
    private static final int LONGEST_LIST = 4000;

    /**
     * Who attended by name (annex V of Circular 07/2021), one name a line; each may be null.
     *
     * @param board of the commune's steering committee
     * @param party of the Party and mass organisations
     * @param front of the commune's Fatherland Front
     * @param households of the households
     */
    public record Attendance(String board, String party, String front, String households) {

        /** Nobody was written down by name. */
        public static final Attendance NOT_LISTED = new Attendance(null, null, null, null);
    }

    /**
     * Minutes that count and do not name who attended.
     *
     * @param heldOn day of the meeting
     * @param place where
     * @param secretary name of the secretary
     * @param attendees all people who attended, at least 1
     * @param agreeing of these who agreed
     * @param disagreeing of these who disagreed; the others abstained
     * @param conclusion conclusion
     */
    public MeetingMinutes(LocalDate heldOn, String place, String secretary, int attendees, int agreeing,
            int disagreeing, String conclusion) {
        this(heldOn, place, secretary, attendees, agreeing, disagreeing, conclusion, Attendance.NOT_LISTED);
    }

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
        tooLong(errors, "presentBoard", attendance.board());
        tooLong(errors, "presentParty", attendance.party());
        tooLong(errors, "presentFront", attendance.front());
        tooLong(errors, "presentHouseholds", attendance.households());
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void tooLong(List<FieldError> errors, String field, String names) {
        if (names != null && names.length() > LONGEST_LIST) {
            errors.add(new FieldError(field, "refusal.field.tooLong", LONGEST_LIST));
        }
    }
}
