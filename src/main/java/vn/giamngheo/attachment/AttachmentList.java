package vn.giamngheo.attachment;

import java.util.List;
import java.util.UUID;

/**
 * The files of a record.
 *
 * @param ownerId id of the record
 * @param files its files, oldest first
 * @param uploadTypes kinds under which the one who looks may add a file now
 * @param maxBytes largest file
 */
public record AttachmentList(UUID ownerId, List<AttachmentView> files, List<String> uploadTypes, long maxBytes) {

    private static final int MEGA = 1024 * 1024;

    /** @return largest file in whole megabytes */
    public long maxMegabytes() {
        return maxBytes / MEGA;
    }
}
