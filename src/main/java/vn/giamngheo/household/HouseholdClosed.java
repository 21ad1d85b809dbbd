package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A household is no more. Published in the transaction that closes it.
 *
 * @param householdId household
 * @param closedOn its last day, today or before
 */
public record HouseholdClosed(UUID householdId, LocalDate closedOn) {}
