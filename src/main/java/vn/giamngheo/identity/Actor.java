package vn.giamngheo.identity;

import java.util.List;
import java.util.Optional;

/**
 * A person with the posts held today.
 *
 * @param username account name
 * @param fullName name as written on papers
 * @param posts posts valid today by the application's clock, those of standing in last
 * @param standingIn the posts among them that are held for somebody who is away
 */
public record Actor(String username, String fullName, List<PostGroup> posts, List<StandingIn> standingIn) {

    /** Copies the posts. */
    public Actor {
        posts = List.copyOf(posts);
        standingIn = List.copyOf(standingIn);
    }

    /**
     * Someone who stands in for nobody.
     *
     * @param username account name
     * @param fullName name as written on papers
     * @param posts posts valid today
     */
    public Actor(String username, String fullName, List<PostGroup> posts) {
        this(username, fullName, posts, List.of());
    }

    /**
     * @param post a post
     * @return for whom it is held, empty when it is the person's own or not held
     */
    public Optional<StandingIn> standingInAt(PostGroup post) {
        return standingIn.stream().filter(standing -> standing.post().equals(post)).findFirst();
    }

    /**
     * @param role a role
     * @return whether a post of this role is the person's own, in any unit
     */
    public boolean owns(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role && standingInAt(post).isEmpty());
    }

    /** @return the posts that are the person's own */
    public List<PostGroup> ownPosts() {
        return posts.stream().filter(post -> standingInAt(post).isEmpty()).toList();
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
