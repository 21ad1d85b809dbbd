package vn.giamngheo.identity;

import java.util.List;

/** Accounts that the log-in page offers to try. Only the demo has any. */
public interface LoginHints {

    /** @return the password of all of them */
    String password();

    /** @return the accounts, in the order of a case */
    List<Hint> accounts();

    /**
     * One account to try.
     *
     * @param username account name
     * @param title Vietnamese title of its post
     */
    record Hint(String username, String title) {}
}
