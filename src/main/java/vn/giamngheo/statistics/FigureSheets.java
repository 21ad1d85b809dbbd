package vn.giamngheo.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The tables as Excel files with the head of official forms; written to the stream sheet by sheet. */
@Service
public class FigureSheets {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String APPLICATION = "giam-ngheo";
    private static final String VERSION = "1.0";
    private static final String HEADING_FILL = "E2ECF6";
    private static final String TOTAL_FILL = "F2F2F2";
    private static final String FONT = "Times New Roman";
    private static final double UNIT_WIDTH = 30;
    private static final double MEASURE_WIDTH = 12;
    private static final double FIGURE_WIDTH = 15;
    private static final double HEADING_HEIGHT = 78;
    private static final int HEADING_ROW = 6;
    private static final int FIXED = 2;

    private final MessageSource messages;

    FigureSheets(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Writes the tables; the stream stays open.
     *
     * @param table tables of one kind
     * @param out where to
     */
    public void write(FigureTable table, OutputStream out) {
        Workbook workbook = new Workbook(out, APPLICATION, VERSION);
        workbook.setGlobalDefaultFont(FONT, 11);
        try {
            if (table.kind() == FigureKind.MOVEMENT) {
                rates(workbook, table);
            }
            for (FigureSection section : table.kind().sections()) {
                Worksheet sheet = workbook.newWorksheet(text("statistics.sheet." + section));
                List<FigureColumn> columns = table.columns().get(section);
                head(sheet, table, text("statistics.table." + section), columns.size());
                heading(sheet, 0, text("statistics.unit"), UNIT_WIDTH);
                heading(sheet, 1, text("statistics.measure"), MEASURE_WIDTH);
                for (int column = 0; column < columns.size(); column++) {
                    heading(sheet, column + FIXED, heading(columns.get(column)), FIGURE_WIDTH);
                }
                int line = HEADING_ROW + 1;
                line = lines(sheet, line, table.total(), section, columns);
                for (FigureRow row : table.rows()) {
                    line = lines(sheet, line, row, section, columns);
                }
                sheet.finish();
            }
            workbook.finish();
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void rates(Workbook workbook, FigureTable table) throws IOException {
        Worksheet sheet = workbook.newWorksheet(text("statistics.sheet.rates"));
        head(sheet, table, text("statistics.table.rates"), 5);
        heading(sheet, 0, text("statistics.unit"), UNIT_WIDTH);
        heading(sheet, 1, text("statistics.measure"), MEASURE_WIDTH);
        List<String> labels = List.of("statistics.all", "HouseholdClass.POOR", "statistics.rate.POOR",
                "HouseholdClass.NEAR_POOR", "statistics.rate.NEAR_POOR");
        for (int column = 0; column < labels.size(); column++) {
            heading(sheet, column + FIXED, text(labels.get(column)), FIGURE_WIDTH);
        }
        int line = HEADING_ROW + 1;
        line = rateLines(sheet, line, table.total());
        for (FigureRow row : table.rows()) {
            line = rateLines(sheet, line, row);
        }
        sheet.finish();
    }

    private int rateLines(Worksheet sheet, int from, FigureRow row) {
        int line = from;
        for (FigureMeasure measure : FigureMeasure.values()) {
            names(sheet, line, row, measure);
            number(sheet, line, 2, row.all(measure), row);
            int column = 3;
            for (FigureSection section : FigureKind.MOVEMENT.sections()) {
                number(sheet, line, column, row.value(section, MovementColumn.CLOSING.name(), measure), row);
                Double rate = row.rate(section, measure);
                if (rate != null) {
                    sheet.value(line, column + 1, rate);
                }
                style(sheet, line, column + 1, row, "0.00%");
                column += 2;
            }
            line++;
        }
        return line;
    }

    private int lines(Worksheet sheet, int from, FigureRow row, FigureSection section, List<FigureColumn> columns) {
        int line = from;
        for (FigureMeasure measure : FigureMeasure.values()) {
            if (measure == FigureMeasure.PERSONS && section.kind() != FigureKind.MOVEMENT) {
                continue;
            }
            names(sheet, line, row, measure);
            for (int column = 0; column < columns.size(); column++) {
                number(sheet, line, column + FIXED, row.value(section, columns.get(column).cell(), measure), row);
            }
            line++;
        }
        return line;
    }

    private void names(Worksheet sheet, int line, FigureRow row, FigureMeasure measure) {
        sheet.value(line, 0, row.depth() == 0 ? text("statistics.total") + " " + row.name()
                : "    ".repeat(row.depth() - 1) + row.name());
        sheet.value(line, 1, text("FigureMeasure." + measure));
        style(sheet, line, 0, row, null);
        style(sheet, line, 1, row, null);
    }

    private static void number(Worksheet sheet, int line, int column, long value, FigureRow row) {
        sheet.value(line, column, value);
        style(sheet, line, column, row, "#,##0");
    }

    private static void style(Worksheet sheet, int line, int column, FigureRow row, String format) {
        var style = sheet.style(line, column).fontName(FONT);
        for (BorderSide side : List.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)) {
            style.borderStyle(side, BorderStyle.THIN);
        }
        if (format != null) {
            style.format(format);
        }
        if (row.depth() == 0) {
            style.bold().fillColor(TOTAL_FILL);
        }
        style.set();
    }

    /** The issuing unit on the left, the nation on the right, then title, days and how far the figures are official. */
    private void head(Worksheet sheet, FigureTable table, String title, int figures) {
        int last = figures + FIXED - 1;
        int half = Math.max(1, last / 2);
        centred(sheet, 0, 0, half, text("statistics.committee", table.unitName().toUpperCase(VIETNAMESE)), true);
        centred(sheet, 0, half + 1, last, text("statistics.nation"), true);
        centred(sheet, 1, half + 1, last, text("statistics.motto"), true);
        centred(sheet, 3, 0, last, title, true);
        centred(sheet, 4, 0, last, text("statistics.days", DAY.format(table.request().period().firstDay()),
                DAY.format(table.request().period().lastDay())) + " - "
                + text(table.official() ? "statistics.official" : "statistics.provisional"), false);
        sheet.rowHeight(HEADING_ROW, HEADING_HEIGHT);
        sheet.freezePane(FIXED, HEADING_ROW + 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void centred(Worksheet sheet, int row, int from, int to, String text, boolean bold) {
        sheet.value(row, from, text);
        if (to > from) {
            sheet.range(row, from, row, to).merge();
        }
        var style = sheet.style(row, from).horizontalAlignment("center").verticalAlignment("center").wrapText(true)
            .fontName(FONT);
        if (bold) {
            style.bold();
        }
        style.set();
        sheet.rowHeight(row, 20);
    }

    private static void heading(Worksheet sheet, int column, String text, double width) {
        sheet.value(HEADING_ROW, column, text);
        var style = sheet.style(HEADING_ROW, column).bold().wrapText(true).horizontalAlignment("center")
            .verticalAlignment("center").fillColor(HEADING_FILL).fontName(FONT);
        for (BorderSide side : List.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)) {
            style.borderStyle(side, BorderStyle.THIN);
        }
        style.set();
        sheet.width(column, width);
    }

    private static String heading(FigureColumn column) {
        return column.number() == 0 ? column.label() : "(" + column.number() + ") " + column.label();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
