package vn.giamngheo.identity;

/**
 * Somebody got or lost a post, as holder or by standing in, today or on a later day. Published in the transaction of the
 * change.
 *
 * @param post the post
 */
public record PostsChanged(PostGroup post) {}
