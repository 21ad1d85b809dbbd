package vn.giamngheo.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a refusal says to the user, in Vietnamese, whichever client he used. */
@Component
public class RefusalMessages {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    RefusalMessages(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param refusal the refusal
     * @return its sentence; for wrong fields all of them in one text
     */
    public String text(Refusal refusal) {
        if (refusal instanceof InvalidInput input && !input.fieldErrors().isEmpty()) {
            return String.join(" ", fieldTexts(input).values());
        }
        return text(refusal.key(), refusal.args());
    }

    /**
     * @param input refused input
     * @return sentence of every wrong field, by field, in the order they were found
     */
    public Map<String, String> fieldTexts(InvalidInput input) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (InvalidInput.FieldError error : input.fieldErrors()) {
            String label = messages.getMessage("field." + error.field(), null, error.field(), VIETNAMESE);
            String text = text(error.key(), error.args());
            texts.merge(error.field(), error.key().startsWith("refusal.field.") ? label + ": " + text : text,
                    (one, two) -> one + " " + two);
        }
        return texts;
    }

    /**
     * @param key message key
     * @param args arguments; dates are shown as dd/MM/yyyy, enum constants by their label
     * @return the sentence; the key itself when the bundles do not have it
     */
    public String text(String key, Object... args) {
        Object[] shown = Arrays.stream(args).map(this::shown).toArray();
        return messages.getMessage(key, shown, key, VIETNAMESE);
    }

    private Object shown(Object arg) {
        if (arg instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (arg instanceof Enum<?> constant) {
            return messages.getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null,
                    constant.name(), VIETNAMESE);
        }
        return arg;
    }
}
