package vn.giamngheo.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The tables of one kind for one unit.
 *
 * @param kind kind
 * @param request what was asked for
 * @param unitName name of the unit
 * @param columns columns by section
 * @param rows units in order, without the sum
 * @param total the sum
 * @param unitsChanged whether units of the two days differ, so that one may choose between them
 */
public record FigureTable(FigureKind kind, FigureRequest request, String unitName,
        Map<FigureSection, List<FigureColumn>> columns, List<FigureRow> rows, FigureRow total, boolean unitsChanged) {

    /** @return the sum, then the units */
    public List<FigureRow> lines() {
        List<FigureRow> lines = new ArrayList<>(List.of(total));
        lines.addAll(rows);
        return lines;
    }

    /** @return units whose movement does not add up; none while table and decision table agree */
    public List<Imbalance> imbalances() {
        List<Imbalance> found = new ArrayList<>();
        if (kind != FigureKind.MOVEMENT) {
            return found;
        }
        for (FigureRow row : rows) {
            for (FigureSection section : kind.sections()) {
                for (FigureMeasure measure : FigureMeasure.values()) {
                    if (row.imbalance(section, measure) != 0) {
                        found.add(new Imbalance(row.name(), section, measure, row.imbalance(section, measure)));
                    }
                }
            }
        }
        return found;
    }

    /** @return communes whose figures the table shows as they were frozen */
    public long frozenUnits() {
        return rows.stream().filter(row -> row.depth() == 1 && row.frozen() != null && !row.frozen().reopened()
                && !request.now()).count();
    }

    /** @return whether every unit's figures are frozen ones */
    public boolean official() {
        return !rows.isEmpty() && frozenUnits() == rows.stream().filter(row -> row.depth() == 1).count();
    }

    /**
     * A movement that does not add up.
     *
     * @param unit name of the unit
     * @param section table
     * @param measure households or persons
     * @param difference closing less what the movements explain
     */
    public record Imbalance(String unit, FigureSection section, FigureMeasure measure, long difference) {}
}
