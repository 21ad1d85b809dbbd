package vn.giamngheo.notification;

/** Kind of a mail. The labels are {@code MailKind.<name>}. */
public enum MailKind {
    /** To an officer: the notices of one act. */
    NOTICES,
    /** To an officer: what is unread since the last one. */
    DIGEST,
    /** To a household: there is a result. */
    HOUSEHOLD_RESULT
}
