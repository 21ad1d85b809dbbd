package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.territory.UnitKey;

/**
 * A household as a list names it.
 *
 * @param id household
 * @param code number in the register
 * @param headName its head
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param householdClass class on the day asked for, NOT_POOR when no decision ever named it
 * @param persons present members
 * @param closedOn last day of a household that is no more, null while it lives
 */
public record ListedHousehold(UUID id, String code, String headName, UnitKey communeKey, UnitKey hamletKey,
        HouseholdClass householdClass, int persons, LocalDate closedOn) {}
