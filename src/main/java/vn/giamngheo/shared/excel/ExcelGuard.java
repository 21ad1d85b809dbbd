package vn.giamngheo.shared.excel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

import vn.giamngheo.shared.InvalidInput;

/** Looks at an uploaded file before it is read: refuses what is no Excel file, or too big before or after unpacking. */
public final class ExcelGuard {

    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    private final String keys;
    private final int maxBytes;
    private final long maxUnpacked;
    private final long maxSharedTexts;

    /**
     * @param module module whose bundle has the keys {@code refusal.<module>.file.} and {@code empty}, {@code tooBig} (kB),
     *     {@code oldExcel}, {@code notExcel}
     * @param maxBytes largest file
     * @param maxUnpacked largest sum of what it unpacks to, in bytes
     * @param maxSharedTexts largest table of texts in it, which a reader holds in memory, in bytes
     */
    public ExcelGuard(String module, int maxBytes, long maxUnpacked, long maxSharedTexts) {
        this.keys = "refusal." + module + ".file.";
        this.maxBytes = maxBytes;
        this.maxUnpacked = maxUnpacked;
        this.maxSharedTexts = maxSharedTexts;
    }

    /**
     * Returns when the file may be read.
     *
     * @param file its content
     * @throws InvalidInput when it may not
     */
    public void check(byte[] file) {
        if (file.length == 0) {
            throw new InvalidInput(keys + "empty");
        }
        if (file.length > maxBytes) {
            throw tooBig();
        }
        if (file.length > 8 && ReadableWorkbook.isOLE2Header(file)) {
            throw new InvalidInput(keys + "oldExcel");
        }
        if (file.length < 8 || !ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw notExcel();
        }
        try {
            requireSmallUnpacked(file);
        } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw notExcel();
        }
    }

    /** @return the refusal of a file that turns out to be unreadable */
    public InvalidInput notExcel() {
        return new InvalidInput(keys + "notExcel");
    }

    /** Counts what really comes out; the sizes that an archive states may be wrong. */
    private void requireSmallUnpacked(byte[] file) throws IOException {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                long before = unpacked;
                long most = entry.getName().equalsIgnoreCase(SHARED_TEXTS) ? maxSharedTexts : maxUnpacked;
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > maxUnpacked || unpacked - before > most) {
                            throw tooBig();
                        }
                    }
                }
            }
        }
    }

    private InvalidInput tooBig() {
        return new InvalidInput(keys + "tooBig", maxBytes / 1024);
    }
}
