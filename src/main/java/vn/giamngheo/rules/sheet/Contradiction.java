package vn.giamngheo.rules.sheet;

import java.util.List;

/**
 * Something on a sheet that is missing, unknown or does not agree with the register or with another answer.
 *
 * @param key message key
 * @param args message arguments
 * @param rowNo row of part B1; 0 for part B2
 * @param field form field to show the message at
 */
public record Contradiction(String key, List<Object> args, int rowNo, String field) {

    /** Keeps its own copy of the arguments. */
    public Contradiction {
        args = List.copyOf(args);
    }
}
