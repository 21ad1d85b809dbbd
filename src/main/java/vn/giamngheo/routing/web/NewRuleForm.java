package vn.giamngheo.routing.web;

/**
 * A row for a step that the tables do not know, as typed.
 *
 * @param role name of the role's constant, blank for the opinion authority
 * @param level name of the level's constant
 * @param days length of the term
 * @param working whether working days are meant
 * @param warnDaysBefore working days before the end at which the warning is due
 * @param escalateRole name of the superior role's constant
 * @param escalateLevel name of its level's constant
 * @param mark name of the mark's constant
 * @param document where the term comes from
 * @param reason why it is added
 */
record NewRuleForm(String role, String level, String days, Boolean working, String warnDaysBefore, String escalateRole,
        String escalateLevel, String mark, String document, String reason) {}
