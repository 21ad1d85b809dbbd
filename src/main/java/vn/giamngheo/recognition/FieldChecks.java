package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;

/** Collects what is wrong with the fields of one step and refuses with all of it at once. */
final class FieldChecks {

    /** A written reason shorter than this says nothing. */
    static final int SHORTEST_REASON = 10;

    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    FieldChecks(LocalDate today) {
        this.today = today;
    }

    FieldChecks reject(String field, String key, Object... args) {
        errors.add(new FieldError(field, key, args));
        return this;
    }

    FieldChecks present(String field, Object value) {
        return value == null || value instanceof String text && text.isBlank()
                ? reject(field, "refusal.field.missing") : this;
    }

    FieldChecks reason(String field, String value) {
        if (value == null || value.isBlank()) {
            return reject(field, "refusal.field.missing");
        }
        return value.strip().length() < SHORTEST_REASON
                ? reject(field, "refusal.recognition.reasonTooShort", SHORTEST_REASON) : this;
    }

    FieldChecks pastDay(String field, LocalDate day) {
        if (day == null) {
            return reject(field, "refusal.field.missing");
        }
        return day.isAfter(today) ? reject(field, "refusal.recognition.dayInFuture", day) : this;
    }

    FieldChecks notBefore(String field, LocalDate day, LocalDate floor, String key) {
        return day != null && floor != null && day.isBefore(floor) ? reject(field, key, day, floor) : this;
    }

    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
