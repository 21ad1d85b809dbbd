package vn.giamngheo.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTests {

    @Test
    void tellsAFileByItsFirstBytes() {
        assertThat(FileKind.of(bytes(0xFF, 0xD8, 0xFF, 0xE0))).contains(FileKind.JPEG);
        assertThat(FileKind.of(bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0))).contains(FileKind.PNG);
        assertThat(FileKind.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains(FileKind.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "%PD", "%PDF", " %PDF-1.7", "<html>", "<svg xmlns='x'/>", "GIF89a", "PK\u0003\u0004" })
    void takesNothingElse(String content) {
        assertThat(FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void aHalfSignatureIsNone() {
        assertThat(FileKind.of(bytes(0xFF, 0xD8))).isEmpty();
        assertThat(FileKind.of(bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "heic", "heix", "mif1", "avif" })
    void knowsPhotosOfPhones(String brand) {
        assertThat(FileKind.isPhonePhoto(("\0\0\0\u0018ftyp" + brand + "\0").getBytes(StandardCharsets.ISO_8859_1))).isTrue();
    }

    @Test
    void otherContainersAreNoPhotos() {
        assertThat(FileKind.isPhonePhoto("\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1))).isFalse();
        assertThat(FileKind.isPhonePhoto("ftypheic".getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }

    @Test
    void theNameEndsAsTheBytesSay() {
        assertThat(FileKind.PDF.nameOf("bien-ban.exe", 200)).isEqualTo("bien-ban.pdf");
        assertThat(FileKind.JPEG.nameOf("photo", 200)).isEqualTo("photo.jpg");
        assertThat(FileKind.PNG.nameOf("x".repeat(250), 200)).hasSize(200).endsWith("x.png");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }
}
