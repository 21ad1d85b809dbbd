package vn.giamngheo.engine.process;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.NotPermitted;

/** Tells the engine who acts, for calls that come from our own pages; the engine then checks him like any client. */
@Component
public class ActingUser {

    private final IdentityService identity;

    ActingUser(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** @return user name of the one who is logged in; refuses when nobody is */
    public String username() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            throw new NotPermitted("refusal.task.nobody");
        }
        return authentication.getName();
    }

    /**
     * Runs an act as the one who is logged in.
     *
     * @param act what to do with the engine
     * @param <T> its result
     * @return its result
     */
    public <T> T call(Supplier<T> act) {
        Authentication before = identity.getCurrentAuthentication();
        String username = username();
        List<String> groups = identity.createGroupQuery().groupMember(username).list().stream()
            .map(group -> group.getId()).toList();
        identity.setAuthentication(username, groups);
        try {
            return act.get();
        }
        finally {
            if (before == null) {
                identity.clearAuthentication();
            }
            else {
                identity.setAuthentication(before);
            }
        }
    }
}
