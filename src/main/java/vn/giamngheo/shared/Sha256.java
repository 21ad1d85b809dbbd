package vn.giamngheo.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex, as the trail names what was kept. */
final class Sha256 {

    private Sha256() {}

    /** @return hash of the bytes */
    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        }
        catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** @return hash of the text in UTF-8 */
    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
