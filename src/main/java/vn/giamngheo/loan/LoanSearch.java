package vn.giamngheo.loan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.shared.text.VietnameseText;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/** Lists and counts the register within what the one who acts sees; one statement each. */
@Service
public class LoanSearch {

    /** Condition on cases within an area, and the parameters that {@link #area} gives. */
    static final String WITHIN = """
            (c.commune_key = any (string_to_array(:communes, ',')) or c.hamlet_key = any (string_to_array(:hamlets, ',')))
            """;
    private static final String SELECT = """
            select c.id, c.number, c.head_name, c.household_code, c.hamlet_key, c.commune_key, c.programme, c.state,
                c.organisation, coalesce(c.bank_amount, c.agreed_amount, c.plan_amount, c.requested_amount) as amount,
                c.guided_on, c.next_visit_on, c.not_reached or c.misused or c.relapsed_on is not null as flagged
            from loan_case c where
            """;
    private static final String ORDER = " order by c.hamlet_key, c.head_name collate \"vi-x-icu\", c.number"
            + " limit :limit offset :offset";

    private final JdbcClient jdbc;
    private final Units units;
    private final LoanAccess access;
    private final Clock clock;

    LoanSearch(JdbcClient jdbc, Units units, LoanAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param query what to list
     * @param page which page; its sort is not used
     * @return one page of rows, hamlet by hamlet, and the number of all that match
     * @throws vn.giamngheo.shared.NotPermitted when the one who acts has no part in loans
     */
    @Transactional(readOnly = true)
    public Page<LoanRow> page(LoanQuery query, Pageable page) {
        Map<String, Object> values = area();
        String where = where(query, values);
        long total = jdbc.sql("select count(*) from loan_case c where " + where).params(values).query(Long.class)
            .single();
        values.put("limit", page.getPageSize());
        values.put("offset", page.getOffset());
        List<LoanRow> rows = total == 0 ? List.of()
                : jdbc.sql(SELECT + where + ORDER).params(values).query((row, index) -> new LoanRow(
                        row.getObject("id", UUID.class), row.getString("number"), row.getString("head_name"),
                        row.getString("household_code"), row.getString("hamlet_key"), row.getString("commune_key"),
                        name(row.getString("hamlet_key")), name(row.getString("commune_key")),
                        LoanProgramme.valueOf(row.getString("programme")), LoanState.valueOf(row.getString("state")),
                        LoanRecords.constant(row, "organisation", Organisation.class),
                        row.getObject("amount", Long.class), LoanRecords.day(row, "guided_on"),
                        LoanRecords.day(row, "next_visit_on"), row.getBoolean("flagged"))).list();
        return new PageImpl<>(rows, page, total);
    }

    /**
     * @param query what to count; its state does not matter
     * @return number of cases in each state that has some, in the order of the way
     */
    @Transactional(readOnly = true)
    public Map<LoanState, Long> states(LoanQuery query) {
        Map<String, Object> values = area();
        String where = where(new LoanQuery(query.text(), query.unit(), null, query.programme(), query.organisation(),
                query.year(), query.show(), query.set()), values);
        Map<LoanState, Long> counts = new EnumMap<>(LoanState.class);
        jdbc.sql("select c.state, count(*) from loan_case c where " + where + " group by c.state").params(values)
            .query(row -> {
                counts.put(LoanState.valueOf(row.getString(1)), row.getLong(2));
            });
        return counts;
    }

    /** @return hamlets to narrow the list to for those of one commune, wards and communes for those above */
    @Transactional(readOnly = true)
    public List<AdminUnit> unitsToChoose() {
        LoanAccess.Area area = access.readable();
        if (area.communes().size() > 1) {
            LocalDate today = LocalDate.now(clock);
            return area.communes().stream().map(UnitKey::of).map(units::get).filter(unit -> unit.isValidOn(today))
                .toList();
        }
        List<AdminUnit> hamlets = new ArrayList<>(area.hamlets().stream().map(UnitKey::of).map(units::get).toList());
        area.communes().forEach(commune -> hamlets.addAll(units.hamletsOf(UnitKey.of(commune))));
        return hamlets.stream().distinct().toList();
    }

    /** @return years of lists in the register, newest first */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        Map<String, Object> values = area();
        return jdbc.sql("select distinct c.list_year from loan_case c where " + WITHIN + " order by 1 desc")
            .params(values).query(Integer.class).list();
    }

    Map<String, Object> area() {
        LoanAccess.Area area = access.readable();
        Map<String, Object> values = new HashMap<>();
        values.put("communes", area.communeList());
        values.put("hamlets", area.hamletList());
        return values;
    }

    String where(LoanQuery query, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(WITHIN);
        int number = 0;
        for (String word : VietnameseText.words(query.text())) {
            String name = "word" + number++;
            conditions.add("(c.search_text like :" + name + " or lower(c.number) like :" + name + ")");
            values.put(name, "%" + word + "%");
        }
        if (query.unit() != null) {
            AdminUnit unit = units.get(query.unit());
            if (unit.level() == UnitLevel.HAMLET) {
                conditions.add("c.hamlet_key = any (string_to_array(:unit, ','))");
                values.put("unit", units.answeredForBy(unit.key(), LocalDate.now(clock)).stream()
                    .map(each -> each.key().value()).collect(Collectors.joining(",")));
            }
            else {
                conditions.add("c.commune_key = any (string_to_array(:unit, ','))");
                values.put("unit", units.answeredForBy(unit.key(), LocalDate.now(clock)).stream()
                    .filter(each -> each.level() == UnitLevel.COMMUNE).map(each -> each.key().value())
                    .collect(Collectors.joining(",")));
            }
        }
        equal("state", query.state(), conditions, values);
        equal("programme", query.programme(), conditions, values);
        equal("organisation", query.organisation(), conditions, values);
        if (query.year() != null) {
            conditions.add("c.list_year = :year");
            values.put("year", query.year());
        }
        if (query.set() == CoverageSet.TARGET) {
            conditions.add(LoanCoverage.TARGET);
        }
        if (query.show() != null) {
            conditions.add(switch (query.show()) {
                case NOT_ASKED -> LoanCoverage.NOT_ASKED;
                case NEEDS -> LoanCoverage.NEEDS;
                case GUIDED -> LoanCoverage.NEEDS + " and " + LoanCoverage.GUIDED;
                case NOT_GUIDED -> LoanCoverage.NEEDS + " and not (" + LoanCoverage.GUIDED + ")";
                case FLAGGED -> "(c.not_reached or c.misused or c.relapsed_on is not null)";
            });
        }
        return conditions.stream().map(String::strip).collect(Collectors.joining(" and "));
    }

    private static void equal(String column, Enum<?> value, List<String> conditions, Map<String, Object> values) {
        if (value != null) {
            conditions.add("c." + column + " = :" + column);
            values.put(column, value.name());
        }
    }

    private String name(String key) {
        return units.get(UnitKey.of(key)).name();
    }
}
