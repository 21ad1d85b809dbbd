package vn.giamngheo.household;

import java.util.List;

/**
 * A household taken over from elsewhere, with its past.
 *
 * @param household the household with its members
 * @param statuses its classes by decision, the earliest first; their household ids are not read
 */
public record ImportHousehold(RegisterHousehold household, List<RecordStatus> statuses) {

    /** Copies the statuses. */
    public ImportHousehold {
        statuses = List.copyOf(statuses);
    }
}
