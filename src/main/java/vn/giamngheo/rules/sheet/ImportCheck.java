package vn.giamngheo.rules.sheet;

import java.util.List;

/**
 * What the dry run of an import found; nothing was written.
 *
 * @param table the sheet in the file; null when it has problems
 * @param problems what is wrong, in the order of the file
 * @param comparedWith version that the differences are against; null when the standard has none for the area
 * @param differences what the import would change
 */
public record ImportCheck(
        SheetTable table, List<SheetProblem> problems, SheetVersion comparedWith, List<SheetDifference> differences) {

    /** Keeps its own copies. */
    public ImportCheck {
        problems = List.copyOf(problems);
        differences = List.copyOf(differences);
    }

    /** @return whether the file can be saved as a draft */
    public boolean passed() {
        return problems.isEmpty();
    }
}
