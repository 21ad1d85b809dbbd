package vn.giamngheo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fifty officers of all communes turn pages, each thinking one to three seconds between two; the fourth minute counts, when
 * the virtual machine has compiled what they use.
 */
final class PagesBench implements Benchmarks.Bench {

    private static final int OFFICERS = 50;
    private static final Duration WARM_UP = Duration.ofMinutes(3);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Override
    public String run(ConfigurableApplicationContext city) {
        JdbcTemplate jdbc = city.getBean(JdbcTemplate.class);
        new OpenCases(city).register(200);
        LocalDate today = LocalDate.now(city.getBean(Clock.class));
        String base = "http://localhost:" + city.getEnvironment().getProperty("local.server.port");
        List<String> accounts = jdbc.queryForList("""
                SELECT username FROM account WHERE username ~ '^(clerk|officer)\\.' ORDER BY username""", String.class);
        Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
        Map<String, Integer> weights = new ConcurrentHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(OFFICERS);
        try {
            List<Future<?>> officers = new ArrayList<>();
            for (int number = 0; number < OFFICERS; number++) {
                String account = accounts.get(number % accounts.size());
                Random random = new Random(number);
                officers.add(pool.submit(() -> work(base, jdbc, today, account, random, times, weights)));
            }
            for (Future<?> officer : officers) {
                officer.get();
            }
        }
        catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        finally {
            pool.shutdownNow();
        }
        StringBuilder table = new StringBuilder("""
                ### Pages under %d officers at once, one to three seconds between two pages, %d s; the officers run on the same cores

                | page | requests | p50 (ms) | p95 (ms) | page itself, gzip (kB) |
                |---|---:|---:|---:|---:|
                """.formatted(OFFICERS, LONG.toSeconds()));
        new TreeMap<>(times).forEach((page, taken) -> {
            long[] sorted = taken.stream().mapToLong(Long::longValue).toArray();
            table.append("| %s | %,d | %.0f | %.0f | %.1f |%n".formatted(page, sorted.length,
                    Timing.percentile(sorted, 50) / 1e6, Timing.percentile(sorted, 95) / 1e6, weights.get(page) / 1000.0));
        });
        return table.toString();
    }

    private static void work(String base, JdbcTemplate jdbc, LocalDate today, String account, Random random,
            Map<String, ConcurrentLinkedQueue<Long>> times, Map<String, Integer> weights) {
        Browser browser = new Browser(base);
        browser.logIn(account);
        List<String> households = jdbc.queryForList("""
                SELECT h.id::text FROM household h JOIN post p ON p.unit_key = h.commune_key WHERE p.username = ?
                ORDER BY h.code LIMIT 20""", String.class, account);
        List<String> steps = jdbc.queryForList("""
                SELECT t.task_id FROM task_item t JOIN post_worker w ON w.role || ':' || w.unit_key = t.candidate_group
                WHERE w.username = ? AND ? BETWEEN w.first_day AND w.last_day ORDER BY t.task_id LIMIT 20""", String.class,
                account, today);
        Map<String, String> pages = new LinkedHashMap<>();
        long counted = System.nanoTime() + WARM_UP.toNanos();
        long end = counted + LONG.toNanos();
        while (System.nanoTime() < end) {
            pages.put("/tasks", "/tasks");
            pages.put("/households?q=…", "/households?q=" + URLEncoder.encode("nguyen thi", StandardCharsets.UTF_8));
            pages.put("/households/{id}", "/households/" + households.get(random.nextInt(households.size())));
            pages.put("/applications", "/applications");
            pages.put("/figures", "/figures");
            if (!steps.isEmpty()) {
                pages.put("/tasks/{id}", "/tasks/" + steps.get(random.nextInt(steps.size())));
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                pause(1000 + random.nextInt(2000));
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = browser.get(page.getValue());
                long taken = System.nanoTime() - start;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(account + " " + page.getValue() + ": " + answer.statusCode());
                }
                if (start > counted) {
                    times.computeIfAbsent(page.getKey(), name -> new ConcurrentLinkedQueue<>()).add(taken);
                    weights.merge(page.getKey(), answer.body().length, Math::max);
                }
            }
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One officer's cookies; the connections are everybody's, so that fifty officers cost the machine little of its own. */
    private static final class Browser {

        private static final HttpClient HTTP = HttpClient.newHttpClient();

        private final CookieManager cookies = new CookieManager();
        private final String base;

        Browser(String base) {
            this.base = base;
        }

        void logIn(String account) {
            Matcher token = CSRF.matcher(new String(get("/login").body(), StandardCharsets.UTF_8));
            if (!token.find()) {
                throw new IllegalStateException("no log-in form");
            }
            send(HttpRequest.newBuilder(URI.create(base + "/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + account + "&password=giamngheo&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        }

        HttpResponse<byte[]> get(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
            return send("/login".equals(path) ? request : request.header("Accept-Encoding", "gzip"));
        }

        private HttpResponse<byte[]> send(HttpRequest.Builder request) {
            try {
                URI address = request.build().uri();
                cookies.get(address, Map.of()).forEach((name, values) -> {
                    if (!values.isEmpty()) {
                        request.header(name, String.join("; ", values));
                    }
                });
                HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                cookies.put(address, answer.headers().map());
                return answer;
            }
            catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
