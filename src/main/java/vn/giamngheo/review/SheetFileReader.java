package vn.giamngheo.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.stereotype.Component;

import vn.giamngheo.review.FileColumn.Kind;
import vn.giamngheo.review.FileColumn.Unreadable;
import vn.giamngheo.review.FileColumns.Key;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.excel.ExcelGuard;
import vn.giamngheo.shared.text.VietnameseText;

/** Reads a file of sheets line by line; never holds more than one of them. */
@Component
class SheetFileReader {

    /** Largest file in bytes; 10,000 sheets have about 3 MB. */
    static final int MAX_BYTES = 8 * 1024 * 1024;
    /** Most lines of sheets in a file. */
    static final int MAX_LINES = 20_000;

    private static final long MAX_UNPACKED = 192L * 1024 * 1024;
    private static final long MAX_SHARED_TEXTS = 24L * 1024 * 1024;
    private static final ExcelGuard GUARD =
            new ExcelGuard("review", MAX_BYTES, MAX_UNPACKED, MAX_SHARED_TEXTS);

    private final ScoreSheets sheets;
    private final Catalogues catalogues;
    private final FileTexts texts;

    SheetFileReader(ScoreSheets sheets, Catalogues catalogues, FileTexts texts) {
        this.sheets = sheets;
        this.catalogues = catalogues;
        this.texts = texts;
    }

    /**
     * @param file content of the file
     * @param lines takes the lines of sheets in order, blank ones left out
     * @throws InvalidInput when it is no file that was exported here, or too large
     */
    void read(byte[] file, Consumer<FileLine> lines) {
        GUARD.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            int read = 0;
            boolean exported = false;
            for (Sheet worksheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = worksheet.openStream()) {
                    Iterator<Row> all = rows.iterator();
                    Row first = next(all);
                    Head head = first == null ? null : head(first);
                    if (head != null) {
                        exported = true;
                        read = read(worksheet.getName(), head, all, lines, read);
                    }
                }
            }
            if (!exported) {
                throw new InvalidInput("refusal.review.file.notExported");
            }
        }
        catch (IOException | ExcelReaderException unreadable) {
            throw GUARD.notExcel();
        }
    }

    /** @return the next row, null after the last; refused when the file is damaged there */
    private static Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        }
        catch (UncheckedIOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException
                | IllegalStateException damaged) {
            throw GUARD.notExcel();
        }
    }

    private int read(String worksheet, Head head, Iterator<Row> rows, Consumer<FileLine> lines, int before) {
        int read = before;
        for (Row row = next(rows); row != null; row = next(rows)) {
            if (row.getRowNum() <= SheetFileWriter.FIRST_LINE) {
                continue;
            }
            FileLine line = line(worksheet, head, row);
            if (line != null) {
                if (++read > MAX_LINES) {
                    throw new InvalidInput("refusal.review.file.tooManyLines", MAX_LINES);
                }
                lines.accept(line);
            }
        }
        return read;
    }

    /** @return columns of a worksheet of sheets, null when it is another one */
    private Head head(Row first) {
        String mark = text(first, 0);
        if (!mark.startsWith(SheetFileWriter.MARK)) {
            return null;
        }
        FileColumns columns = columns(mark.substring(SheetFileWriter.MARK.length()));
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int column = first.getCellCount() - 1; column > 0; column--) {
            places.put(text(first, column), column);
        }
        places.put(FileColumns.KEY, 0);
        columns.all().stream().filter(column -> !places.containsKey(column.code())).findFirst().ifPresent(column -> {
            throw new InvalidInput("refusal.review.file.columnMissing", column.header());
        });
        return new Head(columns, places);
    }

    private FileColumns columns(String sheetId) {
        try {
            ScoreSheet sheet = sheets.byId(UUID.fromString(sheetId));
            return new FileColumns(sheet, catalogues.of(sheet.standardId()), texts);
        }
        catch (IllegalArgumentException | NotFound unknown) {
            throw new InvalidInput("refusal.review.file.notExported");
        }
    }

    private FileLine line(String worksheet, Head head, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (FileColumn column : head.columns().all()) {
            String text = column.kind() == Kind.DAY ? day(row, head.places().get(column.code()))
                    : text(row, head.places().get(column.code()));
            if (text.isEmpty()) {
                continue;
            }
            cells.put(column.code(), text);
            if (column.kind() != Kind.FIXED) {
                answer(column, text, fields, problems);
            }
        }
        if (cells.isEmpty()) {
            return null;
        }
        return new FileLine(worksheet, row.getRowNum(), head.columns(),
                Key.parse(cells.getOrDefault(FileColumns.KEY, "")), cells, fields, problems);
    }

    private void answer(FileColumn column, String text, Map<String, String> fields, List<String> problems) {
        try {
            String value = column.value(text);
            if (value != null) {
                fields.put(column.code(), value);
            }
        }
        catch (Unreadable unreadable) {
            problems.add(texts.text("review.file.problem", column.header(),
                    texts.text("review.file.problem." + unreadable.what(), unreadable.args())));
        }
    }

    private static String day(Row row, int column) {
        Cell cell = cell(row, column);
        try {
            return cell != null && cell.getType() == CellType.NUMBER
                    ? FileColumn.written(cell.asDate().toLocalDate()) : text(cell);
        }
        catch (DateTimeException | ExcelReaderException notADay) {
            return text(cell);
        }
    }

    private static String text(Row row, int column) {
        return text(cell(row, column));
    }

    private static Cell cell(Row row, int column) {
        return column >= row.getCellCount() ? null : row.getOptionalCell(column).orElse(null);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String text = switch (cell.getType()) {
            case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
            case FORMULA, BOOLEAN, ERROR -> cell.getRawValue();
            default -> cell.getText();
        };
        return text == null ? "" : VietnameseText.tidy(text);
    }

    private record Head(FileColumns columns, Map<String, Integer> places) {}
}
