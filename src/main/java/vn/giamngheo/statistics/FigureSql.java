package vn.giamngheo.statistics;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place that says what a figure is made of. Facts: a row a household, out of the register (list_facts) or out of a
 * frozen version. Cells: what each household adds to each figure; sums, names behind a figure and differences between two
 * versions are all drawn from these.
 */
final class FigureSql {

    /** Facts of the register as they stand now; parameters first, last, live and those of {@link ListMovements}. */
    static final String LIVE = """
            select f.household_id, f.code, f.head_name, f.hamlet_key, f.start_standing, f.end_standing,
                   nullif(m.movement, '') as movement, f.persons_start, f.persons_end, f.persons_joined, f.persons_left,
                   f.surveyed, f.deprivations, f.causes
            from list_facts(:first, :last, string_to_array(:live, ',')) f
            left join unnest(string_to_array(:starts, ','), string_to_array(:ends, ','),
                    string_to_array(:wasPoor, ','), string_to_array(:wasNearPoor, ','),
                    string_to_array(:movements, ',')) as m (start_standing, end_standing, was_poor, was_near_poor, movement)
                 on m.start_standing = f.start_standing and m.end_standing = f.end_standing
                 and m.was_poor = f.was_poor::text and m.was_near_poor = f.was_near_poor::text
            where f.start_standing in ('POOR', 'NEAR_POOR') or f.end_standing in ('POOR', 'NEAR_POOR')
            """;

    /** Facts of frozen versions; parameters snapshots and frozen (hamlets). */
    static final String FROZEN = """
            select household_id, code, head_name, hamlet_key, start_standing, end_standing, movement, persons_start,
                   persons_end, persons_joined, persons_left, surveyed, deprivations, causes
            from figure_fact where snapshot_id = any (string_to_array(:snapshots, ',')::uuid[])
                 and hamlet_key = any (string_to_array(:frozen, ','))
            """;

    /** All facts of one frozen version; parameter is the name given. */
    static final String VERSION = """
            select household_id, code, head_name, hamlet_key, start_standing, end_standing, movement, persons_start,
                   persons_end, persons_joined, persons_left, surveyed, deprivations, causes
            from figure_fact where snapshot_id = :%s
            """;

    /** Looks only at members of households of these hamlets; parameters last and live. */
    static final String POPULATION = """
            select h.hamlet_key, count(*) as households, sum(p.persons) as persons
            from household h cross join lateral (
                select count(*) as persons from member m where m.household_id = h.id
                    and m.joined_on <= :last and (m.left_on is null or m.left_on >= :last)) p
            where h.hamlet_key = any (string_to_array(:live, ',')) and p.persons > 0
            group by h.hamlet_key
            """;

    private static final String NAMES = "f.household_id, f.code, f.head_name, f.hamlet_key, f.start_standing,"
            + " f.end_standing, f.movement";

    private FigureSql() {}

    /** @return a query of what each row of the named facts adds to each figure of the kind */
    static String cells(FigureKind kind, String facts) {
        return kind == FigureKind.MOVEMENT ? movementCells(facts) : listCells(kind, facts);
    }

    /** @return a query of what each row of the named facts adds to each figure of all kinds */
    static String allCells(String facts) {
        return Stream.of(FigureKind.values()).map(kind -> cells(kind, facts)).collect(Collectors.joining(" union all "));
    }

    private static String movementCells(String facts) {
        String values = FigureKind.MOVEMENT.sections().stream().flatMap(section -> MovementColumn.of(section).stream()
            .flatMap(column -> Stream.of(FigureMeasure.values()).map(measure -> "('" + section + "', '" + column
                    + "', '" + measure + "', " + column.value(section, measure) + ")")))
            .collect(Collectors.joining(", "));
        return "select " + NAMES + ", c.section, c.cell, c.measure, c.value from " + facts
                + " f cross join lateral (values " + values + ") as c (section, cell, measure, value) where c.value <> 0";
    }

    private static String listCells(FigureKind kind, String facts) {
        String codes = kind == FigureKind.CAUSE ? "f.causes" : "f.deprivations";
        String listed = " where f.end_standing in ('POOR', 'NEAR_POOR')";
        String section = "f.end_standing || '_" + kind + "'";
        return "select " + NAMES + ", " + section + " as section, c.cell, 'HOUSEHOLDS' as measure, c.value from " + facts
                + " f cross join lateral (values ('" + ListColumns.ALL + "', 1), ('" + ListColumns.WITHOUT_SHEET
                + "', case when f.surveyed then 0 else 1 end), ('" + ListColumns.SUM + "', cardinality(" + codes
                + "))) as c (cell, value)" + listed + " and c.value <> 0 union all select " + NAMES + ", " + section
                + ", c.code, 'HOUSEHOLDS', 1 from " + facts + " f cross join lateral unnest(" + codes + ") as c (code)"
                + listed;
    }
}
