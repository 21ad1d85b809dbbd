package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;

/**
 * A decision gave a household a class.
 *
 * @param householdId household
 * @param before class that stood so far
 * @param now class from now on
 * @param effectiveFrom first day of the new class, may lie in the future
 * @param decisionNumber number of the decision
 */
public record StatusRecorded(UUID householdId, HouseholdClass before, HouseholdClass now, LocalDate effectiveFrom,
        String decisionNumber) {}
