package vn.giamngheo.recognition;

import java.util.UUID;
import vn.giamngheo.household.HouseholdView;
import vn.giamngheo.territory.UnitKey;

/**
 * What an application keeps of its household, as it stood on the day it was written down.
 *
 * @param id household
 * @param code its code
 * @param headName its head
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 */
record RegisteredHousehold(UUID id, String code, String headName, UnitKey communeKey, UnitKey hamletKey) {

    /** In the units of today, which may follow those in which the household was entered. */
    static RegisteredHousehold of(HouseholdView household, UnitKey communeToday, UnitKey hamletToday) {
        return new RegisteredHousehold(household.id(), household.code(), household.headName(), communeToday,
                hamletToday);
    }
}
