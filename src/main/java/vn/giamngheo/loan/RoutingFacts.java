package vn.giamngheo.loan;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/**
 * What the process needs to find the posts that work on a case.
 *
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param regimeId procedure text
 */
public record RoutingFacts(UnitKey communeKey, UnitKey hamletKey, RegimeId regimeId) {}
