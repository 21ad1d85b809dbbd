package vn.giamngheo.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words as papers write them, ready to be put into their texts. */
@Component
public class PaperWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int ZERO_BEFORE_MONTH = 3;

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A day in words; days below ten and the first two months get a zero (Decree 30/2020, appendix I).
     *
     * @param day a day, may be null
     * @return null for null
     */
    public String day(LocalDate day) {
        return day == null ? null : label("papers.day", "%02d".formatted(day.getDayOfMonth()),
                (day.getMonthValue() < ZERO_BEFORE_MONTH ? "%02d" : "%d").formatted(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    /**
     * @param day a day, may be null
     * @return dd/MM/yyyy, null for null
     */
    public String date(LocalDate day) {
        return day == null ? null : DATE.format(day);
    }

    /**
     * @param number a number
     * @return at least two digits
     */
    public String count(int number) {
        return "%02d".formatted(number);
    }

    /**
     * @param key message key
     * @param args its values
     * @return the sentence
     */
    public String label(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    /**
     * @param constant a constant with a label, may be null
     * @return its label, null for null
     */
    public String label(Enum<?> constant) {
        return constant == null ? null : label(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /**
     * @param text any text
     * @return in capitals
     */
    public String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }

    /**
     * @param text any text
     * @return in small letters
     */
    public String lower(String text) {
        return text.toLowerCase(VIETNAMESE);
    }
}
