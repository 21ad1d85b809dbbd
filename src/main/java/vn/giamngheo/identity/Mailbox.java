package vn.giamngheo.identity;

/**
 * Where an officer is told of something.
 *
 * @param username account name
 * @param email e-mail address, null when none is known
 */
public record Mailbox(String username, String email) {}
