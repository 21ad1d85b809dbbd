package vn.giamngheo.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads papers. */
final class Pdf {

    private Pdf() {}

    /** Text of a paper in reading order; the paper is kept below target/papers to be looked at. */
    static String text(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name + ".pdf"), pdf);
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
