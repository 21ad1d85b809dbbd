package vn.giamngheo.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail of the outbox that has not got out, as an administrator sees it.
 *
 * @param id its id
 * @param recipient address
 * @param kind kind of mail
 * @param dead whether it was given up
 * @param attempts attempts so far
 * @param nextAttemptAt when it is tried again, of no meaning when it was given up
 * @param lastError what the mail server said, null before the first attempt
 * @param createdAt when it was written
 */
public record OutboxRow(UUID id, String recipient, MailKind kind, boolean dead, int attempts, Instant nextAttemptAt,
        String lastError, Instant createdAt) {}
