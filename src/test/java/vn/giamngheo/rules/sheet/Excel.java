package vn.giamngheo.rules.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An Excel file that a test changes cell by cell, as somebody does at his desk. */
public final class Excel {

    private final Map<String, TreeMap<Integer, TreeMap<Integer, Object>>> worksheets = new LinkedHashMap<>();

    private Excel() {}

    /** @return an empty file with these worksheets */
    public static Excel empty(String... worksheets) {
        Excel excel = new Excel();
        for (String worksheet : worksheets) {
            excel.worksheets.put(worksheet, new TreeMap<>());
        }
        return excel;
    }

    /** @return the cells of a file */
    public static Excel of(byte[] file) {
        Excel excel = new Excel();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                TreeMap<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();
                excel.worksheets.put(sheet.getName(), rows);
                for (Row row : sheet.read()) {
                    for (Cell cell : row) {
                        if (cell != null && cell.getValue() != null) {
                            rows.computeIfAbsent(row.getRowNum(), number -> new TreeMap<>())
                                    .put(cell.getColumnIndex(), cell.getValue());
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return excel;
    }

    /** Writes a cell; line from 1, the column by its heading; null empties it. */
    public Excel set(String worksheet, int line, String heading, Object value) {
        TreeMap<Integer, Object> cells = worksheets.get(worksheet).computeIfAbsent(line, number -> new TreeMap<>());
        if (value == null) {
            cells.remove(column(worksheet, heading));
        } else {
            cells.put(column(worksheet, heading), value);
        }
        return this;
    }

    public Object get(String worksheet, int line, String heading) {
        return worksheets.get(worksheet).get(line).get(column(worksheet, heading));
    }

    /** Adds a copy of a line below the last one and returns its number. */
    public int copy(String worksheet, int line) {
        TreeMap<Integer, TreeMap<Integer, Object>> rows = worksheets.get(worksheet);
        int added = rows.lastKey() + 1;
        rows.put(added, new TreeMap<>(rows.get(line)));
        return added;
    }

    public Excel remove(String worksheet, int line) {
        worksheets.get(worksheet).remove(line);
        return this;
    }

    public Excel removeWorksheet(String worksheet) {
        worksheets.remove(worksheet);
        return this;
    }

    /** @return lines of a worksheet whose column has the value */
    public int line(String worksheet, String heading, Object value) {
        int column = column(worksheet, heading);
        return worksheets.get(worksheet).entrySet().stream()
                .filter(row -> value.equals(row.getValue().get(column)))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** @return all cells of a worksheet line by line as texts */
    public List<List<String>> texts(String worksheet) {
        List<List<String>> texts = new ArrayList<>();
        worksheets.get(worksheet).values()
                .forEach(row -> texts.add(row.values().stream().map(Object::toString).toList()));
        return texts;
    }

    public byte[] file() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            worksheets.forEach((name, rows) -> {
                Worksheet worksheet = workbook.newWorksheet(name);
                rows.forEach((line, cells) -> cells.forEach((column, value) -> {
                    if (value instanceof BigDecimal || value instanceof Integer || value instanceof Double) {
                        worksheet.value(line - 1, column, (Number) value);
                    } else {
                        worksheet.value(line - 1, column, value.toString());
                    }
                }));
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private int column(String worksheet, String heading) {
        TreeMap<Integer, Object> first = worksheets.get(worksheet).get(1);
        return first.entrySet().stream()
                .filter(cell -> heading.equals(cell.getValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(heading + " is not in " + first))
                .getKey();
    }
}
