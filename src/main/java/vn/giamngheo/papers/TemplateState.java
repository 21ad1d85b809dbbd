package vn.giamngheo.papers;

/** How far a version of a paper's text has come. The labels are {@code TemplateState.<name>}. */
public enum TemplateState {
    /** Being written. */
    DRAFT,
    /** Waits for a second process owner. */
    PROPOSED,
    /** In force: papers are rendered with it. */
    PUBLISHED,
    /** Was in force before a later version. */
    REPLACED
}
