package vn.giamngheo.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as pages show it, without its bytes.
 *
 * @param id id of the file
 * @param ownerType kind of the record it belongs to
 * @param occasion which time of the owner's step
 * @param fileName name, with the ending that fits its bytes
 * @param mediaType image/jpeg, image/png or application/pdf
 * @param sizeBytes size in bytes
 * @param sha256 SHA-256 of the bytes, 64 hexadecimal digits
 * @param uploadedBy user name
 * @param uploadedByName full name
 * @param uploadedAt when
 * @param deletable whether the one who looks may take it away
 */
public record AttachmentView(UUID id, String ownerType, int occasion, String fileName, String mediaType, int sizeBytes,
        String sha256, String uploadedBy, String uploadedByName, Instant uploadedAt, boolean deletable) {

    private static final int KILO = 1024;

    /** @return size in whole kilobytes, at least 1 */
    public int kilobytes() {
        return Math.max(1, sizeBytes / KILO);
    }
}
