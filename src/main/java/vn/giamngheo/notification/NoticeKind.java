package vn.giamngheo.notification;

/** What a notice is about. The labels are {@code NoticeKind.<name>}. */
public enum NoticeKind {
    /** A step waits for the post. */
    STEP_OPENED,
    /** A step is due within the next day. */
    STEP_DUE_SOON,
    /** An overdue step of a post below was brought before this one. */
    STEP_ESCALATED,
    /** An overdue step of this post, above which nobody stands. */
    STEP_OVERDUE,
    /** A step that the post waits for is overdue. */
    STEP_AWAITED,
    /** A correction or withdrawal of a decision waits for the signature of the post. */
    AMENDMENT_DRAFTED,
    /** A correction or withdrawal that somebody drafted was signed. */
    AMENDMENT_SIGNED,
    /** A correction or withdrawal that somebody drafted was sent back. */
    AMENDMENT_RETURNED,
    /** A decision on a case somebody worked on was signed. */
    RESULT_ISSUED;

    /** @return whether it is about something that is late */
    public boolean late() {
        return this == STEP_ESCALATED || this == STEP_OVERDUE || this == STEP_AWAITED;
    }

    /** @return whether it is about a correction or withdrawal of a decision */
    public boolean ofAmendment() {
        return this == AMENDMENT_DRAFTED || this == AMENDMENT_SIGNED || this == AMENDMENT_RETURNED;
    }
}
