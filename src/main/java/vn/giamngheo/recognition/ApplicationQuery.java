package vn.giamngheo.recognition;

/**
 * What to list; always within the actor's units.
 *
 * @param text words of names, household code or receipt number in any order, with or without diacritics; may be null
 * @param state only this state, null for all
 * @param openOnly only cases that are not over
 */
public record ApplicationQuery(String text, ApplicationState state, boolean openOnly) {}
