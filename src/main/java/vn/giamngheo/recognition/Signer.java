package vn.giamngheo.recognition;

import vn.giamngheo.identity.AccountView;

/**
 * Who signs, as papers write it.
 *
 * @param username user name
 * @param fullName name
 * @param title post
 */
record Signer(String username, String fullName, String title) {

    static Signer of(AccountView account) {
        return new Signer(account.username(), account.fullName(), account.postTitle());
    }
}
