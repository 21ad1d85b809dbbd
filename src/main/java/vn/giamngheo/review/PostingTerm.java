package vn.giamngheo.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How long a result is posted.
 *
 * @param postedOn day of posting; not counted
 * @param endsOn last day, whole
 * @param days length
 * @param workingDays whether working days were counted
 */
record PostingTerm(LocalDate postedOn, LocalDate endsOn, int days, boolean workingDays) {

    /** @return the moment the posting is over: 00:00 of the day after its last */
    ZonedDateTime overAt(ZoneId zone) {
        return endsOn.plusDays(1).atStartOfDay(zone);
    }
}
