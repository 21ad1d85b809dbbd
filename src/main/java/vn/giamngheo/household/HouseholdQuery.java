package vn.giamngheo.household;

import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.territory.UnitKey;

/**
 * What to search for; every part may be null and then does not narrow the search.
 *
 * @param text words of a head's or member's name, of the code or of the hamlet's name, in any order, with or without
 *     diacritics; or a whole citizen's number, which only roles that see such numbers find by
 * @param unit ward, commune or hamlet, or a unit above
 * @param householdClass class that stands today
 */
public record HouseholdQuery(String text, UnitKey unit, HouseholdClass householdClass) {}
