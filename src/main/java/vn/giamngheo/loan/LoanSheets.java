package vn.giamngheo.loan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Excel files that officers take along: coverage, faulty rows of a bank's file, an empty file for the bank. */
@Service
public class LoanSheets {

    /** Media type of the files. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String APPLICATION = "giam-ngheo";
    private static final String VERSION = "1.0";
    private static final double WIDE = 26;
    private static final double NORMAL = 16;

    private final LoanCoverage coverage;
    private final ResultFiles files;
    private final ResultSheet columns;
    private final MessageSource messages;
    private final Clock clock;

    LoanSheets(LoanCoverage coverage, ResultFiles files, ResultSheet columns, MessageSource messages, Clock clock) {
        this.coverage = coverage;
        this.files = files;
        this.columns = columns;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param by how to group
     * @param year year of the list
     * @param set programmes that count
     * @return the coverage as the page shows it
     */
    public byte[] coverage(LoanCoverage.By by, int year, CoverageSet set) {
        List<LoanCoverage.Line> lines = coverage.lines(by, year, set);
        return sheet(text("loan.coverage.sheet"), sheet -> {
            sheet.value(0, 0, text("loan.coverage.title") + " " + year + " - " + text("CoverageSet." + set));
            sheet.style(0, 0).bold().set();
            header(sheet, 1, List.of(text("loan.coverage.by." + by), text("loan.coverage.place"),
                    text("loan.coverage.listed"), text("loan.coverage.notAsked"), text("loan.coverage.needs"),
                    text("loan.coverage.guided"), text("loan.coverage.notGuided"), text("loan.coverage.share")));
            for (int line = 0; line < lines.size(); line++) {
                LoanCoverage.Line row = lines.get(line);
                int at = line + 2;
                sheet.value(at, 0, label(by, row));
                sheet.value(at, 1, row.place());
                sheet.value(at, 2, row.listed());
                sheet.value(at, 3, row.notAsked());
                sheet.value(at, 4, row.needs());
                sheet.value(at, 5, row.guided());
                sheet.value(at, 6, row.notGuided());
                if (row.share() != null) {
                    sheet.value(at, 7, row.share());
                    sheet.style(at, 7).format("0.00%").set();
                }
            }
        });
    }

    private String label(LoanCoverage.By by, LoanCoverage.Line line) {
        return switch (by) {
            case HAMLET, COMMUNE -> line.label();
            case ORGANISATION -> text(line.key().isEmpty() ? "loan.coverage.noOrganisation"
                    : "Organisation." + line.key());
            case ALL -> text("loan.coverage.all");
        };
    }

    /**
     * @param fileId file of the bank
     * @return its rows with something wrong, in the bank's own columns, with the reason in one more
     */
    public byte[] faultyRows(UUID fileId) {
        List<ResultRow> rows = files.rows(fileId).stream().filter(row -> row.state() == ResultRow.State.FAULTY).toList();
        return sheet(text("loan.file.sheet"), sheet -> {
            List<String> labels = new java.util.ArrayList<>(ResultSheet.COLUMNS.stream().map(columns::label).toList());
            labels.add(text("loan.file.problem"));
            labels.add(text("loan.file.row"));
            header(sheet, 0, labels);
            for (int line = 0; line < rows.size(); line++) {
                ResultRow row = rows.get(line);
                int at = line + 1;
                sheet.value(at, 0, row.caseNumber());
                sheet.value(at, 1, row.citizenId());
                sheet.value(at, 2, row.borrowerName());
                sheet.value(at, 3, row.result() == null ? null : text("BankAnswer." + row.result()));
                day(sheet, at, row.resultOn());
                sheet.value(at, 5, row.amount());
                sheet.value(at, 6, row.rate());
                sheet.value(at, 7, row.termMonths());
                sheet.value(at, 8, row.loanBookNumber());
                sheet.value(at, 9, row.reason());
                sheet.value(at, 10, row.problem());
                sheet.value(at, 11, row.rowNumber());
            }
        });
    }

    /** @return a file with the header alone, for the bank to fill in */
    public byte[] emptyResults() {
        return sheet(text("loan.file.sheet"),
                sheet -> header(sheet, 0, ResultSheet.COLUMNS.stream().map(columns::label).toList()));
    }

    private static void day(Worksheet sheet, int row, LocalDate day) {
        if (day != null) {
            sheet.value(row, 4, day);
            sheet.style(row, 4).format("dd/MM/yyyy").set();
        }
    }

    private static void header(Worksheet sheet, int row, List<String> labels) {
        for (int column = 0; column < labels.size(); column++) {
            sheet.value(row, column, labels.get(column));
            sheet.style(row, column).bold().set();
            sheet.width(column, column == 0 ? WIDE : NORMAL);
        }
    }

    private byte[] sheet(String name, java.util.function.Consumer<Worksheet> content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, APPLICATION, VERSION)) {
            content.accept(workbook.newWorksheet(name));
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    /** @return today, for the names of files */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
