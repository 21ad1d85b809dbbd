package vn.giamngheo.rules.sheet;

/** Columns of part B2 in a file; the headings are {@code IndicatorColumn.<name>}. */
enum IndicatorColumn {
    CODE(24),
    SERVICE(26),
    LABEL(36),
    DEPRIVED_WHEN(60),
    POINTS(8),
    FACT(26),
    FROM(10),
    BELOW(10),
    MARK(30),
    SOURCE(44);

    private final int width;

    IndicatorColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }
}
