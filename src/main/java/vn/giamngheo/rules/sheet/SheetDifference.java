package vn.giamngheo.rules.sheet;

/**
 * One thing in which two versions differ.
 *
 * @param kind what happened to it
 * @param place where on the sheet, such as the number of the row
 * @param code code of the option or indicator; empty for the sheet and its rows
 * @param label text of the option, indicator or row
 * @param column heading of what changed; empty for whole options and indicators
 * @param before value before; empty when added
 * @param after value after; empty when removed
 */
public record SheetDifference(
        Kind kind, String place, String code, String label, String column, String before, String after) {

    /** What happened. */
    public enum Kind {
        /** New. */
        ADDED,
        /** Gone. */
        REMOVED,
        /** Other points. */
        POINTS,
        /** Other text, bound, mark or source. */
        CHANGED
    }
}
