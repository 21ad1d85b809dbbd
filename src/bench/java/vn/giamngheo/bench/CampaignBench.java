package vn.giamngheo.bench;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.giamngheo.campaign.CampaignPlanning;
import vn.giamngheo.campaign.CampaignSheets;
import vn.giamngheo.campaign.PaperBatches;
import vn.giamngheo.campaign.PlanCampaign;
import vn.giamngheo.campaign.SheetsTaken;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.review.SaveSheet;
import vn.giamngheo.review.SheetExports;
import vn.giamngheo.review.SheetImports;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.scenario.Answers;
import vn.giamngheo.scenario.City;
import vn.giamngheo.scenario.FilledSheets;
import vn.giamngheo.territory.UnitKey;

/**
 * The campaign of 2018 at full size, one officer after the other: all 21 wards and communes, 85,000 households, from the
 * plan to the papers. Sheets come as Excel files, one a commune; second sheets are recorded one by one, as on a phone.
 */
final class CampaignBench implements Benchmarks.Bench {

    private static final int HOUSEHOLDS = Integer.getInteger("bench.households", 85_000);
    private static final int LISTED = Integer.getInteger("bench.listed", 6_000);

    private JdbcTemplate jdbc;
    private City city;
    private Server server;
    private UserTasks steps;
    private Statistics statements;
    private int households;
    private final StringBuilder table = new StringBuilder();

    @Override
    public int households() {
        return HOUSEHOLDS;
    }

    @Override
    public String run(ConfigurableApplicationContext application) {
        jdbc = application.getBean(JdbcTemplate.class);
        city = application.getBean(City.class);
        server = new Server(application);
        steps = application.getBean(UserTasks.class);
        statements = application.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        statements.setStatisticsEnabled(true);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        listed();
        String before = databaseSize();
        CampaignPlanning planning = application.getBean(CampaignPlanning.class);
        UUID[] campaign = new UUID[1];
        timed("plan the campaign, 21 units", () -> campaign[0] = OpenCases.as("division.bmt", () -> planning.plan(
                new PlanCampaign(planning.plannable().stream().map(unit -> unit.key()).toList()))));
        timed("open it: the review lists", () -> complete(campaign[0], "userTask_openCampaign", Answers.fields("outcome",
                "OPENED", "windowFrom", "2018-09-01", "windowTo", "2018-12-31")));
        List<UUID> communes = jdbc.queryForList("SELECT id FROM commune_review WHERE campaign_id = ? ORDER BY commune_key",
                UUID.class, campaign[0]);
        households = jdbc.queryForObject("SELECT count(*) FROM review_entry", Integer.class);
        timed("confirm 21 lists: assessments, hamlets' steps", () -> communes.forEach(
                commune -> complete(commune, "userTask_confirmReviewList", Answers.fields("outcome", "CONFIRMED"))));
        imported(application, campaign[0]);
        List<UUID> hamlets = jdbc.queryForList("SELECT id FROM hamlet_review", UUID.class);
        timed("complete the survey of %,d hamlets: classes".formatted(hamlets.size()), () -> hamlets.forEach(
                hamlet -> complete(hamlet, "userTask_surveyHamlet", Answers.fields("outcome", "SURVEYED"))));
        lookedAtAgain(application.getBean(Surveys.class));
        timed("complete the second looks", () -> hamlets.stream()
            .filter(hamlet -> city.openSteps(hamlet).contains("userTask_crossCheckHamlet"))
            .forEach(hamlet -> complete(hamlet, "userTask_crossCheckHamlet", Answers.fields("outcome", "SURVEYED"))));
        timed("hold the meetings", () -> hamlets.forEach(
                hamlet -> complete(hamlet, "userTask_holdVillageMeeting", Answers.meeting(city.today(), 40, 36))));
        timed("post 21 lists", () -> communes.forEach(
                commune -> complete(commune, "userTask_postLists", Answers.posted(city.today()))));
        city.daysPass(14);
        timed("end the postings", city::runDueJobs);
        timed("ask for the opinion on 21 lists", () -> communes.forEach(commune -> complete(commune,
                "userTask_requestOpinion", Answers.fields("outcome", "REQUESTED", "report", "Đã niêm yết đủ thời hạn"))));
        timed("give the opinion on 21 lists", () -> communes.forEach(commune -> complete(commune, "userTask_giveOpinion",
                Answers.fields("outcome", "AGREED", "opinionText", "Thống nhất với danh sách"))));
        timed("decide on 21 lists: numbers, register", () -> communes.forEach(commune -> complete(commune,
                "userTask_decideLists", Answers.fields("outcome", "DECIDED", "signedOn", city.today().toString()))));
        PaperBatches papers = application.getBean(PaperBatches.class);
        timed("papers of the households (PDF)", () -> {
            papers.run();
            new OpenCases(application).awaitDrawnPapers();
        });
        int made = jdbc.queryForObject("SELECT count(*) FROM paper WHERE kind IN ('CERTIFICATE', 'LIST_REPLY')",
                Integer.class);
        timed("close the campaign", () -> complete(campaign[0], "userTask_closeCampaign",
                Answers.fields("outcome", "CLOSED", "conclusion", "Đợt rà soát đúng quy trình")));
        return """
                ### Campaign of 2018 at full size: %,d households in the register, %,d to review, %,d hamlets

                | step | all (s) | per household (ms) | ORM statements per household |
                |---|---:|---:|---:|
                %s
                Papers made: %,d. Peak heap %,d MiB. Database %s before, %s after.
                """.formatted(HOUSEHOLDS, households, hamlets.size(), table, made, peakHeap(), before, databaseSize());
    }

    /** As many households on the list of the year before as the city had. */
    private void listed() {
        jdbc.update("""
                INSERT INTO list_status (id, household_id, household_class, sub_class, effective_from, decided_on,
                    decision_number, standard_id, reason, version)
                SELECT gen_random_uuid(), h.id, 'NEAR_POOR', 'NONE', DATE '2018-01-01', DATE '2017-12-20', 'BENCH', 'MPS_2016',
                    'bench', 0
                FROM household h WHERE NOT EXISTS (SELECT 1 FROM list_status s WHERE s.household_id = h.id)
                ORDER BY md5(h.code) LIMIT ?""", LISTED - jdbc.queryForObject("""
                SELECT count(*) FROM list_status WHERE effective_to IS NULL AND household_class <> 'NOT_POOR'""",
                Integer.class));
        server.analyze();
    }

    /** Every commune's sheets as one file: taken out, filled in by the surveyors, checked, imported. */
    private void imported(ConfigurableApplicationContext application, UUID campaign) {
        SheetImports imports = application.getBean(SheetImports.class);
        CampaignSheets sheets = application.getBean(CampaignSheets.class);
        SheetExports exports = application.getBean(SheetExports.class);
        List<SheetsOut> files = new ArrayList<>();
        timed("take out the sheets, a file a commune", () -> jdbc.query("""
                SELECT r.commune_key, u.slug FROM commune_review r JOIN admin_unit u ON u.unit_key = r.commune_key
                WHERE r.campaign_id = ? ORDER BY r.commune_key""", row -> {
                    UnitKey unit = new UnitKey(row.getString(1));
                    String surveyor = "surveyor1." + row.getString(2);
                    files.add(OpenCases.as(surveyor, () -> {
                        SheetsTaken taken = sheets.take(campaign, unit);
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        exports.write(taken.caseId(), taken.assessments(), taken.surveyor(), bytes);
                        return new SheetsOut(unit, surveyor, bytes.toByteArray());
                    }));
                }, campaign));
        List<SheetsOut> filled = files.stream().map(this::filled).toList();
        List<Runnable> confirmations = new ArrayList<>();
        timed("check the files (dry run)", () -> filled.forEach(file -> OpenCases.as(file.surveyor(), () -> {
            UUID id = sheets.check(campaign, file.unit(), "bench.xlsx", file.content());
            return confirmations.add(() -> OpenCases.as(file.surveyor(), () -> {
                imports.confirm(id);
                return null;
            }));
        })));
        confirmations.forEach(Runnable::run);
        timed("import the files", imports::run);
    }

    private SheetsOut filled(SheetsOut empty) {
        FilledSheets file = FilledSheets.of(empty.content());
        for (Map<String, String> line : file.lines()) {
            UUID id = jdbc.queryForObject("SELECT id FROM household WHERE code = ?", UUID.class, line.get("code"));
            FilledSheets.fill(line, sheet(id), city.today());
        }
        return new SheetsOut(empty.unit(), empty.surveyor(), file.bytes());
    }

    /** Two of three households are poor by their sheet. */
    private Map<String, Object> sheet(UUID household) {
        return Answers.sheet(jdbc, new City.Family(household, "", "", ""), city.today(),
                household.getLeastSignificantBits() % 3 != 0);
    }

    private void lookedAtAgain(Surveys surveys) {
        List<Runnable> sheets = new ArrayList<>();
        jdbc.query("""
                SELECT a.id, a.version, a.household_id, u.slug FROM assessment a JOIN admin_unit u ON u.unit_key = a.commune_key
                WHERE a.route = 'ANNUAL' AND a.state = 'CROSS_CHECK' ORDER BY a.hamlet_key, a.id""", row -> {
                    UUID id = row.getObject(1, UUID.class);
                    long version = row.getLong(2);
                    Map<String, String> fields = new LinkedHashMap<>();
                    sheet(row.getObject(3, UUID.class)).forEach((field, value) -> {
                        if (!Boolean.FALSE.equals(value)) {
                            fields.put(field, value.toString());
                        }
                    });
                    String surveyor = "surveyor2." + row.getString(4);
                    sheets.add(() -> OpenCases.as(surveyor, () -> {
                        surveys.confirm(new SaveSheet(id, version, city.today(), fields, null, null));
                        return null;
                    }));
                });
        timed("record the second sheets near a cut-off, one by one (%,d)".formatted(sheets.size()),
                () -> sheets.forEach(Runnable::run));
    }

    private void complete(UUID caseId, String step, Map<String, Object> answer) {
        String task = city.task(caseId, step);
        String holder = jdbc.queryForObject("""
                SELECT p.username FROM task_item t JOIN post p ON p.role || ':' || p.unit_key = t.candidate_group
                WHERE t.task_id = ? AND p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?)
                ORDER BY p.id LIMIT 1""", String.class, task, city.today(), city.today());
        OpenCases.as(holder, () -> {
            steps.complete(task, answer);
            return null;
        });
    }

    private void timed(String name, Runnable act) {
        statements.clear();
        long start = System.nanoTime();
        act.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        String row = "| %s | %,.1f | %,.2f | %,.1f |%n".formatted(name, seconds, seconds * 1000 / Math.max(1, households),
                statements.getPrepareStatementCount() / (double) Math.max(1, households));
        System.out.print(row);
        table.append(row);
    }

    private String databaseSize() {
        return jdbc.queryForObject("SELECT pg_size_pretty(pg_database_size(current_database()))", String.class);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    /** Peaks of the parts of the heap together: not less than the peak of the whole. */
    private static long peakHeap() {
        return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** A commune's sheets as a file, with who surveys them. */
    private record SheetsOut(UnitKey unit, String surveyor, byte[] content) {}
}
