package vn.giamngheo.rules.sheet;

/** What a version is good for on a day. */
public enum SheetStanding {
    /** Imported only. */
    DRAFT,
    /** Waits for the second process owner. */
    PROPOSED,
    /** Published for a later day. */
    UPCOMING,
    /** Surveys of this day use it. */
    IN_FORCE,
    /** A newer version took its place; surveys made with it keep it. */
    SUPERSEDED,
    /** Given up. */
    WITHDRAWN
}
