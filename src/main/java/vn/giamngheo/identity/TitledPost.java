package vn.giamngheo.identity;

/**
 * A post that somebody holds today.
 *
 * @param post the post
 * @param title Vietnamese title, the public name of the role when none was entered
 */
public record TitledPost(PostGroup post, String title) {}
