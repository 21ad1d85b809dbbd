package vn.giamngheo.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A closing of a household.
 *
 * @param cause why
 * @param closedOn last day of the household
 * @param mergedIntoId household that it joined, null for other causes
 * @param mergedIntoCode its code, null for other causes
 * @param note what proves it
 * @param closedBy name of who recorded it
 * @param closedAt when
 * @param reopenedBy name of who undid it, null while it stands
 * @param reopenedAt when, null while it stands
 * @param reopenReason why, null while it stands
 */
public record ClosingView(ClosingCause cause, LocalDate closedOn, UUID mergedIntoId, String mergedIntoCode, String note,
        String closedBy, Instant closedAt, String reopenedBy, Instant reopenedAt, String reopenReason) {

    /** @return whether the household is closed by it */
    public boolean stands() {
        return reopenedAt == null;
    }
}
