package vn.giamngheo.rules;

/**
 * How a household moved between the lists.
 *
 * @param movement the movement
 * @param ruleRef legal article, in Vietnamese
 * @param trace how it was found
 */
public record ListMovement(Movement movement, String ruleRef, DecisionTrace trace) {}
