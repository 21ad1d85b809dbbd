package vn.giamngheo.scenario;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first worksheet of a file of sheets, as somebody sees and fills it in with a spreadsheet program. */
public final class FilledSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<String> codes = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<Map<String, String>> lines = new ArrayList<>();
    private final String mark;

    private FilledSheets(List<List<String>> rows) {
        mark = rows.get(0).get(0);
        codes.add("key");
        codes.addAll(rows.get(0).subList(1, rows.get(0).size()));
        headers.addAll(rows.get(1));
        rows.subList(2, rows.size()).forEach(row -> {
            Map<String, String> line = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                line.put(codes.get(column), row.get(column));
            }
            lines.add(line);
        });
    }

    public static FilledSheets of(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return new FilledSheets(rows.map(FilledSheets::texts).toList());
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<String> codes() {
        return codes;
    }

    public List<String> headers() {
        return headers;
    }

    public List<Map<String, String>> lines() {
        return lines;
    }

    /** The line of a household. */
    public Map<String, String> line(String code) {
        return lines.stream().filter(line -> code.equals(line.get("code"))).findFirst().orElseThrow();
    }

    /** Fills a line in with form fields: options by code, a tick where the value is true. */
    public static void fill(Map<String, String> line, Map<String, ?> fields, LocalDate day) {
        fields.forEach((field, value) -> {
            if (value instanceof Boolean ticked) {
                line.put(field, ticked ? "x" : "");
            }
            else {
                line.put(field, value.toString());
            }
        });
        line.put("surveyedOn", DAY.format(day));
    }

    /** The file as it is now. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet("Phieu");
            for (int column = 0; column < codes.size(); column++) {
                worksheet.value(0, column, column == 0 ? mark : codes.get(column));
                worksheet.value(1, column, headers.get(column));
            }
            int number = 2;
            for (Map<String, String> line : lines) {
                for (int column = 0; column < codes.size(); column++) {
                    String text = line.getOrDefault(codes.get(column), "");
                    if (!text.isEmpty()) {
                        worksheet.value(number, column, text);
                    }
                }
                number++;
            }
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(row.getOptionalCell(column).filter(cell -> cell.getType() != CellType.EMPTY)
                .map(cell -> cell.getType() == CellType.NUMBER ? DAY.format(cell.asDate()) : cell.getText())
                .orElse(""));
        }
        return texts;
    }
}
