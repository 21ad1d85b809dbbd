package vn.giamngheo.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
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
import vn.giamngheo.campaign.PaperBatches;
import vn.giamngheo.campaign.PlanCampaign;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.review.SaveSheet;
import vn.giamngheo.review.Surveys;
import vn.giamngheo.scenario.Answers;
import vn.giamngheo.scenario.City;

/**
 * The campaign of 2018 at full size, one officer after the other: all 21 wards and communes, 85,000 households, from the
 * plan to the papers. Sheets are recorded by the service behind the sheet's page, one transaction each.
 */
final class CampaignBench implements Benchmarks.Bench {

    private static final int HOUSEHOLDS = Integer.getInteger("bench.households", 85_000);

    private JdbcTemplate jdbc;
    private City city;
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
        steps = application.getBean(UserTasks.class);
        statements = application.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        statements.setStatisticsEnabled(true);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
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
        surveyed(application.getBean(Surveys.class), "OPENED", "surveyor1", "record the sheets, one by one");
        List<UUID> hamlets = jdbc.queryForList("SELECT id FROM hamlet_review", UUID.class);
        timed("complete the survey of %,d hamlets: classes".formatted(hamlets.size()), () -> hamlets.forEach(
                hamlet -> complete(hamlet, "userTask_surveyHamlet", Answers.fields("outcome", "SURVEYED"))));
        surveyed(application.getBean(Surveys.class), "CROSS_CHECK", "surveyor2", "record the second sheets near a cut-off");
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
        timed("papers of the households (PDF)", papers::run);
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

    private void surveyed(Surveys surveys, String state, String who, String name) {
        LocalDate today = city.today();
        List<Runnable> sheets = new ArrayList<>();
        jdbc.query("""
                SELECT a.id, a.version, a.household_id, u.slug FROM assessment a JOIN admin_unit u ON u.unit_key = a.commune_key
                WHERE a.route = 'ANNUAL' AND a.state = ? ORDER BY a.hamlet_key, a.id""", row -> {
                    UUID id = row.getObject(1, UUID.class);
                    long version = row.getLong(2);
                    Map<String, String> fields = new LinkedHashMap<>();
                    Answers.sheet(jdbc, new City.Family(row.getObject(3, UUID.class), "", "", ""), today,
                            id.getLeastSignificantBits() % 3 != 0).forEach((field, value) -> {
                                if (!Boolean.FALSE.equals(value)) {
                                    fields.put(field, value.toString());
                                }
                            });
                    String surveyor = who + "." + row.getString(4);
                    sheets.add(() -> OpenCases.as(surveyor, () -> {
                        surveys.confirm(new SaveSheet(id, version, today, fields, null, null));
                        return null;
                    }));
                }, state);
        timed(name + " (%,d)".formatted(sheets.size()), () -> sheets.forEach(Runnable::run));
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
}
