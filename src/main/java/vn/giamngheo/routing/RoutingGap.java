package vn.giamngheo.routing;

import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.territory.UnitKey;

/**
 * A step that nobody would see, because nobody holds its post.
 *
 * @param processKey process
 * @param step element id of the user task
 * @param regime regime the rule belongs to
 * @param unit commune or hamlet whose cases would be stuck
 * @param post post without a holder; null when the unit has no such unit above it
 */
public record RoutingGap(String processKey, String step, RegimeId regime, UnitKey unit, PostGroup post) {}
