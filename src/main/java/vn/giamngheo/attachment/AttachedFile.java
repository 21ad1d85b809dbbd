package vn.giamngheo.attachment;

/**
 * A file to be handed out.
 *
 * @param fileName name
 * @param mediaType image/jpeg, image/png or application/pdf
 * @param content the bytes
 */
public record AttachedFile(String fileName, String mediaType, byte[] content) {}
