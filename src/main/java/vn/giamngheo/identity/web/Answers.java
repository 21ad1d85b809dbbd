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
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
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
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", messages.text(key));
        problem.put("instance", request.getRequestURI());
        problem.put("code", key);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Answer to a machine client without, or with a wrong, name and password. */
    AuthenticationEntryPoint machineEntryPoint() {
        return (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"giam-ngheo\", charset=\"UTF-8\"");
            write(request, response, HttpStatus.UNAUTHORIZED, keyOf(request, failure));
        };
    }

    private static String keyOf(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "refusal.identity.tooManyRefusedLogins";
        }
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "refusal.identity.nobody"
                : "refusal.identity.wrongPassword";
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
