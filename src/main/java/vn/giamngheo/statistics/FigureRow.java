package vn.giamngheo.statistics;

import java.util.Map;

/**
 * A unit in a table.
 *
 * @param key unit, empty for the sum
 * @param name its name
 * @param depth 0 for the sum, 1 for a unit, 2 for a hamlet below it
 * @param frozen how the figures of its commune stand, null when never frozen
 * @param values figures by section, cell and measure; those that are missing are 0
 * @param households all households of the unit on the last day
 * @param persons their members
 */
public record FigureRow(String key, String name, int depth, FrozenMark frozen, Map<String, Long> values,
        long households, long persons) {

    static String at(Object section, Object cell, Object measure) {
        return section + "." + cell + "." + measure;
    }

    /** @return whether nobody lives in the unit and nothing is counted in it */
    boolean isEmpty() {
        return households == 0 && values.isEmpty();
    }

    /**
     * @param section table
     * @param cell column
     * @param measure households or persons
     * @return the figure
     */
    public long value(FigureSection section, String cell, FigureMeasure measure) {
        return values.getOrDefault(at(section, cell, measure), 0L);
    }

    /**
     * @param measure households or persons
     * @return all of them in the unit
     */
    public long all(FigureMeasure measure) {
        return measure == FigureMeasure.PERSONS ? persons : households;
    }

    /**
     * @param section movement table
     * @param measure households or persons
     * @return those on its list on the last day, over all; null where there is nobody
     */
    public Double rate(FigureSection section, FigureMeasure measure) {
        return all(measure) == 0 ? null
                : (double) value(section, MovementColumn.CLOSING.name(), measure) / all(measure);
    }

    /**
     * @param section movement table
     * @param measure households or persons
     * @return closing less what opening, decreases and increases add up to: 0 in a table that balances
     */
    public long imbalance(FigureSection section, FigureMeasure measure) {
        long explained = value(section, MovementColumn.OPENING.name(), measure);
        for (MovementColumn column : MovementColumn.of(section)) {
            explained += column.sign(section) * value(section, column.name(), measure);
        }
        return value(section, MovementColumn.CLOSING.name(), measure) - explained;
    }
}
