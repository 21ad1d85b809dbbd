package vn.giamngheo.shared;

/** Kind of area that the poverty standards tell apart: a ward is URBAN, a commune RURAL (Decision 59/2015, Art. 2). */
public enum AreaType {
    /** Ward (phuong): the urban lines and score sheet hold. */
    URBAN,
    /** Commune (xa): the rural lines and score sheet hold. */
    RURAL
}
