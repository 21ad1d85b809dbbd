package vn.giamngheo.notification;

/** What a notice is about. The labels are {@code NoticeKind.<name>}. */
public enum NoticeKind {
    /** A step waits for the post. */
    STEP_OPENED,
    /** A step is due within the next day. */
    STEP_DUE_SOON,
    /** An overdue step of a post below was brought before this one. */
    STEP_ESCALATED,
    /** A decision on a case somebody worked on was signed. */
    RESULT_ISSUED
}
