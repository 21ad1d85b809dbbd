package vn.giamngheo.rules.sheet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.ReferenceMemory;

/** The score sheets that surveys are made with. The content of a version never changes, so each is read once. */
@Service
public class ScoreSheets {

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;
    private final Map<UUID, ScoreSheet> read = new ConcurrentHashMap<>();
    private final Map<StandardId, List<Indicator>> indicators = new ConcurrentHashMap<>();

    /**
     * @param jdbc access to the sheets' tables
     * @param memory of which version holds when
     */
    public ScoreSheets(JdbcClient jdbc, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /**
     * @param standard the standard
     * @param area area type of the household's unit
     * @param day day of the survey
     * @return the published version that is valid on the day
     * @throws InvalidInput refusal.rules.noScoreSheet when the standard has no sheet for the area and day
     */
    @Transactional(readOnly = true)
    public ScoreSheet current(StandardId standard, AreaType area, LocalDate day) {
        return byId(memory.remember(new SheetOf(standard, area, day), () -> idOf(standard, area, day)));
    }

    private record SheetOf(StandardId standard, AreaType area, LocalDate day) {}

    private UUID idOf(StandardId standard, AreaType area, LocalDate day) {
        return jdbc.sql("""
                        select id from score_sheet
                        where standard_id = :standard and area_type = :area and state = 'PUBLISHED'
                          and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        order by valid_from desc, version desc limit 1""")
                .param("standard", standard.name())
                .param("area", area.name())
                .param("day", day)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new InvalidInput("refusal.rules.noScoreSheet", standard, area));
    }

    /**
     * @param id id of a sheet
     * @return the sheet
     * @throws NotFound refusal.rules.unknownSheet
     */
    @Transactional(readOnly = true)
    public ScoreSheet byId(UUID id) {
        ScoreSheet known = read.get(id);
        if (known != null) {
            return known;
        }
        ScoreSheet sheet = load(id);
        read.put(id, sheet);
        return sheet;
    }

    /**
     * Indicators of a standard and what each counts; its sheets may only say more exactly when a household is deprived.
     * They are the law's and change with a new version of the application only, so that they are read once.
     *
     * @param standard the standard
     * @return its indicators in order
     */
    @Transactional(readOnly = true)
    public List<Indicator> indicators(StandardId standard) {
        return indicators.computeIfAbsent(standard, this::readIndicators);
    }

    private List<Indicator> readIndicators(StandardId standard) {
        return jdbc.sql("select * from deprivation_indicator where standard_id = :standard order by ordinal")
                .param("standard", standard.name())
                .query((row, n) -> indicator(row))
                .list();
    }

    private List<Indicator> indicators(UUID sheet) {
        return jdbc.sql("select * from score_indicator where sheet_id = :sheet order by ordinal")
                .param("sheet", sheet)
                .query((row, n) -> indicator(row))
                .list();
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString("code"),
                row.getString("service"),
                row.getString("label"),
                row.getString("deprived_when"),
                Mark.valueOf(row.getString("mark")),
                row.getInt("points"),
                fact(row.getString("fact")),
                new FactRange(row.getBigDecimal("deprived_from"), row.getBigDecimal("deprived_below")));
    }

    private ScoreSheet load(UUID id) {
        SheetHead head = jdbc.sql("select standard_id, form_code, area_type, version, mark from score_sheet where id = :id")
                .param("id", id)
                .query(SheetHead.class)
                .optional()
                .orElseThrow(() -> new NotFound("refusal.rules.unknownSheet"));
        return new ScoreSheet(
                id,
                head.standardId(),
                head.formCode(),
                head.areaType(),
                head.version(),
                head.mark(),
                rows(id),
                indicators(id));
    }

    private List<ScoreRow> rows(UUID sheet) {
        Map<Integer, List<OptionLine>> options = jdbc.sql("""
                        select row_no, code, label, points, mark, fact_from, fact_below, exclusive_group,
                               excludes_deprivation
                        from score_option where sheet_id = :sheet order by row_no, ordinal""")
                .param("sheet", sheet)
                .query(OptionLine.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(OptionLine::rowNo, LinkedHashMap::new, Collectors.toList()));
        return jdbc.sql("select * from score_row where sheet_id = :sheet order by row_no")
                .param("sheet", sheet)
                .query((row, n) -> new ScoreRow(
                        row.getInt("row_no"),
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("kind").equals("MULTIPLE"),
                        options.get(row.getInt("row_no")).stream()
                                .map(OptionLine::option)
                                .toList(),
                        fact(row.getString("fact")),
                        "ONLY_DEPENDANTS".equals(row.getString("scored_unless"))))
                .list();
    }

    private static Fact fact(String name) {
        return name == null ? null : Fact.valueOf(name);
    }

    private record SheetHead(StandardId standardId, String formCode, AreaType areaType, int version, Mark mark) {}

    private record OptionLine(
            int rowNo,
            String code,
            String label,
            int points,
            Mark mark,
            BigDecimal factFrom,
            BigDecimal factBelow,
            String exclusiveGroup,
            String excludesDeprivation) {

        private ScoreOption option() {
            return new ScoreOption(
                    code, label, points, mark, new FactRange(factFrom, factBelow), exclusiveGroup, excludesDeprivation);
        }
    }
}
