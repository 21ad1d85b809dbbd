package vn.giamngheo.identity.web;

/**
 * A post to be given, as typed. Days are dd/MM/yyyy.
 *
 * @param role name of the role's constant
 * @param unit key of the unit
 * @param title title signed with
 * @param validFrom first day
 * @param validTo last day, may be blank
 */
record PostForm(String role, String unit, String title, String validFrom, String validTo) {}
