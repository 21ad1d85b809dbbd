/** Photos and scans attached to any record, kept as bytes in the database. Owners join by {@link AttachmentOwner}. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "shared::*", "identity", "territory" })
package vn.giamngheo.attachment;
