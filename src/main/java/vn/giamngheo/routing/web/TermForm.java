package vn.giamngheo.routing.web;

/**
 * A term as typed.
 *
 * @param days length
 * @param working whether working days are meant
 * @param warnDaysBefore working days before the end at which the warning is due
 * @param escalateRole name of the superior role's constant
 * @param escalateLevel name of its level's constant
 * @param mark name of the mark's constant
 * @param document where the term comes from
 * @param seen the term that was seen, as one text
 * @param reason why it is changed
 */
record TermForm(String days, Boolean working, String warnDaysBefore, String escalateRole, String escalateLevel, String mark,
        String document, String seen, String reason) {}
