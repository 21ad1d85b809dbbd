package vn.giamngheo.papers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One line of a comparison of two texts.
 *
 * @param change what became of the line
 * @param text the line
 */
public record DiffLine(Change change, String text) {

    private static final int LONGEST = 3000;

    /** What became of a line. */
    public enum Change {
        /** In both texts. */
        SAME,
        /** Only in the later one. */
        ADDED,
        /** Only in the earlier one. */
        REMOVED
    }

    /**
     * Compares two texts line by line by their longest common subsequence.
     *
     * @param before earlier text
     * @param after later text
     * @return lines of both in order
     */
    static List<DiffLine> between(String before, String after) {
        List<String> old = before.lines().limit(LONGEST).toList();
        List<String> young = after.lines().limit(LONGEST).toList();
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<DiffLine> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                lines.add(new DiffLine(Change.SAME, old.get(i)));
                i++;
                j++;
            }
            else if (j == young.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new DiffLine(Change.REMOVED, old.get(i++)));
            }
            else {
                lines.add(new DiffLine(Change.ADDED, young.get(j++)));
            }
        }
        return Collections.unmodifiableList(lines);
    }
}
