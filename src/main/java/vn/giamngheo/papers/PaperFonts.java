package vn.giamngheo.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * The letter of the papers: Liberation Serif, which has the metrics of Times New Roman. A read font serves one paper after the
 * other, since reading it costs more than setting a page; as it is not safe to share, papers made at the same time have one
 * each.
 */
@Component
class PaperFonts {

    private static final String FAMILY = "Liberation Serif";

    private final Queue<Map<Cut, TrueTypeFont>> free = new ConcurrentLinkedQueue<>();

    /**
     * Lets a paper be made with the fonts, which must not be used afterwards.
     *
     * @param document the PDF that the paper becomes
     * @param builder what makes it
     * @param making up to the finished PDF
     */
    void with(PDDocument document, PdfRendererBuilder builder, Making making) throws IOException {
        Map<Cut, TrueTypeFont> read = free.poll();
        Map<Cut, TrueTypeFont> fonts = read == null ? new EnumMap<>(Cut.class) : read;
        for (Cut cut : Cut.values()) {
            builder.useFont(new PDFontSupplier(null) {
                @Override
                public PDFont supply() {
                    return embedded(document, fonts.computeIfAbsent(cut, PaperFonts::read));
                }
            }, FAMILY, cut.weight, cut.style, true);
        }
        making.run();
        free.add(fonts);
    }

    private static PDFont embedded(PDDocument document, TrueTypeFont font) {
        try {
            return PDType0Font.load(document, font, true);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TrueTypeFont read(Cut cut) {
        try (InputStream file = PaperFonts.class.getResourceAsStream("/liberation/LiberationSerif-" + cut.fileName + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            // Vietnamese has no ligatures, and PDFBox would look for them anew in every run of text: nine tenths of the time
            font.setEnableGsub(false);
            return font;
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Making a paper. */
    @FunctionalInterface
    interface Making {

        void run() throws IOException;
    }

    private enum Cut {
        REGULAR("Regular", 400, FontStyle.NORMAL), BOLD("Bold", 700, FontStyle.NORMAL), ITALIC("Italic", 400, FontStyle.ITALIC),
        BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

        private final String fileName;
        private final int weight;
        private final FontStyle style;

        Cut(String fileName, int weight, FontStyle style) {
            this.fileName = fileName;
            this.weight = weight;
            this.style = style;
        }
    }
}
