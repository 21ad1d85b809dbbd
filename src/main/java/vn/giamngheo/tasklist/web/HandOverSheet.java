package vn.giamngheo.tasklist.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.web.Formats;
import vn.giamngheo.tasklist.HandOver;
import vn.giamngheo.tasklist.HandOver.Item;
import vn.giamngheo.tasklist.HandOvers;

/** A hand-over list as an Excel file. Texts are written as texts, so that no name is taken for a formula. */
@Component
class HandOverSheet {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int HEAD = 5;

    private final HandOvers handOvers;
    private final MessageSource messages;

    HandOverSheet(HandOvers handOvers, MessageSource messages) {
        this.handOvers = handOvers;
        this.messages = messages;
    }

    byte[] of(HandOver handOver) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "giam-ngheo", "1.0")) {
            Worksheet page = workbook.newWorksheet(text("tasklist.handOver.sheet"));
            head(page, handOver);
            int[] row = { HEAD };
            handOvers.export(handOver, item -> line(page, ++row[0], item));
            page.finish();
        }
        catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file.toByteArray();
    }

    private void head(Worksheet page, HandOver handOver) {
        Formats formats = new Formats();
        page.value(0, 0, text("tasklist.handOver.of", handOver.fromName()));
        page.style(0, 0).bold().fontSize(14).set();
        page.value(1, 0, text("tasklist.handOver.post") + ": " + handOver.postName());
        page.value(2, 0, text("tasklist.handOver.lastDay") + ": " + formats.date(handOver.lastDay()));
        page.value(3, 0, text("tasklist.handOver.to") + ": "
                + (handOver.toName() == null ? text("tasklist.handOver.nobody") : handOver.toName()));
        String[] columns = { "tasklist.handOver.number", "tasklist.handOver.kind", "tasklist.column.household",
            "tasklist.case", "tasklist.handOver.place" };
        int[] widths = { 8, 24, 32, 24, 70 };
        for (int column = 0; column < columns.length; column++) {
            page.value(HEAD, column, text(columns[column]));
            page.style(HEAD, column).bold().fillColor("D9E2F3").set();
            page.width(column, widths[column]);
        }
    }

    private void line(Worksheet page, int row, Item item) {
        page.value(row, 0, row - HEAD);
        page.value(row, 1, text(item.open() ? "tasklist.handOver.open" : "tasklist.handOver.handled"));
        page.value(row, 2, item.title());
        page.value(row, 3, item.caseNumber());
        page.value(row, 4, item.place());
        page.style(row, 4).wrapText(true).set();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
