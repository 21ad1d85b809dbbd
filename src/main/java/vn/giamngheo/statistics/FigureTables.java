package vn.giamngheo.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.Units;

/**
 * The official tables of poor and near-poor households (Circular 17/2016, Art. 9; Decision 24/2021, Art. 7). Communes whose
 * figures are frozen for the year show those; the others, and periods of one's own choice, are counted in the register. One
 * statement a table, however many units; everyone sees the units that his posts cover.
 */
@Service
public class FigureTables {

    private static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;
    private final Units units;
    private final Scope scope;
    private final CurrentActor currentActor;
    private final ListMovements movements;
    private final ListColumns columns;
    private final FrozenFigures frozen;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FigureTables(JdbcClient jdbc, Units units, Scope scope, CurrentActor currentActor, ListMovements movements,
            ListColumns columns, FrozenFigures frozen, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.scope = scope;
        this.currentActor = currentActor;
        this.movements = movements;
        this.columns = columns;
        this.frozen = frozen;
        this.events = events;
        this.clock = clock;
    }

    /** @return units that the one who looks may choose, his own first; empty for those who read no cases */
    public List<AdminUnit> choices() {
        LocalDate today = LocalDate.now(clock);
        return scope.unitKeys(currentActor.get()).stream().map(units::get).flatMap(own -> Stream.concat(Stream.of(own),
                own.level() == UnitLevel.COMMUNE ? units.hamletsOf(own.key()).stream()
                        .filter(hamlet -> hamlet.isValidOn(today))
                        : own.level() == UnitLevel.HAMLET ? Stream.empty()
                                : units.communesOn(today).stream()
                                    .filter(commune -> units.covers(own.key(), commune.key()))))
            .distinct().toList();
    }

    /**
     * @return the unit that is shown first
     * @throws NotPermitted when no post of the one who looks reads cases
     */
    public UnitKey ownUnit() {
        return scope.unitKeys(currentActor.get()).stream().findFirst()
            .orElseThrow(() -> new NotPermitted("refusal.statistics.noUnit"));
    }

    /** @return today, by the application's clock */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * @param kind which tables
     * @param request for which unit and days
     * @return the tables
     * @throws NotFound when there is no such unit
     * @throws NotPermitted when no post of the one who looks covers it
     */
    @Transactional(readOnly = true)
    public FigureTable table(FigureKind kind, FigureRequest request) {
        FigureArea area = area(request);
        Source source = source(area, request, area.hamlets());
        Map<UnitKey, Map<String, Long>> byHamlet = new HashMap<>();
        jdbc.sql("with facts as materialized (" + source.facts() + "), cells as (" + FigureSql.cells(kind, "facts")
                + ") select hamlet_key, section, cell, measure, sum(value) from cells group by 1, 2, 3, 4")
            .params(source.parameters()).query(row -> {
                byHamlet.computeIfAbsent(new UnitKey(row.getString(1)), key -> new HashMap<>())
                    .put(FigureRow.at(row.getString(2), row.getString(3), row.getString(4)), row.getLong(5));
            });
        Map<UnitKey, Population> population = kind == FigureKind.MOVEMENT ? population(source) : Map.of();
        List<FigureRow> rows = new ArrayList<>();
        List<FigureRow> summands = new ArrayList<>();
        area.communes().forEach((commune, hamlets) -> {
            FrozenMark mark = source.marks().get(commune);
            boolean alone = area.root().level() == UnitLevel.COMMUNE || area.root().level() == UnitLevel.HAMLET;
            FigureRow sum = row(commune, 1, mark, area.hamletsOf(commune), byHamlet, population);
            if (!area.isOfTheDay(commune) && sum.isEmpty()) {
                return;
            }
            summands.add(sum);
            if (!alone) {
                rows.add(sum);
            }
            if (alone || request.hamlets()) {
                hamlets.stream()
                    .map(hamlet -> row(hamlet, alone ? 1 : 2, mark, area.hamletsOf(hamlet), byHamlet, population))
                    .filter(row -> area.isOfTheDay(new UnitKey(row.key())) || !row.isEmpty()).forEach(rows::add);
            }
        });
        return new FigureTable(kind, request, area.root().name(), columns.of(kind, request.period()), rows,
                sum(area.root(), summands), area.unitsChanged());
    }

    /**
     * The households behind a figure. Who looked is audited.
     *
     * @param request unit and days of the table
     * @param rowUnit unit of the line, null for the sum
     * @param section table
     * @param cell column
     * @param measure households or persons
     * @param page page, from 1
     * @return its households
     * @throws NotFound when there is no such unit or column
     * @throws NotPermitted when no post of the one who looks covers the unit
     */
    @Transactional
    public FigureHouseholds households(FigureRequest request, UnitKey rowUnit, FigureSection section, String cell,
            FigureMeasure measure, int page) {
        FigureColumn column = columns.of(section.kind(), request.period()).get(section).stream()
            .filter(each -> each.cell().equals(cell)).findFirst()
            .orElseThrow(() -> new NotFound("refusal.statistics.unknownColumn"));
        FigureArea area = area(request);
        Source source = source(area, request, rowUnit == null ? area.hamlets() : area.hamletsOf(rowUnit));
        Map<String, Object> values = new HashMap<>(source.parameters());
        values.put("section", section.name());
        values.put("cell", cell);
        values.put("measure", measure.name());
        String named = "with facts as materialized (" + source.facts() + "), cells as (" + FigureSql
            .cells(section.kind(), "facts") + ") select %s from cells where section = :section and cell = :cell"
                + " and measure = :measure";
        long[] totals = jdbc.sql(named.formatted("count(*), coalesce(sum(value), 0)")).params(values)
            .query((row, index) -> new long[] { row.getLong(1), row.getLong(2) }).single();
        int pages = (int) Math.max(1, (totals[0] + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.min(Math.max(page, 1), pages);
        values.put("limit", PAGE_SIZE);
        values.put("offset", (shown - 1) * PAGE_SIZE);
        List<FigureHousehold> rows = jdbc.sql("select r.*, x.cause from (" + named.formatted("*")
                + " order by hamlet_key, code limit :limit offset :offset) r"
                + " left join closed_household x on r.end_standing = 'ABSENT' and x.household_id = r.household_id"
                + " and x.closed_on < :last order by r.hamlet_key, r.code").params(values).query((row, index) -> {
                    UnitKey hamlet = area.place(new UnitKey(row.getString("hamlet_key")));
                    return new FigureHousehold(row.getObject("household_id", UUID.class), row.getString("code"),
                            row.getString("head_name"), units.get(hamlet).name() + ", "
                                    + units.get(area.commune(hamlet)).name(),
                            ListStanding.valueOf(row.getString("start_standing")),
                            ListStanding.valueOf(row.getString("end_standing")), movement(row.getString("movement")),
                            row.getString("cause"), row.getInt("value"));
                }).list();
        String unitName = units.get(rowUnit == null ? request.unit() : rowUnit).name();
        audit("statistics.householdsRead", request, Map.of("table", section.name(), "column", cell, "households",
                totals[0]));
        return new FigureHouseholds(column, unitName, rows, totals[0], totals[1], shown, pages);
    }

    /** Notes that the tables were taken along as a file. */
    @Transactional
    public void exported(FigureTable table) {
        audit("statistics.exported", table.request(), Map.of("table", table.kind().name()));
    }

    private FigureArea area(FigureRequest request) {
        UnitKey unit = units.get(request.unit()).key();
        scope.requireCovers(unit);
        return new FigureArea(units, request);
    }

    private void audit(String action, FigureRequest request, Map<String, Object> what) {
        Map<String, Object> after = new LinkedHashMap<>(what);
        after.put("from", request.period().firstDay().toString());
        after.put("to", request.period().lastDay().toString());
        events.publishEvent(new AuditedEvent(action, "Unit", request.unit().value(), request.unit().value(), null, null,
                Map.of(), after, null));
    }

    /** Divides the hamlets into those with frozen figures and those counted in the register. */
    private Source source(FigureArea area, FigureRequest request, List<UnitKey> hamlets) {
        List<FrozenFigures.Official> official = request.period().year() == null ? List.of()
                : frozen.official(request.period().year());
        Map<UnitKey, FrozenMark> marks = new HashMap<>();
        Set<UnitKey> frozenHamlets = new HashSet<>();
        Set<UUID> snapshots = new HashSet<>();
        for (FrozenFigures.Official one : official) {
            for (UnitKey hamlet : area.hamlets()) {
                if (units.answersFor(one.communeKey(), hamlet, request.period().lastDay())) {
                    marks.put(area.commune(area.place(hamlet)), one.mark());
                    if (!one.mark().reopened() && !request.now()) {
                        frozenHamlets.add(hamlet);
                        snapshots.add(one.snapshotId());
                    }
                }
            }
        }
        Map<String, Object> parameters = new HashMap<>(movements.parameters());
        parameters.put("first", request.period().firstDay());
        parameters.put("last", request.period().lastDay());
        parameters.put("live", joined(hamlets.stream().filter(hamlet -> !frozenHamlets.contains(hamlet))));
        parameters.put("frozen", joined(hamlets.stream().filter(frozenHamlets::contains)));
        parameters.put("snapshots", snapshots.stream().map(UUID::toString).collect(Collectors.joining(",")));
        return new Source(FigureSql.LIVE + " union all " + FigureSql.FROZEN, parameters, marks);
    }

    private Map<UnitKey, Population> population(Source source) {
        Map<UnitKey, Population> population = new HashMap<>();
        jdbc.sql(FigureSql.POPULATION + " union all select hamlet_key, households, persons from figure_population"
                + " where snapshot_id = any (string_to_array(:snapshots, ',')::uuid[])"
                + " and hamlet_key = any (string_to_array(:frozen, ','))").params(source.parameters())
            .query(row -> {
                population.put(new UnitKey(row.getString(1)), new Population(row.getLong(2), row.getLong(3)));
            });
        return population;
    }

    private FigureRow row(UnitKey unit, int depth, FrozenMark mark, List<UnitKey> hamlets,
            Map<UnitKey, Map<String, Long>> byHamlet, Map<UnitKey, Population> population) {
        Map<String, Long> values = new HashMap<>();
        long households = 0;
        long persons = 0;
        for (UnitKey hamlet : hamlets) {
            byHamlet.getOrDefault(hamlet, Map.of()).forEach((cell, value) -> values.merge(cell, value, Long::sum));
            Population people = population.getOrDefault(hamlet, Population.NONE);
            households += people.households();
            persons += people.persons();
        }
        return new FigureRow(unit.value(), units.get(unit).name(), depth, mark, values, households, persons);
    }

    private static FigureRow sum(AdminUnit root, List<FigureRow> communes) {
        Map<String, Long> values = new HashMap<>();
        communes.forEach(commune -> commune.values().forEach((cell, value) -> values.merge(cell, value, Long::sum)));
        return new FigureRow("", root.name(), 0, communes.size() == 1 ? communes.get(0).frozen() : null, values,
                communes.stream().mapToLong(FigureRow::households).sum(),
                communes.stream().mapToLong(FigureRow::persons).sum());
    }

    private static Movement movement(String name) {
        return name == null ? null : Movement.valueOf(name);
    }

    private static String joined(Stream<UnitKey> keys) {
        return keys.map(UnitKey::value).collect(Collectors.joining(","));
    }

    private record Source(String facts, Map<String, Object> parameters, Map<UnitKey, FrozenMark> marks) {}

    private record Population(long households, long persons) {
        private static final Population NONE = new Population(0, 0);
    }
}
