package vn.giamngheo.rules;

import vn.giamngheo.shared.InvalidInput;

/**
 * The scale on which a standard counts deprivations, taken from its indicators; guards the tables against totals that
 * no sheet can have.
 *
 * @param pointsPerIndicator points of B2 for one deprived indicator
 * @param indicators number of indicators
 */
public record DeprivationScale(int pointsPerIndicator, int indicators) {

    /**
     * Refuses totals that no score sheet can have.
     *
     * @param b1 points that estimate income
     * @param b2 points of deprivation
     * @throws InvalidInput when b1 is negative, or b2 is out of range or between two indicators
     */
    public void requireScore(int b1, int b2) {
        if (b1 < 0) {
            throw new InvalidInput("refusal.rules.b1Negative", b1);
        }
        if (b2 < 0 || b2 > pointsPerIndicator * indicators) {
            throw new InvalidInput("refusal.rules.b2OutOfRange", b2, pointsPerIndicator * indicators);
        }
        if (b2 % pointsPerIndicator != 0) {
            throw new InvalidInput("refusal.rules.b2NotMultiple", b2, pointsPerIndicator);
        }
    }

    /**
     * Refuses an income or a count that cannot be.
     *
     * @param incomeVnd income per person and month in dong
     * @param deprivations number of deprived indicators
     * @throws InvalidInput when the income is negative or the count out of range
     */
    public void requireIncome(long incomeVnd, int deprivations) {
        if (incomeVnd < 0) {
            throw new InvalidInput("refusal.rules.incomeNegative", incomeVnd);
        }
        if (deprivations < 0 || deprivations > indicators) {
            throw new InvalidInput("refusal.rules.deprivationsOutOfRange", deprivations, indicators);
        }
    }
}
