package vn.giamngheo.routing;

import vn.giamngheo.identity.Role;
import vn.giamngheo.territory.UnitLevel;

/**
 * A post that waits for a step and is told when it is late.
 *
 * @param role role of the post
 * @param level COMMUNE, CITY or PROVINCE, seen from the case's commune
 */
public record WaitingPost(Role role, UnitLevel level) {}
