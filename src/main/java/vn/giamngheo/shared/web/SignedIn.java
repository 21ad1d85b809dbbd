package vn.giamngheo.shared.web;

import java.util.Optional;

/** Tells the page header who is signed in. The module that knows accounts and posts gives the bean. */
public interface SignedIn {

    /** @return who is signed in and in which posts, empty when nobody is */
    Optional<Caption> caption();

    /**
     * What the header shows.
     *
     * @param fullName name of the person
     * @param posts posts with their units in one Vietnamese text, empty when none is held
     */
    record Caption(String fullName, String posts) {}
}
