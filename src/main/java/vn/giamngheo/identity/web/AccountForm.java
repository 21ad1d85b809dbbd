package vn.giamngheo.identity.web;

/**
 * A new account as typed.
 *
 * @param username account name
 * @param fullName name as written on papers
 * @param email address for mail, may be blank
 * @param citizenId own citizen's number, may be blank
 * @param password first password, blank to have one made; never shown again
 */
record AccountForm(String username, String fullName, String email, String citizenId, String password) {

    @Override
    public String toString() {
        return "AccountForm[" + username + "]";
    }
}
