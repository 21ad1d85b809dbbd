package vn.giamngheo.loan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Sha256;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Reads the bank's Excel file: first sheet, one header line, columns in the order of {@code loan.column.*}. Numbers and dates
 * may be cells of their type or text.
 */
@Component
class ResultSheet {

    /** Columns in their order; the labels are {@code loan.column.<name>}. */
    static final List<String> COLUMNS = List.of("caseNumber", "citizenId", "borrowerName", "result", "resultOn", "amount",
            "rate", "termMonths", "loanBookNumber", "reason");

    private static final int MOST_ROWS = 5000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu")
        .withResolverStyle(ResolverStyle.STRICT);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    ResultSheet(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @throws InvalidInput when it is no Excel file, has no known header, no row or too many
     */
    List<Line> read(byte[] file) {
        List<Row> rows;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            rows = stream.limit(MOST_ROWS + 2L).toList();
        }
        catch (IOException | ExcelReaderException | IllegalArgumentException | UncheckedIOException unreadable) {
            throw new InvalidInput("refusal.loan.noExcel");
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw new InvalidInput("refusal.loan.tooManyRows", MOST_ROWS);
        }
        if (rows.isEmpty() || !isHeader(rows.get(0))) {
            throw new InvalidInput("refusal.loan.noHeader",
                    String.join(", ", COLUMNS.stream().map(this::label).toList()));
        }
        List<Line> lines = rows.stream().skip(1).filter(row -> !blank(row)).map(this::line).toList();
        if (lines.isEmpty()) {
            throw new InvalidInput("refusal.loan.noRows");
        }
        return lines;
    }

    String label(String column) {
        return messages.getMessage("loan.column." + column, null, VIETNAMESE);
    }

    private boolean isHeader(Row row) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            if (!VietnameseText.fold(text(row, column)).equals(VietnameseText.fold(label(COLUMNS.get(column))))) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(Row row) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            if (text(row, column) != null) {
                return false;
            }
        }
        return true;
    }

    private Line line(Row row) {
        List<String> problems = new ArrayList<>();
        return new Line(row.getRowNum(), text(row, 0), digits(text(row, 1)), text(row, 2), answer(row, problems),
                day(row, problems), whole(row, 5, problems), decimal(row, 6, problems), months(row, problems),
                text(row, 8), text(row, 9), problems);
    }

    private BankAnswer answer(Row row, List<String> problems) {
        String text = VietnameseText.fold(text(row, 3));
        Optional<BankAnswer> answer = Arrays.stream(BankAnswer.values())
            .filter(each -> VietnameseText.fold(messages.getMessage("BankAnswer." + each.name(), null, VIETNAMESE))
                .equals(text) || each.name().equalsIgnoreCase(text))
            .findFirst();
        if (answer.isEmpty()) {
            problems.add(problem(3));
        }
        return answer.orElse(null);
    }

    private LocalDate day(Row row, List<String> problems) {
        Cell cell = row.getOptionalCell(4).orElse(null);
        try {
            if (cell != null && cell.getType() == CellType.NUMBER) {
                return cell.asDate().toLocalDate();
            }
            String text = text(row, 4);
            if (text != null) {
                return text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
            }
        }
        catch (DateTimeParseException | ExcelReaderException notADay) {
            // told below
        }
        problems.add(problem(4));
        return null;
    }

    private Long whole(Row row, int column, List<String> problems) {
        BigDecimal number = decimal(row, column, problems);
        if (number == null) {
            return null;
        }
        try {
            return number.longValueExact();
        }
        catch (ArithmeticException notWhole) {
            problems.add(problem(column));
            return null;
        }
    }

    private Integer months(Row row, List<String> problems) {
        Long months = whole(row, 7, problems);
        if (months != null && (months < 1 || months > 1200)) {
            problems.add(problem(7));
            return null;
        }
        return months == null ? null : months.intValue();
    }

    /** Text amounts may have points between thousands and a comma before decimals, as Vietnamese papers write them. */
    private BigDecimal decimal(Row row, int column, List<String> problems) {
        Cell cell = row.getOptionalCell(column).orElse(null);
        if (cell != null && cell.getType() == CellType.NUMBER) {
            return cell.asNumber();
        }
        String text = text(row, column);
        if (text == null) {
            return null;
        }
        try {
            String plain = text.replaceAll("[\\s\u00a0\u20ab%]", "");
            if (plain.matches("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]+)?") || plain.contains(",")) {
                plain = plain.replace(".", "").replace(',', '.');
            }
            return new BigDecimal(plain);
        }
        catch (NumberFormatException notANumber) {
            problems.add(problem(column));
            return null;
        }
    }

    private String problem(int column) {
        return messages.getMessage("loan.file.unreadable", new Object[] { label(COLUMNS.get(column)) }, VIETNAMESE);
    }

    private static String digits(String text) {
        return text == null ? null : text.replaceAll("\\s", "");
    }

    private static String text(Row row, int column) {
        Cell cell = row.getOptionalCell(column).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        String raw = cell.getType() == CellType.NUMBER
                ? cell.asNumber().setScale(Math.max(0, cell.asNumber().stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                    .toPlainString()
                : cell.getText();
        String tidy = VietnameseText.tidy(raw);
        return tidy == null || tidy.isEmpty() ? null : tidy;
    }

    /**
     * One line as read.
     *
     * @param number line in the sheet
     * @param problems what could not be read, sentence by sentence
     */
    record Line(int number, String caseNumber, String citizenId, String borrowerName, BankAnswer result,
            LocalDate resultOn, Long amount, BigDecimal rate, Integer termMonths, String loanBookNumber, String reason,
            List<String> problems) {

        BankResult toResult() {
            return new BankResult(caseNumber, citizenId, result, resultOn, amount, rate, termMonths, loanBookNumber,
                    reason);
        }

        /** Tells this result from every other; the same in the next file. */
        String key() {
            return Sha256.of(String.join("|", String.valueOf(caseNumber), String.valueOf(citizenId),
                    String.valueOf(result), String.valueOf(resultOn), String.valueOf(amount),
                    String.valueOf(loanBookNumber)));
        }
    }
}
