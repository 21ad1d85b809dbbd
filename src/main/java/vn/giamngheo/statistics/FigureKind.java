package vn.giamngheo.statistics;

import java.util.Arrays;
import java.util.List;

/** The official tables that are drawn from the lists. */
public enum FigureKind {
    /** Movement of poor and near-poor households between two days (tables 2 and 3), with the rates (table 1). */
    MOVEMENT,
    /** Deprivation indicators of poor and near-poor households (tables 4 to 7). */
    DEPRIVATION,
    /** Causes of poverty (table 10). */
    CAUSE;

    /** @return its tables, that of poor households first */
    public List<FigureSection> sections() {
        return Arrays.stream(FigureSection.values()).filter(section -> section.kind() == this).toList();
    }
}
