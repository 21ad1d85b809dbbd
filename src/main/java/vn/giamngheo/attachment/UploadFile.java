package vn.giamngheo.attachment;

import java.util.UUID;

/**
 * Attach a file to a record.
 *
 * @param ownerType kind of the record
 * @param ownerId id of the record
 * @param fileName name the file had on the sender's device; may be null, only its last part is kept
 * @param content the bytes
 */
public record UploadFile(String ownerType, UUID ownerId, String fileName, byte[] content) {}
