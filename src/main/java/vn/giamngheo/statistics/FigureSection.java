package vn.giamngheo.statistics;

/** One table about one list. */
public enum FigureSection {
    /** Movement of poor households. */
    POOR(FigureKind.MOVEMENT),
    /** Movement of near-poor households. */
    NEAR_POOR(FigureKind.MOVEMENT),
    /** Deprivations of poor households. */
    POOR_DEPRIVATION(FigureKind.DEPRIVATION),
    /** Deprivations of near-poor households. */
    NEAR_POOR_DEPRIVATION(FigureKind.DEPRIVATION),
    /** Causes named by poor households. */
    POOR_CAUSE(FigureKind.CAUSE),
    /** Causes named by near-poor households. */
    NEAR_POOR_CAUSE(FigureKind.CAUSE);

    private final FigureKind kind;

    FigureSection(FigureKind kind) {
        this.kind = kind;
    }

    /** @return the kind of table */
    public FigureKind kind() {
        return kind;
    }

    /** @return POOR or NEAR_POOR: the list that it counts */
    String list() {
        return name().startsWith("NEAR_POOR") ? "NEAR_POOR" : "POOR";
    }
}
