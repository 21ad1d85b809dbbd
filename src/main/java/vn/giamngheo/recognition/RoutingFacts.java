package vn.giamngheo.recognition;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/**
 * What the process needs to find the posts that work on an application.
 *
 * @param communeKey ward or commune
 * @param hamletKey hamlet
 * @param regimeId procedure text
 */
public record RoutingFacts(UnitKey communeKey, UnitKey hamletKey, RegimeId regimeId) {}
