package vn.giamngheo.routing.web;

/**
 * A row of the routing table with its term, as typed, beside what was seen.
 *
 * @param role name of the role's constant, blank for the opinion authority
 * @param level name of the level's constant
 * @param seenRole role that was seen
 * @param seenLevel level that was seen
 * @param reason why it is changed
 */
record RoutingForm(String role, String level, String seenRole, String seenLevel, String reason) {}
