package vn.giamngheo.statistics.web;

import java.util.ArrayList;
import java.util.List;

import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.statistics.FigureColumn;
import vn.giamngheo.statistics.FigureKind;
import vn.giamngheo.statistics.FigureMeasure;
import vn.giamngheo.statistics.FigureRow;
import vn.giamngheo.statistics.FigureSection;
import vn.giamngheo.statistics.FigureTable;

/** The lines of a table, ready to be written: a table of the city has a thousand figures, each with its address. */
final class FigureCells {

    private static final String CLOSING = "CLOSING";

    private final FigureTable table;
    private final String query;
    private final Formats formats = new Formats();

    FigureCells(FigureTable table, String query) {
        this.table = table;
        this.query = query;
    }

    /** @return lines of one section, one for each unit and measure */
    List<Line> of(FigureSection section) {
        List<Line> lines = new ArrayList<>();
        for (FigureRow row : table.lines()) {
            for (FigureMeasure measure : measures()) {
                List<Cell> cells = new ArrayList<>();
                for (FigureColumn column : table.columns().get(section)) {
                    cells.add(cell(row, section, column.cell(), measure));
                }
                lines.add(new Line(row, measure, measure == FigureMeasure.HOUSEHOLDS, cells));
            }
        }
        return lines;
    }

    /** @return lines of the rates */
    List<Line> rates() {
        List<Line> lines = new ArrayList<>();
        for (FigureRow row : table.lines()) {
            for (FigureMeasure measure : measures()) {
                List<Cell> cells = new ArrayList<>();
                cells.add(new Cell(formats.number(row.all(measure)), null));
                for (FigureSection section : FigureKind.MOVEMENT.sections()) {
                    cells.add(cell(row, section, CLOSING, measure));
                    cells.add(new Cell(formats.percent(row.rate(section, measure)), null));
                }
                lines.add(new Line(row, measure, measure == FigureMeasure.HOUSEHOLDS, cells));
            }
        }
        return lines;
    }

    FigureMeasure[] measures() {
        return table.kind() == FigureKind.MOVEMENT ? FigureMeasure.values()
                : new FigureMeasure[] { FigureMeasure.HOUSEHOLDS };
    }

    private Cell cell(FigureRow row, FigureSection section, String cell, FigureMeasure measure) {
        long value = row.value(section, cell, measure);
        return new Cell(formats.number(value), value == 0 ? null : "/figures/households?" + query + "&section=" + section
                + "&cell=" + cell + "&measure=" + measure + "&row=" + row.key());
    }

    /**
     * A unit by one measure.
     *
     * @param row unit
     * @param measure households or persons
     * @param first whether it is the first line of the unit
     * @param cells figures in the order of the columns
     */
    record Line(FigureRow row, FigureMeasure measure, boolean first, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param text the number
     * @param address of its households, null where there are none
     */
    record Cell(String text, String address) {}
}
