package vn.giamngheo.rules.sheet;

/** Where a version is on its way to be used. */
public enum SheetState {
    /** Imported; nobody asked for its publication. */
    DRAFT,
    /** One process owner asks for its publication; another one decides. */
    PROPOSED,
    /** Published; used from its first day until a newer version is valid. */
    PUBLISHED,
    /** Given up before it was published. */
    WITHDRAWN
}
