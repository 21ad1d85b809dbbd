package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;
import vn.giamngheo.shared.Mark;

/**
 * One indicator of part B2, as a line of the table that is shown, exported and imported.
 *
 * @param code code of the indicator
 * @param service basic social service
 * @param label name
 * @param deprivedWhen when a household is deprived
 * @param points points of B2 when deprived
 * @param fact fact that decides it; null when only the survey knows
 * @param from smallest deprived value of the fact; null = no lower bound
 * @param below first value beyond; null = no upper bound
 * @param mark how well the threshold is known
 * @param source where it was read
 */
public record IndicatorLine(
        String code,
        String service,
        String label,
        String deprivedWhen,
        int points,
        Fact fact,
        BigDecimal from,
        BigDecimal below,
        Mark mark,
        String source) {

    /** Keeps bounds without needless zeros, so that equal bounds are equal. */
    public IndicatorLine {
        from = Bounds.plain(from);
        below = Bounds.plain(below);
    }
}
