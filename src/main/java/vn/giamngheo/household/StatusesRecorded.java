package vn.giamngheo.household;

import java.util.List;

/**
 * A decision gave households their class, one or a whole list. Published once, in the transaction of the decision.
 *
 * @param statuses one for each household
 */
public record StatusesRecorded(List<StatusRecorded> statuses) {

    /** Copies the list. */
    public StatusesRecorded {
        statuses = List.copyOf(statuses);
    }
}
