package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.territory.UnitKey;

/**
 * One line of a search result.
 *
 * @param id id of the household
 * @param code code on papers
 * @param headName name of its head
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param communeName name of the ward or commune
 * @param hamletName name of the hamlet
 * @param address house number and street, may be null
 * @param memberCount present members
 * @param householdClass class that stands today
 * @param closedOn last day of a household that is no more, null while it lives
 */
public record HouseholdRow(UUID id, String code, String headName, UnitKey communeKey, UnitKey hamletKey,
        String communeName, String hamletName, String address, int memberCount, HouseholdClass householdClass,
        LocalDate closedOn) {}
