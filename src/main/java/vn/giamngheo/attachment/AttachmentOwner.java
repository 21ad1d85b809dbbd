package vn.giamngheo.attachment;

import java.util.Optional;
import java.util.UUID;

/**
 * One kind of record that files are attached to, such as the survey of an assessment. A module offers its records by a bean
 * of this type; the label of the kind is {@code attachment.owner.<type>}. Asked for every page and every upload.
 */
public interface AttachmentOwner {

    /** @return name of the kind in capitals, unique in the application, at most 30 characters */
    String type();

    /**
     * @param ownerId id of the record
     * @return where the record belongs and what the one who acts may do with its files now; empty when it is not of this kind
     */
    Optional<AttachedTo> find(UUID ownerId);

    /**
     * Posts that read no cases in general may have a part in this kind of record, as the bank in loans.
     *
     * @param to where the record belongs
     * @return whether the one who acts may read its files, though no post of his covers the household
     */
    default boolean admits(AttachedTo to) {
        return false;
    }
}
