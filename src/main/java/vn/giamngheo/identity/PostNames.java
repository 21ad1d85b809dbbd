package vn.giamngheo.identity;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.giamngheo.territory.Units;

/** Posts in words, as pages and lists show them. */
@Component
public class PostNames {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;
    private final Units units;

    PostNames(MessageSource messages, Units units) {
        this.messages = messages;
        this.units = units;
    }

    /**
     * @param post a post
     * @return role and unit in Vietnamese
     */
    public String of(PostGroup post) {
        String role = messages.getMessage("Role." + post.role().name(), null, VIETNAMESE);
        return messages.getMessage("identity.postOf",
                new Object[] { role, units.find(post.unit()).map(unit -> unit.name()).orElse(post.unit().value()) },
                VIETNAMESE);
    }

    /**
     * @param group id of a group of the engine
     * @return the post in words; the id itself when it is no post's group
     */
    public String ofGroup(String group) {
        return PostGroup.isPostGroup(group) ? of(PostGroup.parse(group)) : group;
    }
}
