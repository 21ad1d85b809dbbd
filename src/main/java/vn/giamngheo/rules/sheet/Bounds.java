package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;

/** Bounds of facts in one form, whether they come from the database or from a cell. */
final class Bounds {

    private Bounds() {}

    static BigDecimal plain(BigDecimal bound) {
        return bound == null ? null : new BigDecimal(bound.stripTrailingZeros().toPlainString());
    }
}
