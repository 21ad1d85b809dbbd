package vn.giamngheo.identity;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.UnitKey;

/**
 * All who hold the post of one role in one unit. Its id is the engine's group id and public API, such as
 * {@code one-stop-clerk:24169.2016}.
 *
 * @param role what the post is for
 * @param unit unit the post belongs to
 */
public record PostGroup(Role role, UnitKey unit) {

    /** @return the engine's group id, {@code <role code>:<unit key>} */
    public String id() {
        return role.code() + ":" + unit.value();
    }

    /**
     * @param id group id as {@link #id()} gives it
     * @return the group
     * @throws InvalidInput when it is not of that form or names no role
     */
    public static PostGroup parse(String id) {
        int colon = id == null ? -1 : id.indexOf(':');
        if (colon < 1 || colon == id.length() - 1) {
            throw new InvalidInput("refusal.identity.notAPostGroup", id);
        }
        return new PostGroup(Role.of(id.substring(0, colon)), new UnitKey(id.substring(colon + 1)));
    }

    /**
     * @param id any group id of the engine
     * @return whether it has the form of a post's group; groups of the engine alone have no colon
     */
    public static boolean isPostGroup(String id) {
        return id.indexOf(':') > 0;
    }
}
