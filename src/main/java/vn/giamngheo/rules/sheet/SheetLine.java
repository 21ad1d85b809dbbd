package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;
import vn.giamngheo.shared.Mark;

/**
 * One option of part B1 with its row, as a line of the table that is shown, exported and imported.
 *
 * @param rowNo number of the row printed on the sheet
 * @param rowLabel text of the row
 * @param kind how many options of the row may hold
 * @param fact fact that decides the option; null when only the survey knows
 * @param unscoredForDependants whether the row gives no points to a household of dependants only
 * @param code code of the option, unique on the sheet
 * @param label text of the option
 * @param points points of B1
 * @param from smallest value of the fact for this option; null = no lower bound
 * @param below first value beyond; null = no upper bound
 * @param exclusiveGroup options of a row with the same group exclude each other; null = none
 * @param excludesDeprivation indicator that cannot be deprived when the option holds; null = none
 * @param mark how well the points are known
 * @param source where they were read
 */
public record SheetLine(
        int rowNo,
        String rowLabel,
        RowKind kind,
        Fact fact,
        boolean unscoredForDependants,
        String code,
        String label,
        int points,
        BigDecimal from,
        BigDecimal below,
        String exclusiveGroup,
        String excludesDeprivation,
        Mark mark,
        String source) {

    /** Keeps bounds without needless zeros, so that equal bounds are equal. */
    public SheetLine {
        from = Bounds.plain(from);
        below = Bounds.plain(below);
    }
}
