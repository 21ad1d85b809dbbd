package vn.giamngheo.loan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * How far the target is reached that every household with need and eligibility is guided: guided households over those with
 * need and eligibility, by hamlet, commune, organisation and for all that the viewer sees. One grouped statement each.
 */
@Service
public class LoanCoverage {

    static final String TARGET = "c.programme in ('POOR', 'NEWLY_ESCAPED')";
    static final String NOT_ASKED = "c.need_recorded_on is null and c.state in ('LISTED', 'ASKED')";
    static final String NEEDS = "c.needs";
    static final String GUIDED = "c.guided_on is not null";

    private static final String COUNTS = """
            count(*) filter (where c.state <> 'DROPPED') as listed,
            count(*) filter (where %s) as not_asked,
            count(*) filter (where %s) as needs,
            count(*) filter (where %s and %s) as guided
            """.formatted(NOT_ASKED, NEEDS, NEEDS, GUIDED);

    private final JdbcClient jdbc;
    private final LoanSearch search;
    private final Units units;

    LoanCoverage(JdbcClient jdbc, LoanSearch search, Units units) {
        this.jdbc = jdbc;
        this.search = search;
        this.units = units;
    }

    /**
     * @param by how to group
     * @param year year of the list
     * @param set programmes that count
     * @return one line a group, in the order of the units
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts has no part in loans
     */
    @Transactional(readOnly = true)
    public List<Line> lines(By by, int year, CoverageSet set) {
        Map<String, Object> values = search.area();
        String where = search.where(new LoanQuery(null, null, null, null, null, year, null, set), values);
        String group = switch (by) {
            case HAMLET -> "c.hamlet_key";
            case COMMUNE -> "c.commune_key";
            case ORGANISATION -> "coalesce(c.organisation, '')";
            case ALL -> "''::text";
        };
        List<Line> lines = new ArrayList<>(jdbc.sql("select " + group + " as key, " + COUNTS
                + " from loan_case c where " + where + " group by 1").params(values)
            .query((row, index) -> new Line(row.getString("key"), label(by, row.getString("key")),
                    by == By.HAMLET ? above(row.getString("key")) : "", row.getLong("listed"), row.getLong("not_asked"),
                    row.getLong("needs"), row.getLong("guided"))).list());
        lines.sort(by == By.HAMLET || by == By.COMMUNE
                ? Comparator.comparing((Line line) -> line.key().substring(0, 5))
                    .thenComparing(line -> units.get(UnitKey.of(line.key())).sortOrder())
                : Comparator.comparing(Line::key));
        return lines;
    }

    private String label(By by, String key) {
        return by == By.HAMLET || by == By.COMMUNE ? units.get(UnitKey.of(key)).name() : key;
    }

    private String above(String hamlet) {
        return units.get(units.ancestor(UnitKey.of(hamlet), UnitLevel.COMMUNE)).name();
    }

    /** How the coverage is grouped. */
    public enum By {
        /** Hamlet by hamlet. */
        HAMLET,
        /** Commune by commune. */
        COMMUNE,
        /** By the mass organisation that guides. */
        ORGANISATION,
        /** All that the viewer sees. */
        ALL
    }

    /**
     * One group.
     *
     * @param key unit, organisation, or empty for all
     * @param label name of a unit, the key otherwise
     * @param place commune of a hamlet, else empty
     * @param listed households in the register
     * @param notAsked of these, nobody has written their need down
     * @param needs households with need and eligibility
     * @param guided of these, guided
     */
    public record Line(String key, String label, String place, long listed, long notAsked, long needs, long guided) {

        /** @return households with need and eligibility that are not guided yet */
        public long notGuided() {
            return needs - guided;
        }

        /** @return guided over need and eligibility, null when nobody has a need */
        public Double share() {
            return needs == 0 ? null : Math.floor(10_000.0 * guided / needs) / 10_000;
        }
    }
}
