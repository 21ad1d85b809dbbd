package vn.giamngheo.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One part of a {@link FormGroup}. Where the model has a field of the same key, its explanation and its checks are kept. */
public sealed interface FormPart {

    /** @return name in the answer, empty when it asks nothing */
    default Optional<String> field() {
        return Optional.empty();
    }

    /**
     * A sentence.
     *
     * @param id its id in the form, unique
     * @param markdown Vietnamese text in Markdown
     */
    record Note(String id, String markdown) implements FormPart {}

    /**
     * A box to tick.
     *
     * @param key name in the answer
     * @param label Vietnamese label
     * @param explanation shown below it, empty for none, null to keep that of the model
     */
    record Tick(String key, String label, String explanation) implements FormPart {

        @Override
        public Optional<String> field() {
            return Optional.of(key);
        }
    }

    /**
     * One of several values, required.
     *
     * @param key name in the answer
     * @param label Vietnamese label
     * @param options labels by value, in order
     */
    record Choice(String key, String label, Map<String, String> options) implements FormPart {

        /** Copies the options, keeping their order. */
        public Choice {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        @Override
        public Optional<String> field() {
            return Optional.of(key);
        }
    }

    /**
     * A field of the model as it is.
     *
     * @param key name in the answer
     */
    record Kept(String key) implements FormPart {

        @Override
        public Optional<String> field() {
            return Optional.of(key);
        }
    }
}
