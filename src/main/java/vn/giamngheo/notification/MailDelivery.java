package vn.giamngheo.notification;

/** How somebody wants notices by mail; the inbox has them always. The labels are {@code MailDelivery.<name>}. */
public enum MailDelivery {
    /** With every act, all its notices in one mail. */
    IMMEDIATE,
    /** Once a day, what is still unread. */
    DAILY,
    /** No mail. */
    NONE
}
