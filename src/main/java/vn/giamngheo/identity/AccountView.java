package vn.giamngheo.identity;

/**
 * An account as other modules show it.
 *
 * @param username account name
 * @param fullName name as written on papers
 * @param postTitle Vietnamese title of the post held (of the first, when several), empty when none is held
 */
public record AccountView(String username, String fullName, String postTitle) {}
