package vn.giamngheo.shared.web;

/** Tells the page header how many notices wait for the one who is signed in. The module that keeps them gives the bean. */
@FunctionalInterface
public interface UnreadCount {

    /** Above this number the header only says that there are more. */
    int MOST = 99;

    /** @return number of unread notices, at most {@link #MOST} + 1; 0 when nobody is signed in */
    int unread();
}
