package vn.giamngheo.rules.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes sheets and lists of problems as Excel files (.xlsx). */
@Component
class SheetFiles {

    private static final String PRODUCT = "giam-ngheo";
    private static final String PRODUCT_VERSION = "1.0";
    private static final int WIDE = 90;

    private final SheetWords words;

    SheetFiles(SheetWords words) {
        this.words = words;
    }

    byte[] sheet(SheetTable table) {
        return file(workbook -> {
            info(workbook.newWorksheet(words.text("rules.file.info")), table);
            lines(workbook.newWorksheet(words.text("rules.file.lines")), table);
            indicators(workbook.newWorksheet(words.text("rules.file.indicators")), table);
        });
    }

    byte[] problems(List<SheetProblem> problems) {
        return file(workbook -> {
            Worksheet worksheet = workbook.newWorksheet(words.text("rules.file.problems"));
            String[] headings = {"worksheet", "line", "column", "text"};
            int[] widths = {18, 8, 30, WIDE};
            for (int column = 0; column < headings.length; column++) {
                heading(worksheet, column, words.text("rules.problem." + headings[column]), widths[column]);
            }
            int row = 1;
            for (SheetProblem problem : problems) {
                worksheet.value(row, 0, problem.worksheet());
                if (problem.line() > 0) {
                    worksheet.value(row, 1, problem.line());
                }
                worksheet.value(row, 2, problem.column());
                worksheet.value(row++, 3, problem.text());
            }
        });
    }

    private void info(Worksheet worksheet, SheetTable table) {
        worksheet.width(0, 20);
        worksheet.width(1, WIDE);
        for (InfoField field : InfoField.values()) {
            worksheet.value(field.ordinal(), 0, words.label(field));
            worksheet.style(field.ordinal(), 0).bold().set();
        }
        worksheet.value(InfoField.STANDARD.ordinal(), 1, words.label(table.standardId()));
        worksheet.value(InfoField.AREA.ordinal(), 1, words.label(table.areaType()));
        worksheet.value(InfoField.FORM_CODE.ordinal(), 1, table.formCode());
        worksheet.value(InfoField.SOURCE.ordinal(), 1, table.source());
    }

    private void lines(Worksheet worksheet, SheetTable table) {
        for (SheetColumn column : SheetColumn.values()) {
            heading(worksheet, column.ordinal(), words.label(column), column.width());
        }
        int row = 1;
        for (SheetLine line : table.lines()) {
            worksheet.value(row, SheetColumn.ROW_NO.ordinal(), line.rowNo());
            worksheet.value(row, SheetColumn.ROW_LABEL.ordinal(), line.rowLabel());
            worksheet.value(row, SheetColumn.KIND.ordinal(), words.label(line.kind()));
            text(worksheet, row, SheetColumn.FACT.ordinal(), words.label(line.fact()));
            text(worksheet, row, SheetColumn.UNSCORED.ordinal(),
                    line.unscoredForDependants() ? words.text("rules.file.yes") : "");
            worksheet.value(row, SheetColumn.CODE.ordinal(), line.code());
            worksheet.value(row, SheetColumn.LABEL.ordinal(), line.label());
            worksheet.value(row, SheetColumn.POINTS.ordinal(), line.points());
            number(worksheet, row, SheetColumn.FROM.ordinal(), line.from());
            number(worksheet, row, SheetColumn.BELOW.ordinal(), line.below());
            text(worksheet, row, SheetColumn.GROUP.ordinal(), line.exclusiveGroup());
            text(worksheet, row, SheetColumn.EXCLUDES.ordinal(), line.excludesDeprivation());
            worksheet.value(row, SheetColumn.MARK.ordinal(), words.label(line.mark()));
            worksheet.value(row++, SheetColumn.SOURCE.ordinal(), line.source());
        }
    }

    private void indicators(Worksheet worksheet, SheetTable table) {
        for (IndicatorColumn column : IndicatorColumn.values()) {
            heading(worksheet, column.ordinal(), words.label(column), column.width());
        }
        int row = 1;
        for (IndicatorLine line : table.indicators()) {
            worksheet.value(row, IndicatorColumn.CODE.ordinal(), line.code());
            worksheet.value(row, IndicatorColumn.SERVICE.ordinal(), line.service());
            worksheet.value(row, IndicatorColumn.LABEL.ordinal(), line.label());
            worksheet.value(row, IndicatorColumn.DEPRIVED_WHEN.ordinal(), line.deprivedWhen());
            worksheet.value(row, IndicatorColumn.POINTS.ordinal(), line.points());
            text(worksheet, row, IndicatorColumn.FACT.ordinal(), words.label(line.fact()));
            number(worksheet, row, IndicatorColumn.FROM.ordinal(), line.from());
            number(worksheet, row, IndicatorColumn.BELOW.ordinal(), line.below());
            worksheet.value(row, IndicatorColumn.MARK.ordinal(), words.label(line.mark()));
            worksheet.value(row++, IndicatorColumn.SOURCE.ordinal(), line.source());
        }
    }

    private static void heading(Worksheet worksheet, int column, String text, int width) {
        worksheet.value(0, column, text);
        worksheet.style(0, column).bold().wrapText(true).set();
        worksheet.width(column, width);
        worksheet.freezePane(0, 1);
    }

    private static void text(Worksheet worksheet, int row, int column, String text) {
        if (text != null && !text.isEmpty()) {
            worksheet.value(row, column, text);
        }
    }

    private static void number(Worksheet worksheet, int row, int column, BigDecimal number) {
        if (number != null) {
            worksheet.value(row, column, number);
        }
    }

    private static byte[] file(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, PRODUCT, PRODUCT_VERSION)) {
            content.write(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(Workbook workbook) throws IOException;
    }
}
