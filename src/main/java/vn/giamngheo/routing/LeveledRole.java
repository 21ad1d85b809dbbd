package vn.giamngheo.routing;

import vn.giamngheo.identity.Role;
import vn.giamngheo.territory.UnitLevel;

/**
 * A post as seen from any case: its unit is that of the level above the case's commune, or the commune or hamlet itself.
 *
 * @param role role of the post
 * @param level level of its unit
 */
public record LeveledRole(Role role, UnitLevel level) {}
