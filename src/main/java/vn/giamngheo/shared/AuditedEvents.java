package vn.giamngheo.shared;

import java.util.List;

/**
 * Facts of one act on a list, one for each household; written like single ones, but with one statement for all.
 *
 * @param facts the facts in order
 */
public record AuditedEvents(List<AuditedEvent> facts) {

    /** Keeps its own copy. */
    public AuditedEvents {
        facts = List.copyOf(facts);
    }
}
