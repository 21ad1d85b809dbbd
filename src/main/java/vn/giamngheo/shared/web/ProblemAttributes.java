package vn.giamngheo.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * The same {@link Problem} for what is refused before a controller is reached, such as by Spring Security: its error page
 * gets it as {@code problem}, a script as JSON.
 */
@Component
class ProblemAttributes extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(ProblemAttributes.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    ProblemAttributes(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        int status = (int) attributes.get("status");
        String title = text("error." + status + ".title", "error.other.title");
        String detail = text("error." + status + ".detail", "error.other.detail");
        attributes.put("title", title);
        attributes.put("detail", detail);
        attributes.put("code", "error." + status);
        attributes.put("problem",
                new Problem(status, title, detail, "error." + status, List.of(), reference(status, request)));
        return attributes;
    }

    /** A failure outside of a controller, such as in a template, has not been logged with a reference yet. */
    private String reference(int status, WebRequest request) {
        if (status < 500) {
            return null;
        }
        String reference = Problem.newReference();
        log.error("Failure {} at {}", reference, request.getAttribute("jakarta.servlet.error.request_uri",
                RequestAttributes.SCOPE_REQUEST), getError(request));
        return reference;
    }

    private String text(String key, String otherwise) {
        return messages.getMessage(key, null, messages.getMessage(otherwise, null, VIETNAMESE), VIETNAMESE);
    }
}
