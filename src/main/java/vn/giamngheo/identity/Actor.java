package vn.giamngheo.identity;

import java.util.List;

/**
 * A person with the posts held today.
 *
 * @param username account name
 * @param fullName name as written on papers
 * @param posts posts valid today by the application's clock
 */
public record Actor(String username, String fullName, List<PostGroup> posts) {

    /** Copies the posts. */
    public Actor {
        posts = List.copyOf(posts);
    }

    /**
     * @param role a role
     * @return whether a post of this role is held in any unit
     */
    public boolean holds(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    /**
     * @param post a post
     * @return whether exactly this post is held
     */
    public boolean holds(PostGroup post) {
        return posts.contains(post);
    }

    /** @return the engine's group ids of the posts */
    public List<String> groupIds() {
        return posts.stream().map(PostGroup::id).toList();
    }
}
