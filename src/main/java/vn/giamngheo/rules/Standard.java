package vn.giamngheo.rules;

/**
 * The standard of a policy year.
 *
 * @param id which standard
 * @param maxIndicators number of deprivation indicators it counts
 * @param trace how it was found
 */
public record Standard(StandardId id, int maxIndicators, DecisionTrace trace) {}
