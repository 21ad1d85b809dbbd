package vn.giamngheo.scenario;

import java.util.Map;
import java.util.UUID;

/** Cases for the browser tests, taken forward by the officers of a commune. */
public final class PublicCases {

    private PublicCases() {}

    /**
     * @param city the demo city
     * @param commune slug of a commune
     * @return number and code of the receipt of a household whose result hangs out, and its head
     */
    public static Map<String, String> posted(City city, String commune) {
        Dossier dossier = Dossier.registered(city, commune).toBeSurveyed().surveyed().posted();
        return Map.of("head", dossier.family().head(), "number", receipt(city, dossier, "number"), "code",
                receipt(city, dossier, "check_code"));
    }

    /**
     * @param city the demo city
     * @param commune slug of a commune
     * @return a household that was recognised as poor; the clock stands after its posting
     */
    public static UUID recognised(City city, String commune) {
        return Dossier.registered(city, commune).recognised().family().id();
    }

    private static String receipt(City city, Dossier dossier, String column) {
        return city.jdbc().queryForObject("SELECT " + column + " FROM paper WHERE case_id = ? AND kind ="
                + " 'APPLICATION_RECEIPT'", String.class, dossier.id());
    }
}
