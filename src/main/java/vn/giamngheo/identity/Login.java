package vn.giamngheo.identity;

import java.util.List;

/**
 * All that a request asks about the account it comes from.
 *
 * @param actor the person with the posts held today
 * @param postTitle title of the first own post held today, empty without one
 * @param mustChangePassword whether the password was given by an administrator and has to be changed first
 * @param posts posts held today, own ones and those of standing in, with the titles they give
 */
record Login(Actor actor, String postTitle, boolean mustChangePassword, List<TitledPost> posts) {

    /** Copies the posts. */
    Login {
        posts = List.copyOf(posts);
    }
}
