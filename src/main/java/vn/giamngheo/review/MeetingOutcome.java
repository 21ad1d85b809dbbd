package vn.giamngheo.review;

/** What came of a village meeting. */
public enum MeetingOutcome {
    /** Enough of all who attended agreed. */
    AGREED,
    /** Too few agreed: the household is surveyed again (Decision 24/2021, Art. 4). */
    NOT_AGREED,
    /** Sent back to the surveyor before a vote. */
    RETURNED
}
