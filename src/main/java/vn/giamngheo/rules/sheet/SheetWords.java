package vn.giamngheo.rules.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.text.VietnameseText;

/** The Vietnamese words of a file: headings and values, read without regard to case and diacritics. */
@Component
class SheetWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    SheetWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    String label(Enum<?> value) {
        return value == null ? "" : text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** @return the constant whose label or name the text is */
    <E extends Enum<E>> Optional<E> read(Class<E> type, String text) {
        String folded = VietnameseText.fold(text);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text.strip())
                        || VietnameseText.fold(label(value)).equals(folded))
                .findFirst();
    }

    <E extends Enum<E>> String labels(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(this::label).collect(Collectors.joining("; "));
    }
}
