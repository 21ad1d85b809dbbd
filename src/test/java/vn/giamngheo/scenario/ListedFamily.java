package vn.giamngheo.scenario;

import java.util.Map;
import java.util.UUID;

import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;

/** Households that a decision put on a list some weeks ago. */
final class ListedFamily {

    private static final int DAYS_AGO = 40;

    private ListedFamily() {}

    /** The commune's next household that no list and no application has named, on the list in that class for 40 days. */
    static City.Family of(City city, HouseholdRegister register, String commune, HouseholdClass householdClass) {
        Map<String, Object> row = city.jdbc().queryForMap("""
                SELECT h.id, h.code, h.hamlet_key, m.full_name AS head FROM household h
                JOIN admin_unit u ON u.unit_key = h.commune_key
                JOIN member m ON m.household_id = h.id AND m.relation = 'HEAD' AND m.left_on IS NULL
                WHERE u.slug = ? AND u.valid_from = DATE '2016-01-01'
                  AND NOT EXISTS (SELECT 1 FROM list_status s WHERE s.household_id = h.id)
                  AND NOT EXISTS (SELECT 1 FROM application a WHERE a.household_id = h.id)
                  AND (SELECT count(*) FROM member o WHERE o.household_id = h.id AND o.left_on IS NULL) BETWEEN 2 AND 5
                ORDER BY h.code LIMIT 1""", commune);
        City.Family family = new City.Family((UUID) row.get("id"), (String) row.get("code"), (String) row.get("head"),
                (String) row.get("hamlet_key"));
        LoanDossier.decide(city, register, family.id(), householdClass, city.today().minusDays(DAYS_AGO));
        return family;
    }
}
