package vn.giamngheo.statistics;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.campaign.CommuneDecided;
import vn.giamngheo.campaign.CommuneReopened;
import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.rules.Decisions;
import vn.giamngheo.rules.process.RepositoryTables;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

/** Tables over generated histories, checked against a plain recount household by household. */
@DataJpaTest(properties = { "spring.jpa.hibernate.ddl-auto=none", "spring.flyway.enabled=false" })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ Units.class, Scope.class, FigureTables.class, FrozenFigures.class, ListMovements.class })
class FigureTablesRepositoryTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UnitKey CITY = new UnitKey("643.2016");
    private static final UnitKey PROVINCE = new UnitKey("66.2016");
    private static final UnitKey EA_KAO = new UnitKey("24169.2016");
    private static final UnitKey EA_KAO_NOW = new UnitKey("24169.2025");
    private static final List<String> HAMLETS = List.of("24169.THON1.2016", "24169.THON2.2016", "24118.T1.2016",
            "24175.THON1.2016", "24178.THON1.2016");
    private static final String[] LISTS = { "POOR", "NEAR_POOR" };

    @Autowired
    private FigureTables tables;
    @Autowired
    private FrozenFigures frozen;
    @Autowired
    private JdbcTemplate jdbc;
    @MockitoBean
    private CurrentActor currentActor;
    @MockitoBean
    private Accounts accounts;
    @MockitoBean
    private ListColumns columns;

    private final List<Family> families = new ArrayList<>();

    @TestConfiguration
    static class Surroundings {

        @Bean
        DataSource dataSource() {
            return MigratedPostgres.dataSource();
        }

        @Bean
        Decisions decisions() {
            return RepositoryTables.decisions();
        }

        @Bean
        Clock clock() {
            ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
            return Clock.fixed(TODAY.atTime(8, 0).atZone(zone).toInstant(), zone);
        }
    }

    @BeforeEach
    void provinceLooks() {
        actAs(Role.PROVINCE_DEPT, PROVINCE);
        when(columns.of(any(), any())).thenAnswer(call -> {
            FigureKind kind = call.getArgument(0);
            Map<FigureSection, List<FigureColumn>> all = new HashMap<>();
            kind.sections().forEach(section -> all.put(section, kind != FigureKind.MOVEMENT
                    ? List.of(new FigureColumn(0, ListColumns.ALL, 0, "", Mark.VERIFIED))
                    : MovementColumn.of(section).stream().map(column -> new FigureColumn(1, column.name(),
                            column.sign(section), column.name(), Mark.VERIFIED)).toList()));
            return all;
        });
        when(columns.label(any(), any(), any())).thenAnswer(call -> call.getArgument(1));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void balancesOnEveryLevelForHouseholdsAndPersonsWhateverTheHistory(long seed) {
        generate(new Random(seed), 60);
        for (FigurePeriod period : List.of(FigurePeriod.ofYear(2017, TODAY), FigurePeriod.ofYear(2018, TODAY),
                FigurePeriod.ofYear(2025, TODAY),
                FigurePeriod.between(LocalDate.of(2017, 5, 17), LocalDate.of(2019, 2, 3), TODAY))) {
            FigureTable city = table(period, PROVINCE, false, true);
            FigureTable former = table(period, PROVINCE, true, true);
            assertThat(city.imbalances()).isEmpty();
            assertThat(former.imbalances()).isEmpty();
            assertThat(city.total().values()).as("the same households on whatever units").isEqualTo(former.total().values());
            for (FigureSection section : FigureKind.MOVEMENT.sections()) {
                for (FigureMeasure measure : FigureMeasure.values()) {
                    assertThat(city.total().imbalance(section, measure)).isZero();
                    for (MovementColumn column : MovementColumn.of(section)) {
                        String cell = column.name();
                        long figure = city.total().value(section, cell, measure);
                        assertThat(figure).as("%s %s %s", section, cell, measure).isNotNegative();
                        assertThat(sum(city, 1, section, cell, measure)).as("communes add up").isEqualTo(figure);
                        assertThat(sum(city, 2, section, cell, measure)).as("hamlets add up").isEqualTo(figure);
                        assertThat(recount(period, section, column, measure)).as("%s %s %s %s", period, section, cell,
                                measure).isEqualTo(figure);
                        if (period.year() == null) {
                            assertThat(tables.households(city.request(), null, section, cell, measure, 1).counted())
                                .isEqualTo(figure);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 21, 22, 23 })
    void theClosingOfOnePeriodIsTheOpeningOfTheNext(long seed) {
        generate(new Random(seed), 60);
        FigureTable first = table(FigurePeriod.ofYear(2017, TODAY), CITY, true, false);
        FigureTable next = table(FigurePeriod.ofYear(2018, TODAY), CITY, true, false);
        for (FigureSection section : FigureKind.MOVEMENT.sections()) {
            for (FigureMeasure measure : FigureMeasure.values()) {
                assertThat(first.total().value(section, "CLOSING", measure))
                    .isEqualTo(next.total().value(section, "OPENING", measure));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 31, 32 })
    void everyLineOpensExactlyItsHouseholdsOnOldAndNewUnits(long seed) {
        generate(new Random(seed), 60);
        for (boolean former : new boolean[] { true, false }) {
            FigureTable table = table(FigurePeriod.ofYear(2025, TODAY), PROVINCE, former, true);
            for (FigureRow row : table.rows()) {
                for (FigureSection section : FigureKind.MOVEMENT.sections()) {
                    assertThat(tables.households(table.request(), new UnitKey(row.key()), section, "CLOSING",
                            FigureMeasure.HOUSEHOLDS, 1).counted())
                        .as(row.name()).isEqualTo(row.value(section, "CLOSING", FigureMeasure.HOUSEHOLDS));
                }
            }
        }
    }

    @Test
    void aReportOf2025StandsOnTheUnitsThatItAsksFor() {
        Family family = family(HAMLETS.get(0), 3);
        family.list("POOR", LocalDate.of(2025, 1, 1));
        save();
        FigurePeriod year = FigurePeriod.ofYear(2025, TODAY);
        assertThat(line(table(year, PROVINCE, true, false), EA_KAO).value(FigureSection.POOR, "CLOSING",
                FigureMeasure.PERSONS)).isEqualTo(3);
        assertThat(line(table(year, PROVINCE, false, false), EA_KAO_NOW).value(FigureSection.POOR, "CLOSING",
                FigureMeasure.PERSONS)).isEqualTo(3);
        assertThat(table(year, PROVINCE, true, false).unitsChanged()).isTrue();
        assertThat(table(year, EA_KAO_NOW, true, false).total().value(FigureSection.POOR, "CLOSING",
                FigureMeasure.HOUSEHOLDS)).as("the new ward on the old units").isEqualTo(1);
        assertThat(table(year, EA_KAO, false, false).total().value(FigureSection.POOR, "CLOSING",
                FigureMeasure.HOUSEHOLDS)).as("the former commune on the new units").isEqualTo(1);
        assertThat(table(FigurePeriod.ofYear(2018, TODAY), CITY, false, false).unitsChanged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "2018-12-31, 0, 1", "2019-01-01, 0, 1", "2019-01-02, 0, 0", "2018-01-01, 1, 0", "2018-01-02, 0, 1" })
    void aDecisionCountsInTheYearWhoseClosingListItIsOn(LocalDate from, int opening, int found) {
        Family family = family(HAMLETS.get(0), 2);
        family.list("POOR", from);
        save();
        FigureRow total = table(FigurePeriod.ofYear(2018, TODAY), EA_KAO, false, false).total();
        assertThat(total.value(FigureSection.POOR, "OPENING", FigureMeasure.HOUSEHOLDS)).isEqualTo(opening);
        assertThat(total.value(FigureSection.POOR, "NEW_POOR", FigureMeasure.HOUSEHOLDS)).isEqualTo(found);
    }

    @Test
    void aHouseholdThatLeftIsAnotherDecreaseAndOneThatSplitOffAnotherIncrease() {
        Family gone = family(HAMLETS.get(0), 4);
        gone.list("POOR", LocalDate.of(2017, 1, 1));
        gone.people.forEach(person -> person.left = LocalDate.of(2018, 6, 30));
        Family parents = family(HAMLETS.get(1), 3);
        parents.list("NEAR_POOR", LocalDate.of(2017, 1, 1));
        Person son = parents.people.get(2);
        son.left = LocalDate.of(2018, 5, 31);
        Family young = family(HAMLETS.get(1), 0);
        young.people.add(new Person(LocalDate.of(2018, 6, 1), null, son.citizenId));
        young.list("NEAR_POOR", LocalDate.of(2018, 8, 1));
        save();
        FigureRow total = table(FigurePeriod.ofYear(2018, TODAY), EA_KAO, false, false).total();
        assertThat(total.value(FigureSection.POOR, "OTHER_DECREASE", FigureMeasure.HOUSEHOLDS)).isEqualTo(1);
        assertThat(total.value(FigureSection.POOR, "OTHER_DECREASE", FigureMeasure.PERSONS)).isEqualTo(4);
        assertThat(total.value(FigureSection.NEAR_POOR, "OTHER_INCREASE", FigureMeasure.HOUSEHOLDS)).isEqualTo(1);
        assertThat(total.value(FigureSection.NEAR_POOR, "OTHER_INCREASE", FigureMeasure.PERSONS)).isEqualTo(1);
        assertThat(total.value(FigureSection.NEAR_POOR, "OTHER_DECREASE", FigureMeasure.PERSONS)).as("the son").isEqualTo(1);
        assertThat(total.value(FigureSection.NEAR_POOR, "CLOSING", FigureMeasure.PERSONS)).isEqualTo(3);
        assertThat(total.imbalance(FigureSection.NEAR_POOR, FigureMeasure.PERSONS)).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "2018-01-01, 1, 1, 0", "2018-12-31, 1, 1, 0", "2019-01-01, 1, 0, 1", "2017-12-31, 0, 0, 0" })
    void aClosedHouseholdIsAnotherDecreaseOfTheYearInWhichItEndedWithItsCause(LocalDate day, int opening, int decrease,
            int closing) {
        Family closed = family(HAMLETS.get(0), 3);
        closed.list("NEAR_POOR", LocalDate.of(2017, 1, 1));
        closed.close(day);
        Family stays = family(HAMLETS.get(0), 2);
        stays.list("NEAR_POOR", LocalDate.of(2017, 1, 1));
        save();
        FigureTable table = table(FigurePeriod.ofYear(2018, TODAY), EA_KAO, false, false);
        for (FigureMeasure measure : FigureMeasure.values()) {
            int each = measure == FigureMeasure.PERSONS ? 3 : 1;
            int staying = measure == FigureMeasure.PERSONS ? 2 : 1;
            assertThat(table.total().value(FigureSection.NEAR_POOR, "OPENING", measure)).isEqualTo(opening * each + staying);
            assertThat(table.total().value(FigureSection.NEAR_POOR, "OTHER_DECREASE", measure)).isEqualTo(decrease * each);
            assertThat(table.total().value(FigureSection.NEAR_POOR, "CLOSING", measure)).isEqualTo(closing * each + staying);
            assertThat(table.total().imbalance(FigureSection.NEAR_POOR, measure)).isZero();
        }
        FigureHouseholds behind = tables.households(table.request(), null, FigureSection.NEAR_POOR, "OTHER_DECREASE",
                FigureMeasure.HOUSEHOLDS, 1);
        assertThat(behind.rows()).extracting(FigureHousehold::id).containsExactlyElementsOf(
                decrease == 1 ? List.of(closed.id) : List.of());
        assertThat(behind.rows()).allSatisfy(row -> assertThat(row.closingCause()).isEqualTo("MOVED_AWAY"));
        assertThat(tables.households(table.request(), null, FigureSection.NEAR_POOR, "OPENING", FigureMeasure.HOUSEHOLDS, 1)
            .rows()).filteredOn(row -> row.id().equals(stays.id)).extracting(FigureHousehold::closingCause)
            .containsExactly((String) null);
    }

    @Test
    void showsOnlyWhatAPostCovers() {
        FigurePeriod year = FigurePeriod.ofYear(2018, TODAY);
        actAs(Role.COMMUNE_OFFICER, EA_KAO_NOW);
        assertThat(table(year, EA_KAO, false, false).rows()).isNotEmpty();
        assertThatThrownBy(() -> table(year, PROVINCE, false, false)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> table(year, new UnitKey("24163.2016"), false, false)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> table(year, new UnitKey("99999.2016"), false, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tables.households(new FigureRequest(year, PROVINCE, false, false, false), null,
                FigureSection.POOR, "CLOSING", FigureMeasure.HOUSEHOLDS, 1)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> tables.households(new FigureRequest(year, EA_KAO, false, false, false), null,
                FigureSection.POOR, "NO_SUCH_COLUMN", FigureMeasure.HOUSEHOLDS, 1)).isInstanceOf(NotFound.class);
        actAs(Role.AUDITOR, PROVINCE);
        assertThat(table(year, PROVINCE, false, false).rows()).isNotEmpty();
        actAs(Role.ADMINISTRATOR, PROVINCE);
        assertThatThrownBy(() -> tables.ownUnit()).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> table(year, EA_KAO, false, false)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void refusesPeriodsWithoutLists() {
        assertThatThrownBy(() -> FigurePeriod.ofYear(2015, TODAY)).isInstanceOf(InvalidInput.class);
        assertThat(FigurePeriod.ofYear(2016, TODAY).firstDay()).isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(FigurePeriod.ofYear(2027, TODAY).lastDay()).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThatThrownBy(() -> FigurePeriod.ofYear(2028, TODAY)).isInstanceOf(InvalidInput.class);
        LocalDate day = LocalDate.of(2018, 3, 1);
        assertThatThrownBy(() -> FigurePeriod.between(day, day, TODAY)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FigurePeriod.between(day, null, TODAY)).isInstanceOf(InvalidInput.class);
        assertThat(FigurePeriod.between(day, day.plusDays(1), TODAY).year()).isNull();
        assertThat(FigurePeriod.between(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1), TODAY).year())
            .isEqualTo(2018);
    }

    @Test
    void frozenFiguresStayAndTheDifferencesAreNamed() {
        Family one = family(HAMLETS.get(0), 3);
        one.list("POOR", LocalDate.of(2018, 1, 1));
        Family other = family(HAMLETS.get(1), 2);
        other.list("NEAR_POOR", LocalDate.of(2018, 1, 1));
        save();
        UUID review = UUID.randomUUID();
        UUID campaign = UUID.randomUUID();
        FigurePeriod year = FigurePeriod.ofYear(2018, TODAY);
        frozen.on(new CommuneDecided(campaign, review, EA_KAO, 2018, "chair.ea-kao"));

        assertThat(line(table(year, CITY, true, false), EA_KAO).frozen().version()).isEqualTo(1);
        assertThat(frozen.open(review, null, null, false).figures()).isEmpty();
        assertThat(frozen.open(review, null, null, false).versions()).singleElement()
            .satisfies(version -> assertThat(version.intact()).isTrue());

        jdbc.update("update list_status set household_class = 'NEAR_POOR' where household_id = ?", one.id);
        FigureTable official = table(year, CITY, true, false);
        assertThat(official.total().value(FigureSection.POOR, "CLOSING", FigureMeasure.PERSONS)).isEqualTo(3);
        assertThat(tables.table(FigureKind.MOVEMENT, new FigureRequest(year, CITY, true, false, true)).total()
            .value(FigureSection.POOR, "CLOSING", FigureMeasure.PERSONS)).as("as things stand now").isZero();
        assertThat(tables.households(official.request(), EA_KAO, FigureSection.POOR, "CLOSING", FigureMeasure.HOUSEHOLDS,
                1).rows()).singleElement().satisfies(row -> assertThat(row.id()).isEqualTo(one.id));

        FrozenPage page = frozen.open(review, null, null, false);
        assertThat(page.households()).singleElement()
            .satisfies(household -> assertThat(household.household().id()).isEqualTo(one.id));
        assertThat(page.figures()).filteredOn(figure -> figure.label().equals("CLOSING")
                && figure.section() == FigureSection.POOR && figure.measure() == FigureMeasure.PERSONS).singleElement()
            .satisfies(figure -> {
                assertThat(figure.before()).isEqualTo(3);
                assertThat(figure.after()).isZero();
                assertThat(figure.households()).extracting(FrozenPage.NamedHousehold::code).containsExactly(one.code);
            });

        frozen.on(new CommuneReopened(review, "division.bmt"));
        assertThat(table(year, CITY, true, false).total().value(FigureSection.POOR, "CLOSING", FigureMeasure.HOUSEHOLDS))
            .as("no longer official").isZero();
        assertThat(line(table(year, CITY, true, false), EA_KAO).frozen().reopened()).isTrue();
        frozen.on(new CommuneDecided(campaign, review, EA_KAO, 2018, "chair.ea-kao"));
        FrozenPage again = frozen.open(review, null, null, false);
        assertThat(again.versions()).extracting(FrozenPage.Version::number).containsExactly(2, 1);
        assertThat(again.left().number()).isEqualTo(1);
        assertThat(again.right().number()).isEqualTo(2);
        assertThat(again.households()).hasSize(1);
        assertThatThrownBy(() -> frozen.open(review, 3, null, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> frozen.open(UUID.randomUUID(), null, null, false)).isInstanceOf(NotFound.class);
        actAs(Role.COMMUNE_OFFICER, new UnitKey("24163.2025"));
        assertThatThrownBy(() -> frozen.open(review, null, null, false)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void frozenFiguresCannotBeChanged() {
        family(HAMLETS.get(0), 3).list("POOR", LocalDate.of(2018, 1, 1));
        save();
        frozen.on(new CommuneDecided(UUID.randomUUID(), UUID.randomUUID(), EA_KAO, 2018, "chair.ea-kao"));
        assertThatThrownBy(() -> jdbc.update("update figure_fact set persons_end = 9"))
            .hasMessageContaining("frozen figures are kept");
    }

    private long recount(FigurePeriod period, FigureSection section, MovementColumn column, FigureMeasure measure) {
        return families.stream().mapToLong(family -> family.adds(period, section.list(), column,
                measure == FigureMeasure.PERSONS)).sum();
    }

    private static long sum(FigureTable table, int depth, FigureSection section, String cell, FigureMeasure measure) {
        return table.rows().stream().filter(row -> row.depth() == depth)
            .mapToLong(row -> row.value(section, cell, measure)).sum();
    }

    private static FigureRow line(FigureTable table, UnitKey unit) {
        return table.rows().stream().filter(row -> row.key().equals(unit.value())).findFirst().orElseThrow();
    }

    private FigureTable table(FigurePeriod period, UnitKey unit, boolean former, boolean hamlets) {
        return tables.table(FigureKind.MOVEMENT, new FigureRequest(period, unit, former, hamlets, false));
    }

    private void actAs(Role role, UnitKey unit) {
        when(currentActor.get()).thenReturn(new Actor("someone", "Someone", List.of(new PostGroup(role, unit))));
    }

    private void generate(Random random, int households) {
        for (int number = 0; number < households; number++) {
            Family family = family(HAMLETS.get(random.nextInt(HAMLETS.size())), 1 + random.nextInt(5));
            LocalDate day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(400));
            int stretches = random.nextInt(5);
            for (int stretch = 0; stretch < stretches; stretch++) {
                family.list(new String[] { "POOR", "NEAR_POOR", "NOT_POOR" }[random.nextInt(3)], day);
                day = random.nextInt(3) == 0 ? LocalDate.of(day.getYear() + 1, 1, 1) : day.plusDays(1 + random.nextInt(700));
            }
            for (Person person : family.people) {
                if (random.nextInt(4) == 0) {
                    person.joined = LocalDate.of(2016, 6, 1).plusDays(random.nextInt(3500));
                }
                if (random.nextInt(4) == 0) {
                    person.left = person.joined.plusDays(random.nextInt(2500));
                }
            }
            if (random.nextInt(6) == 0) {
                family.close(LocalDate.of(2017, 1, 1).plusDays(random.nextInt(3000)));
            }
            if (random.nextInt(8) == 0) {
                LocalDate gone = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(900));
                family.people.forEach(person -> person.left = person.left != null && person.left.isBefore(gone)
                        ? person.left : person.joined.isAfter(gone) ? person.joined : gone);
            }
        }
        save();
    }

    private Family family(String hamlet, int people) {
        Family family = new Family(families.size() + 1, hamlet);
        for (int number = 0; number < people; number++) {
            family.people.add(new Person(LocalDate.of(2010, 1, 1), null,
                    "99%07d".formatted(families.size() * 10 + number)));
        }
        families.add(family);
        return family;
    }

    private void save() {
        for (Family family : families) {
            jdbc.update("insert into household (id, code, commune_key, hamlet_key, head_name, search_text) values"
                    + " (?, ?, ?, ?, 'Mai Lan', '')", family.id, family.code, family.hamlet.substring(0, 5) + ".2016",
                    family.hamlet);
            for (Person person : family.people) {
                jdbc.update("insert into member (id, household_id, full_name, gender, birth_date, relation, ethnicity,"
                        + " citizen_id, joined_on, left_on, leave_reason) values (?, ?, 'Mai Lan', 'FEMALE', '1990-01-01',"
                        + " 'CHILD', 'KINH', ?, ?, ?, ?)", UUID.randomUUID(), family.id, person.citizenId,
                        Date.valueOf(person.joined), person.left == null ? null : Date.valueOf(person.left),
                        person.left == null ? null : "left");
            }
            if (family.closedOn != null) {
                jdbc.update("insert into household_closing (id, household_id, cause, closed_on, note, closed_by, closed_at)"
                        + " values (?, ?, 'MOVED_AWAY', ?, 'note', 'officer', now())", UUID.randomUUID(), family.id,
                        Date.valueOf(family.closedOn));
            }
            for (int number = 0; number < family.statuses.size(); number++) {
                Status status = family.statuses.get(number);
                LocalDate to = family.to(number);
                jdbc.update("insert into list_status (id, household_id, household_class, sub_class, effective_from,"
                        + " effective_to, decided_on, decision_number, standard_id, reason) values (?, ?, ?, 'NONE', ?, ?,"
                        + " ?, '1/QD-UBND', 'MPS_2016', 'reason')", UUID.randomUUID(), family.id, status.standing,
                        Date.valueOf(status.from), to == null ? null : Date.valueOf(to), Date.valueOf(status.from));
            }
        }
    }

    private static final class Person {

        private LocalDate joined;
        private LocalDate left;
        private final String citizenId;

        private Person(LocalDate joined, LocalDate left, String citizenId) {
            this.joined = joined;
            this.left = left;
            this.citizenId = citizenId;
        }

        private boolean on(LocalDate day) {
            return !joined.isAfter(day) && (left == null || !left.isBefore(day));
        }
    }

    private record Status(String standing, LocalDate from) {}

    /** The plain recount: reads a history the way an officer would. */
    private static final class Family {

        private final UUID id = UUID.randomUUID();
        private final String code;
        private final String hamlet;
        private final List<Person> people = new ArrayList<>();
        private final List<Status> statuses = new ArrayList<>();
        private LocalDate closedOn;

        private Family(int number, String hamlet) {
            this.code = "99999-%06d".formatted(number);
            this.hamlet = hamlet;
        }

        private void list(String standing, LocalDate from) {
            statuses.add(new Status(standing, from));
        }

        /** The household is no more: nobody stays, no class stands, what was to come does not. */
        private void close(LocalDate day) {
            boolean before = people.stream().anyMatch(person -> person.joined.isAfter(day)
                    || person.left != null && person.left.isAfter(day));
            if (before) {
                return;
            }
            closedOn = day;
            statuses.removeIf(status -> status.from.isAfter(day));
            people.stream().filter(person -> person.left == null).forEach(person -> person.left = day);
        }

        private LocalDate to(int number) {
            return number + 1 == statuses.size() ? closedOn : statuses.get(number + 1).from.minusDays(1);
        }

        private String standing(LocalDate day) {
            if (people.stream().allMatch(person -> person.left != null && person.left.isBefore(day))) {
                return "ABSENT";
            }
            String standing = "NOT_POOR";
            for (Status status : statuses) {
                standing = status.from.isAfter(day) ? standing : status.standing;
            }
            return standing;
        }

        private boolean was(String list, LocalDate day) {
            return statuses.stream().anyMatch(status -> status.standing.equals(list) && !status.from.isAfter(day));
        }

        private long persons(LocalDate day, LocalDate butNot) {
            return people.stream().filter(person -> person.on(day) && (butNot == null || !person.on(butNot))).count();
        }

        private long adds(FigurePeriod period, String list, MovementColumn column, boolean persons) {
            LocalDate first = period.firstDay();
            LocalDate last = period.lastDay();
            String start = standing(first);
            String end = standing(last);
            long moving = persons ? persons(last, null) : 1;
            boolean isStart = start.equals(list);
            boolean isEnd = end.equals(list);
            String otherList = list.equals(LISTS[0]) ? LISTS[1] : LISTS[0];
            return switch (column) {
                case OPENING -> isStart ? persons ? persons(first, null) : 1 : 0;
                case CLOSING -> isEnd ? moving : 0;
                case ESCAPED_TO_NEAR_POOR -> start.equals("POOR") && end.equals("NEAR_POOR") ? moving : 0;
                case NEAR_POOR_FELL_TO_POOR -> start.equals("NEAR_POOR") && end.equals("POOR") ? moving : 0;
                case ESCAPED_ABOVE, ESCAPED_NEAR_POOR -> isStart && end.equals("NOT_POOR") ? moving : 0;
                case OTHER_DECREASE -> isStart ? persons ? persons(first, last) : end.equals("ABSENT") ? 1 : 0 : 0;
                case OTHER_INCREASE -> isStart && persons ? persons(last, first)
                        : isEnd && start.equals("ABSENT") ? moving : 0;
                case RELAPSED_POOR, RELAPSED_NEAR_POOR ->
                    isEnd && !isStart && !start.equals(otherList) && !start.equals("ABSENT") && was(list, first) ? moving : 0;
                case NEW_POOR, NEW_NEAR_POOR ->
                    isEnd && !isStart && !start.equals(otherList) && !start.equals("ABSENT") && !was(list, first) ? moving : 0;
            };
        }
    }
}
