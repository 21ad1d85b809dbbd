package vn.giamngheo.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.InvalidInput.FieldError;

/** Collects what is wrong with the fields of one act and refuses with all of it at once. */
final class LoanChecks {

    private static final int SHORTEST_REASON = 10;

    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    LoanChecks(LocalDate today) {
        this.today = today;
    }

    LoanChecks reject(String field, String key, Object... args) {
        errors.add(new FieldError(field, key, args));
        return this;
    }

    LoanChecks rejectIf(boolean wrong, String field, String key, Object... args) {
        return wrong ? reject(field, key, args) : this;
    }

    LoanChecks present(String field, Object value) {
        return value == null || value instanceof String text && text.isBlank()
                ? reject(field, "refusal.field.missing") : this;
    }

    LoanChecks text(String field, String value, int longest) {
        present(field, value);
        return longest(field, value, longest);
    }

    LoanChecks longest(String field, String value, int longest) {
        return value != null && value.length() > longest ? reject(field, "refusal.field.tooLong", longest) : this;
    }

    LoanChecks reason(String field, String value) {
        if (value == null || value.isBlank()) {
            return reject(field, "refusal.field.missing");
        }
        return value.strip().length() < SHORTEST_REASON
                ? reject(field, "refusal.loan.reasonTooShort", SHORTEST_REASON) : this;
    }

    LoanChecks pastDay(String field, LocalDate day) {
        if (day == null) {
            return reject(field, "refusal.field.missing");
        }
        return day.isAfter(today) ? reject(field, "refusal.loan.dayInFuture", day) : this;
    }

    LoanChecks futureDay(String field, LocalDate day) {
        if (day == null) {
            return reject(field, "refusal.field.missing");
        }
        return day.isAfter(today) ? this : reject(field, "refusal.loan.dayNotInFuture", day);
    }

    LoanChecks notBefore(String field, LocalDate day, LocalDate floor, String key) {
        return day != null && floor != null && day.isBefore(floor) ? reject(field, key, day, floor) : this;
    }

    LoanChecks atLeast(String field, Long value, long least) {
        if (value == null) {
            return reject(field, "refusal.field.missing");
        }
        return value < least ? reject(field, "refusal.loan.tooSmall", least) : this;
    }

    void check() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
