package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Record that a household is no more.
 *
 * @param householdId the household
 * @param cause why
 * @param closedOn last day of the household, not in the future
 * @param mergedInto code of the household that it joined, for {@link ClosingCause#MERGED} only
 * @param note what proves it, 10 to 1000 characters
 */
public record CloseHousehold(UUID householdId, ClosingCause cause, LocalDate closedOn, String mergedInto, String note) {}
