package vn.giamngheo.escape;

/**
 * What to list; always within the actor's units.
 *
 * @param text words of names or household code in any order, with or without diacritics; may be null
 * @param show which escapes
 */
public record EscapeQuery(String text, Show show) {

    /** Which escapes. The labels are {@code Show.<name>}. */
    public enum Show {

        /** With a visit that is due soon or overdue. */
        DUE,

        /** Counting as newly escaped today. */
        NEWLY_ESCAPED,

        /** Poor or near-poor again. */
        RELAPSED,

        /** All. */
        ALL
    }
}
