package vn.giamngheo.rules.sheet;

/** Columns of part B1 in a file; the headings are {@code SheetColumn.<name>}. */
enum SheetColumn {
    ROW_NO(8),
    ROW_LABEL(44),
    KIND(14),
    FACT(26),
    UNSCORED(16),
    CODE(28),
    LABEL(36),
    POINTS(8),
    FROM(10),
    BELOW(10),
    GROUP(16),
    EXCLUDES(22),
    MARK(30),
    SOURCE(44);

    private final int width;

    SheetColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }
}
