package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;

/**
 * Values of a fact that an option or an indicator stands for.
 *
 * @param from smallest value; null = no lower bound
 * @param below first value beyond; null = no upper bound
 */
public record FactRange(BigDecimal from, BigDecimal below) {

    /** Any value; of options and indicators that no fact is checked against. */
    public static final FactRange ANY = new FactRange(null, null);

    /**
     * @param value a value of the fact
     * @return whether it is inside
     */
    public boolean contains(BigDecimal value) {
        return (from == null || value.compareTo(from) >= 0) && (below == null || value.compareTo(below) < 0);
    }

    /**
     * @param other another range of the same fact
     * @return whether all of this range lies in the other
     */
    public boolean within(FactRange other) {
        return (other.from == null || from != null && from.compareTo(other.from) >= 0)
                && (other.below == null || below != null && below.compareTo(other.below) <= 0);
    }
}
