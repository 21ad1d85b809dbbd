package vn.giamngheo.statistics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.giamngheo.statistics.FigureColumn;
import vn.giamngheo.statistics.FigureKind;
import vn.giamngheo.statistics.FigureMeasure;
import vn.giamngheo.statistics.FigureRow;
import vn.giamngheo.statistics.FigureSection;
import vn.giamngheo.statistics.FigureTable;

/** Bars drawn from a table, for a first look; the table itself says the same in numbers. */
final class FigureCharts {

    private static final int WHOLE = 100;
    private static final int HALF = 50;
    private static final String OPENING = "OPENING";
    private static final String CLOSING = "CLOSING";

    private FigureCharts() {}

    static List<Chart> of(FigureTable table) {
        List<Chart> charts = new ArrayList<>();
        for (FigureSection section : table.kind().sections()) {
            Chart chart = table.kind() == FigureKind.MOVEMENT ? movement(table, section) : ranking(table, section);
            if (!chart.bars().isEmpty()) {
                charts.add(chart);
            }
        }
        if (table.kind() == FigureKind.MOVEMENT && table.rows().size() > 1) {
            charts.addAll(units(table));
        }
        return charts;
    }

    /** Out to the left, in to the right. */
    private static Chart movement(FigureTable table, FigureSection section) {
        List<FigureColumn> moves = table.columns().get(section).stream().filter(column -> column.sign() != 0).toList();
        long most = moves.stream().mapToLong(column -> households(table.total(), section, column.cell())).max().orElse(0);
        List<Bar> bars = most == 0 ? List.of() : moves.stream().map(column -> {
            long value = households(table.total(), section, column.cell());
            int width = width(value, most, HALF);
            return new Bar(column.label(), column.sign() * value, column.sign() < 0 ? HALF - width : HALF, width,
                    column.sign() < 0 ? "out" : "in");
        }).toList();
        return new Chart("statistics.chart.movement." + section, bars, true);
    }

    private static Chart ranking(FigureTable table, FigureSection section) {
        List<FigureColumn> codes = table.columns().get(section).stream().filter(column -> column.number() > 0)
            .filter(column -> households(table.total(), section, column.cell()) > 0)
            .sorted(Comparator.comparingLong((FigureColumn column) ->
                -households(table.total(), section, column.cell()))).toList();
        long most = codes.isEmpty() ? 0 : households(table.total(), section, codes.get(0).cell());
        return new Chart("statistics.table." + section, codes.stream().map(column -> {
            long value = households(table.total(), section, column.cell());
            return new Bar(column.label(), value, 0, width(value, most, WHOLE), "plain");
        }).toList(), false);
    }

    /** Each unit's list on the last day, poor and near-poor households one after the other. */
    private static List<Chart> units(FigureTable table) {
        List<Chart> charts = new ArrayList<>();
        for (FigureSection section : FigureKind.MOVEMENT.sections()) {
            List<FigureRow> rows = table.rows().stream().filter(row -> row.depth() == 1)
                .filter(row -> households(row, section, CLOSING) + households(row, section, OPENING) > 0).toList();
            long most = rows.stream().mapToLong(row -> households(row, section, CLOSING)).max().orElse(0);
            if (most > 0) {
                charts.add(new Chart("statistics.chart.units." + section, rows.stream().map(row -> {
                    long value = households(row, section, CLOSING);
                    return new Bar(row.name(), value, 0, width(value, most, WHOLE), "plain");
                }).toList(), false));
            }
        }
        return charts;
    }

    private static long households(FigureRow row, FigureSection section, String cell) {
        return row.value(section, cell, FigureMeasure.HOUSEHOLDS);
    }

    private static int width(long value, long most, int whole) {
        return value == 0 || most == 0 ? 0 : (int) Math.max(1, Math.round((double) value * whole / most));
    }

    /**
     * One chart.
     *
     * @param title message key
     * @param bars its bars
     * @param bothWays whether bars go to both sides of a line in the middle
     */
    record Chart(String title, List<Bar> bars, boolean bothWays) {}

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param value the figure, negative for a decrease
     * @param from where it begins, 0 to 100
     * @param width its width, 0 to 100
     * @param kind in, out or plain
     */
    record Bar(String label, long value, int from, int width, String kind) {}
}
