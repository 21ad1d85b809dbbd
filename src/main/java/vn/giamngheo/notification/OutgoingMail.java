package vn.giamngheo.notification;

import java.util.UUID;

/**
 * A mail that is to be sent.
 *
 * @param id its id, also the id under which mail servers know it
 * @param recipient address
 * @param kind kind of mail
 * @param content what it says
 * @param attempts attempts so far, the present one included
 */
record OutgoingMail(UUID id, String recipient, MailKind kind, MailContent content, int attempts) {

    static OutgoingMail of(String recipient, MailKind kind, MailContent content) {
        return new OutgoingMail(UUID.randomUUID(), recipient, kind, content, 0);
    }
}
