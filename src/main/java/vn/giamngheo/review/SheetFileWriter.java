package vn.giamngheo.review;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import vn.giamngheo.review.FileColumn.Kind;

/**
 * Writes a file of sheets line by line: worksheets whose first line names the form fields and whose second says what they are,
 * then the lists of choices and an explanation. Cells that identify a line are locked. Holds some hundred lines at a time.
 */
final class SheetFileWriter implements AutoCloseable {

    /** The first cell of a worksheet of sheets begins with this; the version of the score sheet follows. */
    static final String MARK = "key:";
    static final int FIRST_LINE = 2;

    private static final int LINES_AT_A_TIME = 200;
    private static final int GUIDE_LINES = 9;
    private static final String DAY_FORMAT = "dd/mm/yyyy";
    private static final String LOCKED_FILL = "E9ECEF";
    private static final Map<FileColumn.Part, String> FILLS = Map.of(FileColumn.Part.HOUSEHOLD, "CED4DA",
            FileColumn.Part.VISIT, "CFE2FF", FileColumn.Part.B1, "D1E7DD", FileColumn.Part.B2, "FFF3CD",
            FileColumn.Part.C, "F8D7DA");
    /** What stays forbidden; rows and columns may be resized, sorted and filtered. */
    private static final Set<SheetProtectionOption> FORBIDDEN = Set.of(SheetProtectionOption.SHEET,
            SheetProtectionOption.DELETE_COLUMNS, SheetProtectionOption.INSERT_COLUMNS,
            SheetProtectionOption.INSERT_ROWS, SheetProtectionOption.INSERT_HYPERLINKS,
            SheetProtectionOption.PIVOT_TABLES);
    /** Keeps people from overwriting keys by mistake; it is no secret. */
    private static final String LOCK = "giamngheo";

    private final FileTexts texts;
    private final Workbook workbook;
    private final List<Worksheet> later = new ArrayList<>();
    private Worksheet worksheet;
    private List<FileColumn> columns = List.of();
    private int line;

    SheetFileWriter(OutputStream out, FileTexts texts) {
        this.texts = texts;
        this.workbook = new Workbook(out, "Giam ngheo", "1.0");
    }

    /** Begins a worksheet that will have that many lines; with problems, they stand in a last column. */
    void worksheet(String name, FileColumns sheet, int lines, boolean problems) throws IOException {
        finishWorksheet();
        columns = new ArrayList<>(sheet.all());
        if (problems) {
            columns.add(new FileColumn(FileColumns.PROBLEM, texts.text("review.file.column.problem"), Kind.FIXED,
                    FileColumn.Part.HOUSEHOLD, Map.of()));
        }
        worksheet = workbook.newWorksheet(name);
        Worksheet lists = workbook.newWorksheet(texts.text("review.file.lists", name));
        later.add(lists);
        int last = FIRST_LINE + Math.max(lines, 1) - 1;
        for (int column = 0; column < columns.size(); column++) {
            FileColumn one = columns.get(column);
            worksheet.width(column, width(one));
            worksheet.style(column).protectionOption(ProtectionOption.LOCKED, one.kind() == Kind.FIXED)
                .format(one.kind() == Kind.DAY ? DAY_FORMAT : "@").wrapText(one.kind() == Kind.TEXT).set();
            head(column, one, sheet);
            if (one.kind() == Kind.CHOICE || one.kind() == Kind.TICK) {
                choices(lists, column, one, last);
            }
        }
        worksheet.hideColumn(0);
        worksheet.rowHeight(1, 78);
        worksheet.freezePane(3, FIRST_LINE);
        worksheet.setAutoFilter(1, 0, last, columns.size() - 1);
        worksheet.protect(LOCK, FORBIDDEN);
        line = FIRST_LINE;
    }

    /** Writes the next line. */
    void line(Map<String, String> cells) throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            FileColumn one = columns.get(column);
            String text = cells.get(one.code());
            if (text != null && !text.isEmpty()) {
                value(column, one, text);
            }
        }
        line++;
        if (line % LINES_AT_A_TIME == 0) {
            worksheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        finishWorksheet();
        for (Worksheet lists : later) {
            lists.finish();
        }
        Worksheet guide = workbook.newWorksheet(texts.text("review.file.guide"));
        guide.width(0, 110);
        for (int number = 0; number < GUIDE_LINES; number++) {
            guide.value(number, 0, texts.text("review.file.guide." + (number + 1)));
            guide.style(number, 0).wrapText(true).set();
        }
        guide.style(0, 0).bold().wrapText(true).set();
        workbook.close();
    }

    private void head(int column, FileColumn one, FileColumns sheet) {
        worksheet.value(0, column, one.code().equals(FileColumns.KEY) ? MARK + sheet.sheet().id() : one.code());
        worksheet.style(0, column).fontSize(8).fontColor("6C757D").set();
        worksheet.value(1, column, one.header());
        worksheet.style(1, column).bold().wrapText(true).verticalAlignment("center").fillColor(FILLS.get(one.part()))
            .set();
    }

    private void choices(Worksheet lists, int column, FileColumn one, int last) {
        List<String> labels = one.kind() == Kind.TICK ? List.of(FileColumn.TICKED) : List.copyOf(one.choices().values());
        lists.value(0, column, one.code());
        lists.width(column, one.kind() == Kind.TICK ? 8 : 30);
        for (int number = 0; number < labels.size(); number++) {
            lists.value(number + 1, column, labels.get(number));
        }
        Range allowed = lists.range(1, column, labels.size(), column);
        worksheet.range(FIRST_LINE, column, last, column).validateWithList(allowed).allowBlank(true)
            .errorStyle(DataValidationErrorStyle.STOP).showErrorMessage(true).errorTitle(texts.text("review.file.wrongChoice"))
            .error(texts.text("review.file.wrongChoice.help"));
    }

    private void value(int column, FileColumn one, String text) {
        if (one.kind() == Kind.DAY) {
            try {
                worksheet.value(line, column, FileColumn.day(text));
                worksheet.style(line, column).protectionOption(ProtectionOption.LOCKED, false).format(DAY_FORMAT).set();
                return;
            }
            catch (FileColumn.Unreadable kept) {
                // stands in the file as it was
            }
        }
        worksheet.inlineString(line, column, text);
        boolean wide = one.kind() == Kind.TEXT || one.code().equals(FileColumns.PROBLEM);
        if (one.kind() == Kind.FIXED) {
            worksheet.style(line, column).protectionOption(ProtectionOption.LOCKED, true).fillColor(LOCKED_FILL)
                .wrapText(wide).set();
        }
        else {
            worksheet.style(line, column).protectionOption(ProtectionOption.LOCKED, false).wrapText(wide)
                .horizontalAlignment(one.kind() == Kind.TICK ? "center" : "left").set();
        }
    }

    private void finishWorksheet() throws IOException {
        if (worksheet != null) {
            worksheet.finish();
            worksheet = null;
        }
    }

    private static double width(FileColumn column) {
        return switch (column.kind()) {
            case FIXED -> switch (column.code()) {
                case FileColumns.HEAD -> 26;
                case FileColumns.PROBLEM -> 60;
                case FileColumns.CODE, "hamlet" -> 16;
                default -> 11;
            };
            case DAY, AREA -> 13;
            case TICK -> 15;
            case CHOICE -> 30;
            case TEXT -> 36;
        };
    }
}
