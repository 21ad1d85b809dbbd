package vn.giamngheo.rules.sheet;

import java.util.List;

/**
 * What a filled sheet adds up to.
 *
 * @param b1 points that estimate income
 * @param b2 points of deprivation
 * @param contradictions what is missing or does not agree, in the sheet's order; empty when the sheet may be used
 */
public record SheetTotals(int b1, int b2, List<Contradiction> contradictions) {

    /** Keeps its own copy. */
    public SheetTotals {
        contradictions = List.copyOf(contradictions);
    }

    /** @return whether the totals may be used */
    public boolean consistent() {
        return contradictions.isEmpty();
    }
}
