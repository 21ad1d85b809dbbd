package vn.giamngheo.notification;

import java.time.Instant;

/**
 * A notice in somebody's inbox.
 *
 * @param id its place, newest highest
 * @param notice what it says
 * @param createdAt since when
 * @param unread whether it was not read yet and its step is open
 */
public record InboxItem(long id, Notice notice, Instant createdAt, boolean unread) {}
