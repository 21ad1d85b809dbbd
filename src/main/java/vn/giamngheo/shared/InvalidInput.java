package vn.giamngheo.shared;

import java.util.List;

/** What was entered is missing, wrong or contradicts itself (400). Nothing was written; the input is shown again. */
public class InvalidInput extends Refusal {

    private final transient List<FieldError> fieldErrors;

    /**
     * @param key message key
     * @param args message arguments
     */
    public InvalidInput(String key, Object... args) {
        super(400, key, args);
        this.fieldErrors = List.of();
    }

    /**
     * @param fieldErrors what is wrong, field by field; not empty
     */
    public InvalidInput(List<FieldError> fieldErrors) {
        super(400, "refusal.invalidFields", fieldErrors.size());
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    /** @return what is wrong field by field; empty when the message says it all */
    public List<FieldError> fieldErrors() {
        return fieldErrors == null ? List.of() : fieldErrors;
    }

    /**
     * One wrong field.
     *
     * @param field name of the form field, as the client sent it
     * @param key message key
     * @param args message arguments
     */
    public record FieldError(String field, String key, Object... args) {}
}
