package vn.giamngheo.routing;

import vn.giamngheo.identity.Role;
import vn.giamngheo.rules.RegimeId;

/**
 * One row of the routing table.
 *
 * @param processKey process
 * @param step element id of the user task
 * @param regime regime in which it holds
 * @param role role of the post; null for the opinion authority, whose role the regime names
 * @param level level of the post's unit
 */
public record RoutingRule(String processKey, String step, RegimeId regime, Role role, RoutingLevel level) {}
