package vn.giamngheo.identity.web;

/**
 * An own new password, as typed.
 *
 * @param present present password
 * @param wanted new one
 * @param again new one once more
 */
record PasswordForm(String present, String wanted, String again) {

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
