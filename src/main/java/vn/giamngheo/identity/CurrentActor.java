package vn.giamngheo.identity;

import java.util.List;
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
        return login().map(Login::actor);
    }

    /** @return title of the first own post of the one who is logged in, empty without one */
    public String postTitle() {
        return login().map(Login::postTitle).orElse("");
    }

    /** @return whether the one who is logged in has to choose a password first */
    public boolean mustChangePassword() {
        return login().map(Login::mustChangePassword).orElse(false);
    }

    /**
     * @param username account name
     * @return posts that the person may work in today, with their titles; already known for the one who is logged in; empty
     *         when there is no active account of that name
     */
    public Optional<List<TitledPost>> activePosts(String username) {
        return login().filter(login -> login.actor().username().equals(username))
            .or(() -> accounts.login(username)).map(Login::posts);
    }

    private Optional<Login> login() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        String username = authentication.getName();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Login known
                && known.actor().username().equals(username)) {
            return Optional.of(known);
        }
        Optional<Login> login = accounts.login(username);
        if (request != null) {
            login.ifPresent(found -> request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST));
        }
        return login;
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
