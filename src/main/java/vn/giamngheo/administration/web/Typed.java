package vn.giamngheo.administration.web;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.validation.BindingResult;

import vn.giamngheo.shared.web.Formats;

/** Reads what was typed. */
final class Typed {

    private static final Formats FORMATS = new Formats();

    private Typed() {}

    /** The day of a field, null when blank; an error at the field when it is no day. */
    static LocalDate day(String typed, String field, BindingResult errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = FORMATS.parseDate(typed);
        if (day.isEmpty()) {
            errors.rejectValue(field, "typeMismatch.java.time.LocalDate");
        }
        return day.orElse(null);
    }

    /** The constant of that name, null when there is none. */
    static <E extends Enum<E>> E constant(Class<E> type, String typed) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        return null;
    }
}
