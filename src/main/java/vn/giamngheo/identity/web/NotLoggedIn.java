package vn.giamngheo.identity.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What our pages answer to someone who is not, or no longer, logged in: the log-in page for a navigation, 401 for a script.
 * A form sent after the session has ended is such a case too, though it fails at the CSRF check first.
 */
@Component
class NotLoggedIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Answers answers;

    NotLoggedIn(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        answer(request, response, expired);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && isNobody()) {
            answer(request, response, true);
        }
        else if (Answers.isNavigation(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
        else {
            answers.write(request, response, HttpStatus.FORBIDDEN, refusal instanceof CsrfException
                    ? "refusal.identity.pageTooOld" : "refusal.identity.notPermitted");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean expired) throws IOException {
        if (Answers.isNavigation(request)) {
            response.sendRedirect(request.getContextPath() + (expired ? "/login?expired" : "/login"));
        }
        else {
            answers.write(request, response, HttpStatus.UNAUTHORIZED, "refusal.identity.nobody");
        }
    }

    private static boolean isNobody() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken;
    }
}
