package vn.giamngheo.identity;

import java.util.List;

/**
 * An account as administrators see it.
 *
 * @param username account name
 * @param fullName name as written on papers
 * @param email address for mail, empty when none
 * @param citizenId own citizen's number with only its last three digits, empty when not known
 * @param active whether its owner may log in
 * @param passwordOnce whether the password is one that an administrator gave and that has to be changed
 * @param titles titles of the posts held today
 */
public record AccountRecord(String username, String fullName, String email, String citizenId, boolean active,
        boolean passwordOnce, List<String> titles) {

    /** Copies the titles. */
    public AccountRecord {
        titles = List.copyOf(titles);
    }
}
