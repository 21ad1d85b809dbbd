package vn.giamngheo.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.engine.process.EngineTables;
import vn.giamngheo.rules.Classification;
import vn.giamngheo.rules.DecisionTrace;
import vn.giamngheo.rules.DecisionTableView;
import vn.giamngheo.rules.DeprivationScale;
import vn.giamngheo.rules.DeprivationScales;
import vn.giamngheo.rules.Eligibility;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.ListMovement;
import vn.giamngheo.rules.ListStanding;
import vn.giamngheo.rules.LoanProgramme;
import vn.giamngheo.rules.LoanTerms;
import vn.giamngheo.rules.Movement;
import vn.giamngheo.rules.NewlyEscaped;
import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.rules.Regimes;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.HouseholdFacts;
import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreOption;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.rules.sheet.SheetTotals;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.ReferenceMemory;

/** Reference data as migrated and tables as deployed, on PostgreSQL. */
class RulesRepositoryTests {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 3);

    private static EmbeddedPostgres postgres;
    private static ProcessEngine engine;
    private static Regimes regimes;
    private static ScoreSheets sheets;
    private static DeployedTables tables;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).placeholders(Map.of("appRole", "postgres")).load().migrate();
        regimes = new Regimes(JdbcClient.create(database));
        ReferenceMemory memory = new ReferenceMemory(JdbcClient.create(database));
        sheets = new ScoreSheets(JdbcClient.create(database), memory);

        FiredRules firedRules = new FiredRules();
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("create");
        configuration.setProcessEngineName("rules-repository-tests");
        configuration.setAuthorizationEnabled(true);
        configuration.getProcessEnginePlugins().add(new DecisionTraceConfiguration().decisionTracePlugin(firedRules));
        configuration.getProcessEnginePlugins().add(new EngineTables());
        engine = configuration.buildProcessEngine();
        deploy();
        tables = new DeployedTables(engine, firedRules, memory);
    }

    private static void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/rules/classify-by-score.dmn")
                .addClasspathResource("bpmn/rules/list-movement.dmn")
                .addClasspathResource("bpmn/rules/newly-escaped-eligible.dmn")
                .addClasspathResource("bpmn/rules/loan-programme-terms.dmn")
                .deploy();
    }

    @AfterAll
    static void stop() throws IOException {
        engine.close();
        postgres.close();
    }

    @Test
    void regimesFollowEachOtherWithoutAGap() {
        assertThat(regimes.on(LocalDate.of(2016, 8, 15))).isEqualTo(RegimeId.R2016);
        assertThat(regimes.on(LocalDate.of(2021, 8, 31))).isEqualTo(RegimeId.R2016);
        assertThat(regimes.on(LocalDate.of(2021, 9, 1))).isEqualTo(RegimeId.R2021);
        assertThat(regimes.on(LocalDate.of(2025, 6, 30))).isEqualTo(RegimeId.R2021);
        assertThat(regimes.on(LocalDate.of(2025, 7, 1))).isEqualTo(RegimeId.R2025);
        assertThat(regimes.on(LocalDate.of(2026, 12, 31))).isEqualTo(RegimeId.R2025);
        assertThat(regimes.all()).extracting(regime -> regime.mark()).containsOnly(Mark.VERIFIED);
    }

    @Test
    void refusesADayBeforeTheFirstRegime() {
        assertThatThrownBy(() -> regimes.on(LocalDate.of(2016, 8, 14)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.rules.noRegimeForDate"));
    }

    @Test
    void theVillageHeadConfirmsOnlyBeforeTheAmendmentOf2018() {
        assertThat(regimes.villageHeadConfirmationRequired(LocalDate.of(2018, 11, 9))).isTrue();
        assertThat(regimes.villageHeadConfirmationRequired(LocalDate.of(2018, 11, 10))).isFalse();
        assertThat(regimes.villageHeadConfirmationRequired(LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void wardsAndCommunesHaveTheirOwnSheetWithTheSameCodes() {
        ScoreSheet urban = sheets.current(StandardId.MPS_2016, AreaType.URBAN, DAY);
        ScoreSheet rural = sheets.current(StandardId.MPS_2016, AreaType.RURAL, DAY);

        assertThat(urban.formCode()).isEqualTo("PL3b.0");
        assertThat(rural.formCode()).isEqualTo("PL3b.4");
        assertThat(codes(urban)).isEqualTo(codes(rural)).hasSize(13);
        assertThat(points(rural, 1)).containsExactly(75, 50, 40, 35, 15, 5, 0);
        assertThat(points(urban, 1)).containsExactly(80, 55, 40, 25, 20, 10, 0);
        assertThat(points(rural, 5)).containsExactly(0, 25, 30);
        assertThat(points(urban, 8)).containsExactly(0, 5, 15, 25, 45);
        assertThat(points(urban, 12)).containsOnly(0);
        assertThat(points(rural, 13)).containsExactly(10, 20, 10, 5);
        assertThat(rural.indicators()).hasSize(10);
    }

    @Test
    void inventedRowsCarryTheirMark() {
        ScoreSheet rural = sheets.current(StandardId.MPS_2016, AreaType.RURAL, DAY);

        assertThat(rural.mark()).isEqualTo(Mark.ASSUMED);
        assertThat(rural.rows().stream().filter(row -> row.rowNo() >= 7))
                .flatExtracting(ScoreRow::options)
                .extracting(ScoreOption::mark)
                .containsOnly(Mark.ASSUMED);
        assertThat(rural.rows().stream().filter(row -> row.rowNo() < 7))
                .flatExtracting(ScoreRow::options)
                .extracting(ScoreOption::mark)
                .containsOnly(Mark.UNVERIFIED, Mark.INFERRED);
    }

    @Test
    void addsUpAFilledRuralSheet() {
        ScoreSheet rural = sheets.current(StandardId.MPS_2016, AreaType.RURAL, DAY);
        Map<String, Object> form = new HashMap<>(Map.of(
                "row1", "SIZE_4",
                "row2", "DEPENDANTS_2_UP",
                "row3", "EDU_LOWER",
                "row4", "JOB_OTHER_NONFARM",
                "row5", "PENSION_NONE",
                "row6", "HOUSING_SOLID_WALLS",
                "row7", "AREA_8_20",
                "row8", "KWH_50_99",
                "row9", "WATER_PROTECTED_WELL",
                "row10", "TOILET_IMPROVED"));
        form.putAll(Map.of("asset_MOTORBIKE", true, "asset_TV", true, "dep_TELECOM", true, "dep_TOILET", true));

        SheetTotals totals = rural.answersFrom(form)
                .totals(rural, new HouseholdFacts(4, 2, 0, false, new BigDecimal("36"), 0));

        assertThat(totals.contradictions()).isEmpty();
        assertThat(totals.b1()).isEqualTo(110);
        assertThat(totals.b2()).isEqualTo(20);
    }

    @Test
    void optionsExcludeOnlyIndicatorsOfTheirSheet() {
        for (AreaType area : AreaType.values()) {
            ScoreSheet sheet = sheets.current(StandardId.MPS_2016, area, DAY);
            List<String> indicators = sheet.indicators().stream().map(Indicator::code).toList();
            assertThat(sheet.rows())
                    .flatExtracting(ScoreRow::options)
                    .extracting(ScoreOption::excludesDeprivation)
                    .filteredOn(code -> code != null)
                    .hasSize(3)
                    .allMatch(indicators::contains);
        }
    }

    @Test
    void readsEachSheetOnceAndRefusesUnknownOnes() {
        ScoreSheet urban = sheets.current(StandardId.MPS_2016, AreaType.URBAN, DAY);

        assertThat(sheets.byId(urban.id())).isSameAs(urban);
        assertThatThrownBy(() -> sheets.byId(new UUID(0, 0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.current(StandardId.MPS_2022, AreaType.URBAN, DAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.rules.noScoreSheet"));
    }

    @Test
    void everyPolicyYearFindsTheSheetOfItsStandard() {
        CamundaDecisions decisions = new CamundaDecisions(new TableFiles(), standard -> new DeprivationScale(10, 12));
        for (int year = 2016; year <= 2030; year++) {
            StandardId standard = decisions.selectStandard(year).id();
            List<LocalDate> surveys = new ArrayList<>(List.of(
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    // a case of December is surveyed in January
                    LocalDate.of(year + 1, 1, 31)));
            if (year > 2016) {
                // the review of autumn makes the list of the year after
                surveys.add(LocalDate.of(year - 1, 9, 1));
                surveys.add(LocalDate.of(year - 1, 12, 31));
            }
            for (LocalDate day : surveys) {
                for (AreaType area : AreaType.values()) {
                    assertThat(sheets.current(standard, area, day).standardId())
                            .as("%s surveyed on %s", year, day)
                            .isEqualTo(standard);
                }
            }
        }
        assertThat(sheets.current(StandardId.MPS_2016, AreaType.RURAL, LocalDate.of(2021, 12, 31)).formCode())
                .isEqualTo("PL3b.4");
    }

    @Test
    void theSheetsWithoutAReadSourceAreMarkedAsInventedAndReachBothSidesOfTheCutOff() {
        for (StandardId standard : List.of(StandardId.MPS_2022, StandardId.MPS_2027)) {
            for (AreaType area : AreaType.values()) {
                ScoreSheet sheet = sheets.current(standard, area, LocalDate.of(2027, 1, 1));
                int cutOff = area == AreaType.URBAN ? 175 : 140;
                List<String> indicators = sheet.indicators().stream().map(Indicator::code).toList();

                assertThat(sheet.mark()).isEqualTo(Mark.ASSUMED);
                assertThat(sheet.rows()).flatExtracting(ScoreRow::options).extracting(ScoreOption::mark)
                        .containsOnly(Mark.ASSUMED);
                assertThat(sheet.rows()).flatExtracting(ScoreRow::options).extracting(ScoreOption::excludesDeprivation)
                        .filteredOn(code -> code != null).isNotEmpty().allMatch(indicators::contains);
                assertThat(indicators).isEqualTo(sheets.indicators(standard).stream().map(Indicator::code).toList())
                        .hasSize(12);
                assertThat(total(sheet, true)).isGreaterThan(cutOff);
                assertThat(total(sheet, false)).isLessThan(cutOff);
            }
        }
    }

    @Test
    void aSheetIsNotForDaysBeforeItsFirst() {
        LocalDate first = LocalDate.of(2021, 9, 1);

        assertThat(sheets.current(StandardId.MPS_2022, AreaType.URBAN, first).version()).isEqualTo(1);
        assertThatThrownBy(() -> sheets.current(StandardId.MPS_2022, AreaType.URBAN, first.minusDays(1)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void showsADeployedTableAndRefusesUnknownOnes() {
        DeployedTableViews views = new DeployedTableViews(engine);

        DecisionTableView table = views.table("classify-by-score").only(row -> row.asksFor("MPS_2022") && row.asksFor("RURAL"));

        assertThat(table.version()).isPositive();
        assertThat(table.inputs()).hasSize(4);
        assertThat(table.rows()).hasSize(3).first().satisfies(row -> {
            assertThat(row.number()).isEqualTo(12);
            assertThat(row.conditions()).containsExactly("\"MPS_2022\"", "\"RURAL\"", "<= 140", ">= 30");
            assertThat(row.results()).startsWith("POOR", "");
            assertThat(row.description()).startsWith("VERIFIED");
        });
        assertThatThrownBy(() -> views.table("none")).isInstanceOf(NotFound.class);
    }

    private static int total(ScoreSheet sheet, boolean rich) {
        return sheet.rows().stream().mapToInt(row -> {
            IntStream points = row.options().stream().mapToInt(ScoreOption::points);
            return row.multiple() ? rich ? points.sum() : 0 : rich ? points.max().orElse(0) : points.min().orElse(0);
        }).sum();
    }

    @Test
    void everyStandardCountsAsManyIndicatorsAsItsTableSays() {
        CamundaDecisions decisions =
                new CamundaDecisions(new TableFiles(), standard -> new DeprivationScale(10, 12));
        for (int year : new int[] {2018, 2024, 2028}) {
            StandardId standard = decisions.selectStandard(year).id();
            assertThat(sheets.indicators(standard))
                    .hasSize(decisions.selectStandard(year).maxIndicators())
                    .extracting(Indicator::points)
                    .containsOnly(10);
        }
    }

    @Test
    void tracesTheDeployedVersionThatDecidedWhoeverAsks() {
        DeprivationScales scale = standard -> new DeprivationScale(10, 10);
        CamundaDecisions decisions = new CamundaDecisions(tables, scale);
        engine.getIdentityService().setAuthentication("surveyor1.ea-kao", List.of());
        try {
            Classification classification =
                    decisions.classifyByScore(StandardId.MPS_2016, AreaType.RURAL, 110, 20);

            assertThat(classification.householdClass()).isEqualTo(HouseholdClass.POOR);
            assertThat(classification.trace().version()).isPositive();
            assertThat(classification.trace().rows()).singleElement().satisfies(row -> {
                assertThat(row.ruleId()).isEqualTo("rule_mps2016RuralPoorIncome");
                assertThat(row.rowNumber()).isEqualTo(5);
                assertThat(row.conditions()).containsEntry("b1", "<= 120");
            });
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void explainsByTheVersionThatDecidedAfterTheTableChanged() {
        CamundaDecisions decisions = new CamundaDecisions(tables, standard -> new DeprivationScale(10, 10));
        int before = decisions.classifyByScore(StandardId.MPS_2016, AreaType.RURAL, 110, 20)
                .trace()
                .version();

        String changed = Dmn.convertToString(new TableFiles().model("classify-by-score"))
                .replace("&lt;= 120", "&lt;= 100")
                .replace("(120..150]", "(100..150]");
        engine.getRepositoryService()
                .createDeployment()
                .addString("classify-by-score.dmn", changed)
                .deploy();
        Classification classification = decisions.classifyByScore(StandardId.MPS_2016, AreaType.RURAL, 110, 20);
        deploy();

        assertThat(classification.householdClass()).isEqualTo(HouseholdClass.NEAR_POOR);
        assertThat(classification.trace().version()).isEqualTo(before + 1);
        assertThat(classification.trace().rows().get(0).conditions()).containsEntry("b1", "(100..150]");
    }

    @ParameterizedTest
    @CsvSource({
        "POOR, POOR, true, false, STAYS_POOR, rule_staysPoor",
        "POOR, NEAR_POOR, true, false, ESCAPED_TO_NEAR_POOR, rule_escapedToNearPoor",
        "NOT_POOR, POOR, true, false, RELAPSED_POOR, rule_relapsedPoor",
        "NOT_POOR, POOR, false, true, NEW_POOR, rule_newPoor",
        "NOT_POOR, NEAR_POOR, false, true, RELAPSED_NEAR_POOR, rule_relapsedNearPoor",
        "POOR, ABSENT, true, true, OTHER_DECREASE, rule_otherDecrease",
        "ABSENT, NEAR_POOR, false, false, OTHER_INCREASE, rule_otherIncrease"
    })
    void saysHowAHouseholdMovedBetweenTheLists(
            ListStanding start, ListStanding end, boolean poor, boolean nearPoor, Movement movement, String rule) {
        ListMovement found = decisions().listMovement(start, end, poor, nearPoor);

        assertThat(found.movement()).isEqualTo(movement);
        assertThat(found.ruleRef()).contains("17/2016");
        assertTraced(found.trace(), "list-movement", rule);
    }

    @Test
    void refusesAMovementOfAHouseholdThatWasOnNoList() {
        for (ListStanding end : List.of(ListStanding.NOT_POOR, ListStanding.ABSENT)) {
            assertRefused("refusal.rules.noListMovement", () -> decisions().listMovement(ListStanding.ABSENT, end, false, false));
        }
        assertRefused("refusal.rules.noListMovement",
                () -> decisions().listMovement(ListStanding.NOT_POOR, ListStanding.NOT_POOR, true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "POOR, NOT_POOR, 36, true, YES, rule_eligible", "POOR, NOT_POOR, 36, false, PENDING_CERTIFICATE, rule_notCertified",
        "NEAR_POOR, NOT_POOR, 37, true, NO, rule_tooLate", "POOR, NEAR_POOR, 0, true, NO, rule_stillListed",
        "NOT_POOR, NOT_POOR, 0, true, NO, rule_neverListed"
    })
    void saysWhoIsNewlyEscaped(
            HouseholdClass former, HouseholdClass current, int months, boolean certified, Eligibility eligibility, String rule) {
        NewlyEscaped found = decisions().newlyEscapedEligible(former, current, months, certified);

        assertThat(found.eligibility()).isEqualTo(eligibility);
        assertThat(found.ruleRef()).contains("28/2015");
        assertTraced(found.trace(), "newly-escaped-eligible", rule);
    }

    @Test
    void refusesNegativeMonthsAndClassesThatNoListKnows() {
        assertRefused("refusal.rules.monthsNegative",
                () -> decisions().newlyEscapedEligible(HouseholdClass.POOR, HouseholdClass.NOT_POOR, -1, true));
        assertRefused("refusal.rules.noEligibility",
                () -> decisions().newlyEscapedEligible(HouseholdClass.POOR, HouseholdClass.AVERAGE, 1, true));
        assertRefused("refusal.rules.noEligibility",
                () -> decisions().newlyEscapedEligible(HouseholdClass.ABOVE_AVERAGE, HouseholdClass.NOT_POOR, 1, true));
    }

    @ParameterizedTest
    @CsvSource({
        "POOR, 2019-02-28, 50000000, 6.6, 60, rule_poorBefore2019", "POOR, 2019-03-01, 100000000, 6.6, 120, rule_poorFrom2019",
        "NEAR_POOR, 2018-09-03, 50000000, 7.92, 60, rule_nearPoorBefore2019",
        "NEWLY_ESCAPED, 2021-03-30, 100000000, 8.25, 60, rule_newlyEscapedFrom2021",
        "HOUSING_167, 2020-12-31, 25000000, 3, 180, rule_housing167"
    })
    void knowsTheTermsOfALoanOnADay(
            LoanProgramme programme, LocalDate day, long amount, BigDecimal rate, int months, String rule) {
        LoanTerms terms = decisions().loanProgrammeTerms(programme, day);

        assertThat(terms.maxAmountVnd()).isEqualTo(amount);
        assertThat(terms.ratePercentPerYear()).isEqualTo(rate);
        assertThat(terms.maxTermMonths()).isEqualTo(months);
        assertThat(terms.ruleRef()).isNotBlank();
        assertTraced(terms.trace(), "loan-programme-terms", rule);
    }

    @Test
    void refusesALoanOnADayOutsideItsProgramme() {
        assertRefused("refusal.rules.noLoanTerms",
                () -> decisions().loanProgrammeTerms(LoanProgramme.HOUSING_167, LocalDate.of(2021, 1, 1)));
        assertRefused("refusal.rules.noLoanTerms",
                () -> decisions().loanProgrammeTerms(LoanProgramme.NEWLY_ESCAPED, LocalDate.of(2021, 3, 29)));
    }

    private static CamundaDecisions decisions() {
        return new CamundaDecisions(tables, standard -> new DeprivationScale(10, 10));
    }

    private static void assertTraced(DecisionTrace trace, String table, String rule) {
        assertThat(trace.decisionId()).isEqualTo(table);
        assertThat(trace.version()).isPositive();
        assertThat(trace.rows()).extracting(row -> row.ruleId()).containsExactly(rule);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static Map<Integer, List<String>> codes(ScoreSheet sheet) {
        return sheet.rows().stream()
                .collect(Collectors.toMap(
                        ScoreRow::rowNo,
                        row -> row.options().stream().map(ScoreOption::code).toList()));
    }

    private static List<Integer> points(ScoreSheet sheet, int rowNo) {
        return sheet.rows().get(rowNo - 1).options().stream()
                .map(ScoreOption::points)
                .toList();
    }
}
