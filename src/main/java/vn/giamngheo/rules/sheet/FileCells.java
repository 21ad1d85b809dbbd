package vn.giamngheo.rules.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.excel.ExcelGuard;
import vn.giamngheo.shared.text.VietnameseText;

/** The cells of an uploaded Excel file as texts. Refuses what is no Excel file, or too big before or after unpacking. */
final class FileCells {

    /** Largest file in bytes; a sheet of today has 15 kB. */
    static final int MAX_BYTES = 256 * 1024;
    /** Most lines read of one worksheet. */
    static final int MAX_LINES = 1000;

    private static final int MAX_COLUMNS = 60;
    private static final long MAX_UNPACKED = 16L * 1024 * 1024;

    private static final ExcelGuard GUARD =
            new ExcelGuard("rules", MAX_BYTES, MAX_UNPACKED, MAX_UNPACKED);

    private final Map<String, List<Line>> worksheets = new LinkedHashMap<>();

    private FileCells() {}

    /**
     * @param file content of the file
     * @return its cells
     * @throws InvalidInput refusal.rules.file.empty, tooBig, oldExcel, notExcel or tooManyLines
     */
    static FileCells of(byte[] file) {
        GUARD.check(file);
        try {
            return read(file);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException unreadable) {
            throw GUARD.notExcel();
        }
    }

    /**
     * @param name name of a worksheet, whatever its case and diacritics
     * @return its lines that are not blank; null when there is no such worksheet
     */
    List<Line> worksheet(String name) {
        return worksheets.get(VietnameseText.fold(name));
    }

    private static FileCells read(byte[] file) throws IOException {
        FileCells cells = new FileCells();
        try (InputStream bytes = new ByteArrayInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(bytes)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    List<Line> lines = rows.map(FileCells::line)
                            .filter(line -> !line.isBlank())
                            .limit(MAX_LINES + 1L)
                            .toList();
                    if (lines.size() > MAX_LINES) {
                        throw new InvalidInput("refusal.rules.file.tooManyLines", sheet.getName(), MAX_LINES);
                    }
                    cells.worksheets.putIfAbsent(VietnameseText.fold(sheet.getName()), lines);
                }
            }
        }
        return cells;
    }

    private static Line line(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MAX_COLUMNS); column++) {
            texts.add(row.getOptionalCell(column).map(FileCells::text).orElse(""));
        }
        return new Line(row.getRowNum(), texts);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String text = cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : VietnameseText.tidy(text);
    }

    /**
     * One line.
     *
     * @param number its number in the worksheet, from 1
     * @param texts texts of its cells
     */
    record Line(int number, List<String> texts) {

        boolean isBlank() {
            return texts.stream().allMatch(String::isEmpty);
        }

        String text(int column) {
            return column < 0 || column >= texts.size() ? "" : texts.get(column);
        }
    }
}
