package vn.giamngheo.bench;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.giamngheo.tasklist.TaskFilter;
import vn.giamngheo.tasklist.TaskItems;

/**
 * What an officer with three posts waits for when he opens his list: the first 20 rows and the number of all, with those of
 * the tabs above it, by the projection and by the same selects without our code; by the engine's own query with its
 * authorizations the rows and one number.
 */
final class TaskPageBench implements Benchmarks.Bench {

    private static final List<String> ROLES = List.of("one-stop-clerk", "commune-officer", "surveyor", "village-head",
            "commune-board", "commune-chair", "mass-org");
    private static final List<String> POSTS = List.of("one-stop-clerk:24169.2016", "commune-officer:24169.2016",
            "commune-board:24169.2016");
    private static final String PAGE = """
            SELECT i.* FROM unnest(?::text[]) AS post(id) CROSS JOIN LATERAL (
                SELECT * FROM task_item WHERE candidate_group = post.id ORDER BY due_at, task_id LIMIT 20) AS i
            ORDER BY i.due_at, i.task_id LIMIT 20""";
    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM (SELECT 1 FROM task_item WHERE candidate_group = ANY (p.posts) LIMIT 1001) AS first),
                (SELECT count(*) FROM (SELECT 1 FROM task_item WHERE assignee = p.me LIMIT 1001) AS first),
                (SELECT count(*) FROM (SELECT 1 FROM task_item WHERE escalated_to_group = ANY (p.posts)
                    AND escalated_to_group <> candidate_group LIMIT 1001) AS first),
                (SELECT count(*) FROM (SELECT 1 FROM task_item WHERE candidate_group = ANY (p.posts) AND due_at < p.now
                    LIMIT 1001) AS first)
            FROM (SELECT ?::text[] AS posts, ?::text AS me, ?::timestamptz AS now) AS p""";

    @Override
    public String run(ConfigurableApplicationContext city) {
        JdbcTemplate jdbc = city.getBean(JdbcTemplate.class);
        UUID model = new OpenCases(city).register(1).get(0).id();
        StringBuilder table = new StringBuilder("""
                ### Task page: 20 rows and the numbers of its tabs, officer with three posts, 21 communes

                | open tasks | projection (µs) | bare select (µs) | engine's task query (µs) | engine / projection | projection / bare |
                |---:|---:|---:|---:|---:|---:|
                """);
        int before = 1;
        for (int open : new int[] {10_000, 100_000, 1_000_000}) {
            boolean engineToo = open <= 100_000;
            new TaskCopies(jdbc, new Server(city), model).add(before, open, ROLES, engineToo);
            before = open;
            table.append(row(city, open, engineToo));
        }
        return table.toString();
    }

    private static String row(ConfigurableApplicationContext city, int open, boolean engineToo) {
        JdbcTemplate jdbc = city.getBean(JdbcTemplate.class);
        TaskItems items = city.getBean(TaskItems.class);
        TaskService tasks = city.getBean(TaskService.class);
        IdentityService identity = city.getBean(IdentityService.class);
        TaskFilter filter = new TaskFilter("officer.ea-kao", POSTS, TaskFilter.View.POSTS, null, null, null, null);
        String posts = "{" + POSTS.stream().map(post -> '"' + post + '"').collect(Collectors.joining(",")) + "}";
        Timestamp now = Timestamp.from(city.getBean(Clock.class).instant());
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("projection", () -> {
            items.page(filter, 20, 0);
            items.counts(filter, 1000);
        });
        ways.put("bare", () -> {
            jdbc.queryForList(PAGE, posts);
            jdbc.queryForMap(COUNTS, posts, "officer.ea-kao", now);
        });
        Map<String, Long> fast = Timing.medians(1000, 1000, ways);
        String engine = "–";
        String ratio = "–";
        if (engineToo) {
            Map<String, Runnable> slow = Map.of("engine", () -> {
                identity.setAuthentication("officer.ea-kao", POSTS);
                tasks.createTaskQuery().taskCandidateGroupIn(POSTS).orderByDueDate().asc().listPage(0, 20);
                tasks.createTaskQuery().taskCandidateGroupIn(POSTS).count();
                identity.clearAuthentication();
            });
            long taken = Timing.medians(3, 15, slow).get("engine");
            engine = "%,d".formatted(taken);
            ratio = "%.0f".formatted((double) taken / fast.get("projection"));
        }
        return "| %,d | %,d | %,d | %s | %s | %.2f |%n".formatted(open, fast.get("projection"), fast.get("bare"), engine, ratio,
                (double) fast.get("projection") / fast.get("bare"));
    }
}
