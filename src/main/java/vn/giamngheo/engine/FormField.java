package vn.giamngheo.engine;

import java.util.Map;

/**
 * A field of a step's form.
 *
 * @param key its name in the answer
 * @param label its Vietnamese label, the key when it has none
 * @param options labels of the values to choose from, empty when it is no choice
 */
public record FormField(String key, String label, Map<String, String> options) {

    /** Copies the options. */
    public FormField {
        options = Map.copyOf(options);
    }
}
