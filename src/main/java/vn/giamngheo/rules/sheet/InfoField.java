package vn.giamngheo.rules.sheet;

/** What the first worksheet of a file says about the sheet; the names are {@code InfoField.<name>}. */
enum InfoField {
    STANDARD,
    AREA,
    FORM_CODE,
    SOURCE
}
