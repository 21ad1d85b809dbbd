package vn.giamngheo.bench;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.giamngheo.campaign.CampaignPlanning;
import vn.giamngheo.campaign.CampaignSheets;
import vn.giamngheo.campaign.PlanCampaign;
import vn.giamngheo.campaign.SheetsTaken;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.review.SheetExports;
import vn.giamngheo.review.SheetImports;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.rules.sheet.Indicator;
import vn.giamngheo.rules.sheet.ScoreOption;
import vn.giamngheo.rules.sheet.ScoreRow;
import vn.giamngheo.rules.sheet.ScoreSheet;
import vn.giamngheo.rules.sheet.ScoreSheets;
import vn.giamngheo.scenario.Answers;
import vn.giamngheo.scenario.FilledSheets;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.time.ApplicationClock;
import vn.giamngheo.territory.UnitKey;

/**
 * The survey of a whole campaign by Excel: every commune's sheets are taken out, filled in differently for each household,
 * checked, imported, and classified when the hamlets' surveys are done.
 */
final class SheetImportBench implements Benchmarks.Bench {

    private static final int SHEETS = 10_000;
    private static final long MEGABYTE = 1024L * 1024;
    private static final String DMN = "decision tables";
    private static final String EXCEL = "Excel";
    private static final String SQL = "database";
    private static final String HIBERNATE = "Hibernate";

    private final Random random = new Random(42);
    private final Map<String, Long> taken = new LinkedHashMap<>();
    private final StackSamples importing = samples();
    private final StackSamples classifying = samples();

    @Override
    public int households() {
        return SHEETS + 300;
    }

    @Override
    public String run(ConfigurableApplicationContext city) {
        JdbcTemplate jdbc = city.getBean(JdbcTemplate.class);
        LocalDate today = ((ApplicationClock) city.getBean(Clock.class)).instant().atZone(ApplicationClock.ZONE)
            .toLocalDate();
        UUID campaign = open(city, jdbc);
        List<Map<String, Object>> communes = jdbc.queryForList("""
                SELECT r.id, r.commune_key, u.slug, u.area_type FROM commune_review r
                JOIN admin_unit u ON u.unit_key = r.commune_key WHERE r.campaign_id = ? ORDER BY u.sort_order""", campaign);
        resetPeaks();
        communes.forEach(commune -> checked(city, campaign, commune, today));
        SheetImports imports = city.getBean(SheetImports.class);
        timed("import", () -> {
            importing.during(imports::run);
            return null;
        });
        int saved = count(jdbc, campaign, "s.state = 'CONFIRMED'");
        timed("classify", () -> {
            classifying.during(() -> classify(city, jdbc, campaign));
            return null;
        });
        int classified = count(jdbc, campaign, "s.household_class IS NOT NULL");
        int totals = jdbc.queryForObject("""
                SELECT count(DISTINCT (a.area_type, s.b1, s.b2)) FROM survey s JOIN assessment a ON a.id = s.assessment_id
                JOIN commune_review r ON r.id = a.case_id WHERE r.campaign_id = ?""", Integer.class, campaign);
        return table(communes.size(), saved, classified, totals, peak());
    }

    private UUID open(ConfigurableApplicationContext city, JdbcTemplate jdbc) {
        jdbc.update("""
                INSERT INTO list_status (id, household_id, household_class, sub_class, effective_from, decided_on,
                    decision_number, standard_id, reason, version)
                SELECT gen_random_uuid(), h.id, 'NEAR_POOR', 'NONE', DATE '2018-01-01', DATE '2017-12-20', 'BENCH', 'MPS_2016',
                    'bench', 0
                FROM household h WHERE NOT EXISTS (SELECT 1 FROM list_status s WHERE s.household_id = h.id)
                ORDER BY h.code LIMIT ?""", SHEETS - jdbc.queryForObject("""
                SELECT count(*) FROM list_status WHERE effective_to IS NULL AND household_class <> 'NOT_POOR'""",
                Integer.class));
        Server server = new Server(city);
        server.analyze();
        List<UnitKey> communes = jdbc.queryForList("""
                SELECT unit_key FROM admin_unit WHERE parent_key = '643.2016' AND valid_from = DATE '2016-01-01'""",
                String.class).stream().map(UnitKey::new).toList();
        UUID campaign = OpenCases.as("division.bmt",
                () -> city.getBean(CampaignPlanning.class).plan(new PlanCampaign(communes)));
        complete(city, jdbc, "division.bmt", campaign, "userTask_openCampaign",
                Answers.fields("outcome", "OPENED", "windowFrom", "2018-09-01", "windowTo", "2018-12-31"));
        server.analyze();
        timed("open", () -> {
            jdbc.queryForList("""
                    SELECT r.id, u.slug FROM commune_review r JOIN admin_unit u ON u.unit_key = r.commune_key
                    WHERE r.campaign_id = ?""", campaign).forEach(review -> complete(city, jdbc,
                            "board." + review.get("slug"), (UUID) review.get("id"), "userTask_confirmReviewList",
                            Answers.fields("outcome", "CONFIRMED")));
            return null;
        });
        server.analyze();
        return campaign;
    }

    private void checked(ConfigurableApplicationContext city, UUID campaign, Map<String, Object> commune, LocalDate today) {
        String surveyor = "surveyor1." + commune.get("slug");
        UnitKey unit = new UnitKey((String) commune.get("commune_key"));
        CampaignSheets sheets = city.getBean(CampaignSheets.class);
        byte[] out = timed("take out", () -> OpenCases.as(surveyor, () -> {
            SheetsTaken one = sheets.take(campaign, unit);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            city.getBean(SheetExports.class).write(one.caseId(), one.assessments(), one.surveyor(), bytes);
            return bytes.toByteArray();
        }));
        ScoreSheet form = city.getBean(ScoreSheets.class).current(StandardId.MPS_2016,
                AreaType.valueOf((String) commune.get("area_type")), today);
        FilledSheets file = FilledSheets.of(out);
        file.lines().forEach(line -> fill(line, form, today));
        byte[] filled = file.bytes();
        UUID id = timed("dry run", () -> OpenCases.as(surveyor, () -> sheets.check(campaign, unit, "bench.xlsx", filled)));
        OpenCases.as(surveyor, () -> {
            city.getBean(SheetImports.class).confirm(id);
            return null;
        });
    }

    /** Random answers that contradict neither the register nor each other. */
    private void fill(Map<String, String> line, ScoreSheet form, LocalDate today) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Set<String> excluded = new HashSet<>();
        Map<String, Boolean> areas = new LinkedHashMap<>();
        for (ScoreRow row : form.rows()) {
            if (row.multiple()) {
                ticked(row, fields, excluded);
            }
            else if (line.getOrDefault(row.code(), "").isEmpty()) {
                ScoreOption option = row.options().get(random.nextInt(row.options().size()));
                fields.put(row.code(), option.code());
                excluded.add(option.excludesDeprivation());
                form.indicators().stream().filter(one -> one.fact() != null && one.fact() == row.fact())
                    .forEach(one -> areas.put(one.code(), option.range().within(one.deprived())));
            }
        }
        for (Indicator indicator : form.indicators()) {
            if (areas.containsKey(indicator.code())) {
                fields.put(indicator.field(), areas.get(indicator.code()));
            }
            else if (indicator.fact() == null && !excluded.contains(indicator.code())) {
                fields.put(indicator.field(), random.nextInt(4) == 0);
            }
        }
        fields.put("cause_NO_CAPITAL", true);
        fields.put("need_LOAN", true);
        FilledSheets.fill(line, fields, today);
    }

    private void ticked(ScoreRow row, Map<String, Object> fields, Set<String> excluded) {
        Set<String> groups = new LinkedHashSet<>();
        for (ScoreOption option : row.options()) {
            boolean tick = random.nextInt(4) == 0
                    && (option.exclusiveGroup() == null || groups.add(option.exclusiveGroup()));
            fields.put(option.code(), tick);
            if (tick) {
                excluded.add(option.excludesDeprivation());
            }
        }
    }

    private static void classify(ConfigurableApplicationContext city, JdbcTemplate jdbc, UUID campaign) {
        jdbc.queryForList("""
                SELECT h.id, u.slug FROM hamlet_review h JOIN commune_review r ON r.id = h.commune_review_id
                JOIN admin_unit u ON u.unit_key = r.commune_key WHERE r.campaign_id = ?""", campaign)
            .forEach(hamlet -> complete(city, jdbc, "surveyor1." + hamlet.get("slug"), (UUID) hamlet.get("id"),
                    "userTask_surveyHamlet", Answers.fields("outcome", "SURVEYED")));
    }

    private static void complete(ConfigurableApplicationContext city, JdbcTemplate jdbc, String username, UUID caseId,
            String step, Map<String, Object> answer) {
        String task = jdbc.queryForObject("SELECT task_id FROM task_item WHERE case_id = ? AND element_id = ?",
                String.class, caseId, step);
        OpenCases.as(username, () -> {
            city.getBean(UserTasks.class).complete(task, answer);
            return null;
        });
    }

    private String table(int files, int saved, int classified, int totals, long peak) {
        double seconds = (taken.get("import") + taken.get("classify")) / 1e9;
        StringBuilder table = new StringBuilder("""
                ### %,d sheets in %d files, one a commune: taken out, checked, imported, classified

                | part | time (s) | sheets per second |
                |---|---:|---:|
                """.formatted(saved, files));
        taken.forEach((part, time) -> table.append("| %s | %.1f | %,.0f |%n".formatted(part, time / 1e9,
                saved / (time / 1e9))));
        table.append("| **import and classify** | **%.1f** | **%,.0f** |%n%n".formatted(seconds, saved / seconds));
        table.append("| share of the time | import (%) | classify (%) |\n|---|---:|---:|\n");
        for (String place : List.of(DMN, EXCEL, SQL, HIBERNATE)) {
            table.append("| %s | %.0f | %.0f |%n".formatted(place, importing.percent(place), classifying.percent(place)));
        }
        return table + "%nClassified: %,d. Different totals: %d; the table is asked once for equal totals in one file or one hamlet. Peak heap: %,d MiB.%n"
            .formatted(classified, totals, peak / MEGABYTE);
    }

    private <T> T timed(String part, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        taken.merge(part, System.nanoTime() - start, Long::sum);
        return result;
    }

    private static int count(JdbcTemplate jdbc, UUID campaign, String which) {
        return jdbc.queryForObject("""
                SELECT count(*) FROM survey s JOIN assessment a ON a.id = s.assessment_id
                JOIN commune_review r ON r.id = a.case_id WHERE r.campaign_id = ? AND\s""" + which, Integer.class, campaign);
    }

    private static StackSamples samples() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("vn.giamngheo.rules.process.DeployedTables", DMN);
        places.put("org.postgresql", SQL);
        places.put("org.hibernate", HIBERNATE);
        places.put("org.dhatim", EXCEL);
        return new StackSamples(places);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        List<MemoryPoolMXBean> pools = new ArrayList<>(ManagementFactory.getMemoryPoolMXBeans());
        pools.removeIf(pool -> pool.getType() != MemoryType.HEAP);
        return pools;
    }

    private static void resetPeaks() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
