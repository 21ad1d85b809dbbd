package vn.giamngheo.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An answer to a request that was not carried out, as the error pages and as {@code application/problem+json} tell it.
 *
 * @param status HTTP status
 * @param title what kind of trouble it is, in Vietnamese
 * @param detail what the user can do about it, in Vietnamese
 * @param code what it is, for programs: never changes, unlike the sentences
 * @param errors what is wrong field by field, empty when the detail says it all
 * @param reference number under which the failure stands in the log, null when it was no failure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(int status, String title, String detail, String code, List<FieldProblem> errors, String reference) {

    /** Copies the errors. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** @return a number under which a failure can be found in the log */
    static String newReference() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /**
     * One wrong field.
     *
     * @param field name as the client sent it
     * @param message what is wrong, in Vietnamese
     * @param code what is wrong, for programs; that of the first when a field has several
     */
    public record FieldProblem(String field, String message, String code) {}
}
