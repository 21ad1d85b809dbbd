package vn.giamngheo.household;

import java.time.Instant;
import java.util.UUID;

/**
 * The closing of a household was a mistake and is undone. Published in the transaction that undoes it.
 *
 * @param householdId household
 * @param closedAt when it had been closed
 */
public record HouseholdReopened(UUID householdId, Instant closedAt) {}
