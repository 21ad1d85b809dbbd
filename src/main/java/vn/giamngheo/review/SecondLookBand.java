package vn.giamngheo.review;

import java.util.Set;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.Mark;

/**
 * Totals close to a cut-off of a standard in an area, on the routes it names. Both bounds belong to it.
 *
 * @param id number of the band
 * @param standardId standard
 * @param areaType area type
 * @param b1From least B1
 * @param b1To greatest B1
 * @param b2From least B2, null when B2 does not matter
 * @param b2To greatest B2, null when B2 does not matter
 * @param routes routes in which a second surveyor looks, at least one
 * @param mark how well it is known
 * @param source where it comes from
 * @param version version for optimistic locking
 */
public record SecondLookBand(int id, StandardId standardId, AreaType areaType, int b1From, int b1To, Integer b2From,
        Integer b2To, Set<Route> routes, Mark mark, String source, int version) {

    /** @return whether the totals lie in it, on a route that it names */
    boolean covers(Route route, int b1, int b2) {
        return routes.contains(route) && b1From <= b1 && b1 <= b1To && (b2From == null || b2From <= b2 && b2 <= b2To);
    }
}
