package vn.giamngheo.rules;

import vn.giamngheo.shared.AreaType;

/**
 * Classes by the totals of the score sheet for the households of one list. The decision table finds each of them; equal inputs
 * are asked once for each version of the table.
 */
@FunctionalInterface
public interface ScoreClasses {

    /**
     * @param standard the standard
     * @param area area type of the unit
     * @param b1 points that estimate income
     * @param b2 points of deprivation
     * @return what {@link Decisions#classifyByScore} answers, with the version of the table and the rows that fired
     */
    Classification of(StandardId standard, AreaType area, int b1, int b2);
}
