package vn.giamngheo.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * What an officer answered in the form of a step, whichever client sent it. Reads field by field and collects everything
 * that is missing or wrong; {@link #check()} then refuses with all of it at once. A required getter that found nothing
 * returns null (or 0), so read all fields, call {@code check()}, then use the values.
 */
public final class StepAnswer {

    private static final int LONGEST_TEXT = 4000;

    private final Map<String, Object> values;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param values form fields by key, as the client sent them */
    public StepAnswer(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @return the fields as they were sent */
    public Map<String, Object> values() {
        return values;
    }

    /**
     * @param field form field
     * @param type enum of the allowed values
     * @param <E> the enum
     * @return the chosen value; null after noting that it is missing or unknown
     */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        return required(field, optionalChoice(field, type));
    }

    /**
     * @param field form field
     * @param type enum of the allowed values
     * @param <E> the enum
     * @return the chosen value, empty when not answered
     */
    public <E extends Enum<E>> Optional<E> optionalChoice(String field, Class<E> type) {
        return string(field).flatMap(text -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return Optional.of(constant);
                }
            }
            reject(field, "refusal.field.unknownChoice", text);
            return Optional.empty();
        });
    }

    /**
     * @param field form field
     * @return the text, tidied; null after noting that it is missing
     */
    public String text(String field) {
        return required(field, optionalText(field));
    }

    /**
     * @param field form field
     * @return the text, tidied, at most 4,000 characters; empty when not answered
     */
    public Optional<String> optionalText(String field) {
        return string(field).filter(text -> {
            if (text.length() > LONGEST_TEXT) {
                reject(field, "refusal.field.tooLong", LONGEST_TEXT);
                return false;
            }
            return true;
        });
    }

    /**
     * @param field form field of several lines
     * @return the lines that are not empty, each tidied, at most 4,000 characters in all; empty when not answered
     */
    public Optional<String> optionalLines(String field) {
        Object value = values.get(field);
        String text = value == null ? "" : value.toString().lines().map(VietnameseText::tidy)
            .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        if (text.length() > LONGEST_TEXT) {
            reject(field, "refusal.field.tooLong", LONGEST_TEXT);
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /**
     * @param field form field
     * @return the day; null after noting that it is missing or no date
     */
    public LocalDate date(String field) {
        return required(field, optionalDate(field));
    }

    /**
     * @param field form field, ISO date or date-time
     * @return the day, empty when not answered
     */
    public Optional<LocalDate> optionalDate(String field) {
        return string(field).flatMap(text -> {
            try {
                return Optional.of(text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
            }
            catch (DateTimeParseException notADate) {
                reject(field, "refusal.field.notADate", text);
                return Optional.empty();
            }
        });
    }

    /**
     * @param field form field
     * @return the whole number; 0 after noting that it is missing or no whole number
     */
    public int number(String field) {
        Integer number = required(field, optionalNumber(field));
        return number == null ? 0 : number;
    }

    /**
     * @param field form field
     * @return the whole number, empty when not answered
     */
    public Optional<Integer> optionalNumber(String field) {
        return string(field).flatMap(text -> {
            try {
                double number = Double.parseDouble(text);
                if (number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE) {
                    return Optional.of((int) number);
                }
            }
            catch (NumberFormatException notANumber) {
                // told below, with the text that was entered
            }
            reject(field, "refusal.field.notANumber", text);
            return Optional.empty();
        });
    }

    /**
     * @param field form field
     * @return true only when ticked
     */
    public boolean flag(String field) {
        return string(field).map(Boolean::parseBoolean).orElse(Boolean.FALSE);
    }

    /**
     * Notes a wrong field.
     *
     * @param field form field
     * @param key message key
     * @param args message arguments
     */
    public void reject(String field, String key, Object... args) {
        errors.add(new FieldError(field, key, args));
    }

    /** Refuses with all that was noted; does nothing when all is well. */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private <T> T required(String field, Optional<T> value) {
        boolean noted = errors.stream().anyMatch(error -> error.field().equals(field));
        if (value.isEmpty() && !noted) {
            reject(field, "refusal.field.missing");
        }
        return value.orElse(null);
    }

    private Optional<String> string(String field) {
        Object value = values.get(field);
        String text = value == null ? "" : VietnameseText.tidy(value.toString());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
