package vn.giamngheo.engine.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.RefusalMessages;

/**
 * Gives the clients of engine REST and of Camunda's web applications the same status and the same Vietnamese sentence as
 * our own pages: the engine itself would answer 500 in English. Also refuses the writes that would go round a step's form:
 * throwing errors out of a step, changing variables, candidates or terms of a case by hand.
 */
@Component
@Order(EngineRefusalFilter.ORDER)
class EngineRefusalFilter extends OncePerRequestFilter {

    /** Before Spring Security ({@code -100}) would be too early to refuse; just behind it and Camunda's own filters. */
    static final int ORDER = -90;

    private static final String REFUSAL = "giamngheo.refusal";
    private static final Pattern ENGINE = Pattern.compile("^/(engine-rest|camunda/api/engine)/.*");
    private static final Pattern ROUND_THE_FORM = Pattern.compile(".*/task/[^/]+(/(bpmnError|bpmnEscalation|delegate"
            + "|resolve|identity-links(/delete)?|variables.*|localVariables.*))?$");
    private static final Pattern TASK_QUERY = Pattern.compile(".*/task/(count|create|report.*)$");
    private static final Pattern CASE_BY_HAND = Pattern.compile(".*/((process-instance|execution)/[^/]+/(variables"
            + "|localVariables|signal|trigger|messageSubscriptions).*|message|signal)$");

    private final RefusalMessages messages;
    private final ObjectMapper json;

    EngineRefusalFilter(RefusalMessages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ENGINE.matcher(request.getRequestURI()).matches() || "GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (goesRoundTheForm(request.getRequestURI())) {
            write(response, new NotPermitted("refusal.engine.roundTheForm"));
            return;
        }
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, buffered);
        }
        catch (ServletException | RuntimeException failure) {
            if (!(request.getAttribute(REFUSAL) instanceof Refusal)) {
                throw failure;
            }
            buffered.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        if (request.getAttribute(REFUSAL) instanceof Refusal refusal && buffered.getStatus() >= 400) {
            buffered.resetBuffer();
            write(response, refusal);
        }
        else {
            buffered.copyBodyToResponse();
        }
    }

    private static boolean goesRoundTheForm(String path) {
        return CASE_BY_HAND.matcher(path).matches()
                || ROUND_THE_FORM.matcher(path).matches() && !TASK_QUERY.matcher(path).matches();
    }

    private void write(HttpServletResponse response, Refusal refusal) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", refusal.getClass().getSimpleName());
        body.put("message", messages.text(refusal));
        body.put("code", refusal.key());
        if (refusal instanceof InvalidInput input && !input.fieldErrors().isEmpty()) {
            body.put("errors", messages.fieldTexts(input));
        }
        response.setStatus(refusal.status());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
