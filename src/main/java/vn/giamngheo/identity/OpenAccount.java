package vn.giamngheo.identity;

/**
 * Opens an account without posts.
 *
 * @param username account name: lower-case letters, digits, dots and hyphens, at most 64 characters
 * @param fullName name as written on papers
 * @param passwordHash the password in the form of the application's password encoder, never in clear
 */
public record OpenAccount(String username, String fullName, String passwordHash) {}
