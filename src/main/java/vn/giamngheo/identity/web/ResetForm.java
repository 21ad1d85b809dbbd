package vn.giamngheo.identity.web;

/**
 * A new password for somebody else, as typed.
 *
 * @param password blank to have one made
 */
record ResetForm(String password) {

    @Override
    public String toString() {
        return "ResetForm";
    }
}
