package vn.giamngheo.territory;

/** Level of an administrative unit, from the top. Since 01/07/2025 communes lie directly below the province. */
public enum UnitLevel {
    /** Province (tinh). */
    PROVINCE,
    /** Provincial city (thanh pho), abolished on 01/07/2025. */
    CITY,
    /** Ward or commune (phuong, xa): the level that recognises households. */
    COMMUNE,
    /** Hamlet, buon or residential group: the level that meets and surveys; "thon" of the law. */
    HAMLET
}
