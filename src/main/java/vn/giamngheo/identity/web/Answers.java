package vn.giamngheo.identity.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.RefusalMessages;

/** Answers as problem details (RFC 9457) with a Vietnamese sentence, for scripts and machine clients. */
@Component
class Answers {

    private final RefusalMessages messages;
    private final ObjectMapper json;

    Answers(RefusalMessages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", messages.text("error." + status.value() + ".title"));
        problem.put("status", status.value());
        problem.put("detail", messages.text(key));
        problem.put("instance", request.getRequestURI());
        problem.put("code", key);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /**
     * Answer to a machine client without, or with a wrong, name and password or token.
     *
     * @param settings what is taken
     * @return answers 401 with the challenges of what is taken
     */
    AuthenticationEntryPoint machineEntryPoint(OidcSettings settings) {
        return (request, response, failure) -> {
            if (settings.takesBasic()) {
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"giam-ngheo\", charset=\"UTF-8\"");
            }
            if (settings.isOn()) {
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, failure instanceof OAuth2AuthenticationException
                        ? "Bearer realm=\"giam-ngheo\", error=\"invalid_token\"" : "Bearer realm=\"giam-ngheo\"");
            }
            write(request, response, HttpStatus.UNAUTHORIZED, keyOf(request, failure));
        };
    }

    private static String keyOf(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "refusal.identity.tooManyRefusedLogins";
        }
        if (failure instanceof TokenAccounts.UnknownTokenAccount) {
            return "refusal.identity.unknownTokenAccount";
        }
        if (failure instanceof OAuth2AuthenticationException) {
            return "refusal.identity.wrongToken";
        }
        return failure instanceof BadCredentialsException ? "refusal.identity.wrongPassword" : "refusal.identity.nobody";
    }

    /**
     * Tells a page in a browser from a script or a machine.
     *
     * @param request any request
     * @return whether it is a navigation that a redirect to the log-in page serves
     */
    static boolean isNavigation(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String mode = request.getHeader("Sec-Fetch-Mode");
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/")
                && request.getHeader("HX-Request") == null
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                && (mode == null || mode.equals("navigate"))
                && (accept == null || accept.contains("text/html") || accept.contains("*/*") && mode == null
                        && !accept.contains("json"));
    }
}
