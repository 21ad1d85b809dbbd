package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Enter a new member of a household.
 *
 * @param householdId the household
 * @param member the person; not as head
 * @param joinedOn first day as a member, not in the future
 */
public record AddMember(UUID householdId, NewMember member, LocalDate joinedOn) {}
