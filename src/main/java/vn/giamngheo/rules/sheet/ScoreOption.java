package vn.giamngheo.rules.sheet;

import vn.giamngheo.shared.Mark;

/**
 * One option of a row.
 *
 * @param code stable code; of rows with several answers also the name of the form field
 * @param label Vietnamese text
 * @param points points of B1
 * @param mark how well the points are known
 * @param range values of the row's fact for which this option is the right one
 * @param exclusiveGroup options of a row with the same group exclude each other; null = none
 * @param excludesDeprivation indicator that cannot be deprived when this option holds; null = none
 */
public record ScoreOption(
        String code,
        String label,
        int points,
        Mark mark,
        FactRange range,
        String exclusiveGroup,
        String excludesDeprivation) {

    /**
     * An option that nothing is checked against.
     *
     * @param code stable code
     * @param label Vietnamese text
     * @param points points of B1
     * @param mark how well the points are known
     */
    public ScoreOption(String code, String label, int points, Mark mark) {
        this(code, label, points, mark, FactRange.ANY, null, null);
    }
}
