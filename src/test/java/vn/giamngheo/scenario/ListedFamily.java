package vn.giamngheo.scenario;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;

/** Households that a decision put on a list some weeks ago. */
final class ListedFamily {

    private static final int DAYS_AGO = 40;

    private ListedFamily() {}

    /** The commune's next free household, on the list in that class for 40 days. */
    static City.Family of(City city, HouseholdRegister register, String commune, HouseholdClass householdClass) {
        City.Family family = city.family(commune);
        LoanDossier.decide(city, register, family.id(), householdClass, city.today().minusDays(DAYS_AGO));
        return family;
    }
}
