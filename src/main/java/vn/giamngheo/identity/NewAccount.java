package vn.giamngheo.identity;

/**
 * An account as an administrator opens it.
 *
 * @param username account name: lower-case letters, digits, dots and hyphens, at most 64 characters
 * @param fullName name as written on papers
 * @param email address for mail, blank for none
 * @param citizenId own citizen's number, 9 or 12 digits, blank when not known
 * @param password first password, at least 12 characters; blank to have one made
 */
public record NewAccount(String username, String fullName, String email, String citizenId, String password) {

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
