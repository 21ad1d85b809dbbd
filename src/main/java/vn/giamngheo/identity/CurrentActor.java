package vn.giamngheo.identity;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.giamngheo.shared.NotPermitted;

/** Who acts now, with the posts held today, and through which client. Read once a request. */
@Component
public class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Accounts accounts;

    CurrentActor(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * @return the one who is logged in
     * @throws NotPermitted when nobody is
     */
    public Actor get() {
        return find().orElseThrow(() -> new NotPermitted("refusal.identity.nobody"));
    }

    /** @return the one who is logged in; empty when nobody is, as in timers */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        String username = authentication.getName();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Actor known
                && known.username().equals(username)) {
            return Optional.of(known);
        }
        Optional<Actor> actor = accounts.actor(username);
        if (request != null) {
            actor.ifPresent(found -> request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST));
        }
        return actor;
    }

    /** @return what the act came through: WEB, TASKLIST, ENGINE_REST, API, or JOB outside of any request */
    public String client() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "JOB";
        }
        HttpServletRequest request = attributes.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/engine-rest/") || path.equals("/engine-rest")) {
            return "ENGINE_REST";
        }
        if (path.startsWith("/camunda/")) {
            return "TASKLIST";
        }
        return path.startsWith("/api/") ? "API" : "WEB";
    }
}
