package vn.giamngheo.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * The same {@link Problem} for what is refused before a controller is reached, such as by Spring Security: its error page
 * gets it as {@code problem}, a script as JSON.
 */
@Component
class ProblemAttributes extends DefaultErrorAttributes {

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
        attributes.put("problem", new Problem(status, title, detail, List.of(), null));
        return attributes;
    }

    private String text(String key, String otherwise) {
        return messages.getMessage(key, null, messages.getMessage(otherwise, null, VIETNAMESE), VIETNAMESE);
    }
}
