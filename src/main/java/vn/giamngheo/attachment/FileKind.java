package vn.giamngheo.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are taken, told by their first bytes and never by their name. */
enum FileKind {

    /** A photo. */
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    /** A picture without loss. */
    PNG("image/png", "png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    /** A scan. */
    PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46, 0x2D);

    private static final int BRAND_AT = 4;
    private static final int BRAND_END = 12;
    private static final String CONTAINER = "ftyp";
    private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1",
            "msf1", "avif");

    private final String mediaType;
    private final String extension;
    private final byte[] start;

    FileKind(String mediaType, String extension, int... start) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.start = new byte[start.length];
        for (int at = 0; at < start.length; at++) {
            this.start[at] = (byte) start[at];
        }
    }

    /** @return what the bytes are, empty when they are nothing that is taken */
    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    /** @return whether the bytes are a photo as some phones keep it (HEIC, HEIF, AVIF), which no browser shows everywhere */
    static boolean isPhonePhoto(byte[] content) {
        if (content.length < BRAND_END) {
            return false;
        }
        String brand = new String(content, BRAND_AT, BRAND_END - BRAND_AT, StandardCharsets.ISO_8859_1);
        return brand.startsWith(CONTAINER) && HEIF_BRANDS.contains(brand.substring(CONTAINER.length()));
    }

    String mediaType() {
        return mediaType;
    }

    /** @return the name with the ending that fits the bytes, so that nothing else is offered under it */
    String nameOf(String name, int longest) {
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        int room = longest - extension.length() - 1;
        return (base.length() > room ? base.substring(0, room) : base) + "." + extension;
    }

    private boolean begins(byte[] content) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
