package vn.giamngheo.rules.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.Mark;

/**
 * All that a version of a sheet says, as a flat table.
 *
 * @param standardId standard it measures
 * @param areaType area it is for
 * @param formCode code of the official form
 * @param source where the sheet as a whole was read
 * @param lines options of part B1 in the sheet's order
 * @param indicators indicators of part B2 in order
 */
public record SheetTable(
        StandardId standardId,
        AreaType areaType,
        String formCode,
        String source,
        List<SheetLine> lines,
        List<IndicatorLine> indicators) {

    private static final List<Mark> WEAKEST_LAST = List.of(Mark.VERIFIED, Mark.INFERRED, Mark.UNVERIFIED, Mark.ASSUMED);

    /** Keeps its own copies. */
    public SheetTable {
        lines = List.copyOf(lines);
        indicators = List.copyOf(indicators);
    }

    /** @return weakest mark among the figures */
    public Mark mark() {
        return Stream.concat(lines.stream().map(SheetLine::mark), indicators.stream().map(IndicatorLine::mark))
                .max(Comparator.comparing(WEAKEST_LAST::indexOf))
                .orElse(Mark.ASSUMED);
    }
}
