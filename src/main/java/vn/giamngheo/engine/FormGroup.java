package vn.giamngheo.engine;

import java.util.List;

/**
 * A group of a step's form. It is shown on the same condition as the group of the model whose place it takes.
 *
 * @param id its id in the form, unique
 * @param label Vietnamese heading
 * @param parts what it holds, in order
 */
public record FormGroup(String id, String label, List<FormPart> parts) {

    /** Copies the parts. */
    public FormGroup {
        parts = List.copyOf(parts);
    }
}
