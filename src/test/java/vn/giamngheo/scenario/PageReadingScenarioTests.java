package vn.giamngheo.scenario;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A page reads in one transaction, which changes neither what is refused nor what is written. */
@ScenarioTest
class PageReadingScenarioTests {

    private static final String COMMUNE = "ea-tu";

    @LocalServerPort
    private int port;
    @Autowired
    private City city;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private MeterRegistry meters;

    private Officer clerk;

    @BeforeEach
    void logIn() {
        clerk = Officer.loggedIn(port, "clerk." + COMMUNE);
    }

    @Test
    void aRefusalWithinThePageKeepsItsStatusAndItsPage() {
        UUID elsewhere = jdbc.queryForObject("""
                SELECT h.id FROM household h JOIN admin_unit u ON u.unit_key = h.commune_key
                WHERE u.slug <> ? AND u.valid_from = DATE '2016-01-01' ORDER BY h.code LIMIT 1""", UUID.class, COMMUNE);
        InYearCase application = InYearCase.applied(city, COMMUNE);
        String step = city.task(application.id(), "userTask_receiveApplication");
        application.received();

        isRefused(clerk.page("/households/" + elsewhere), 403);
        isRefused(clerk.page("/households/" + UUID.randomUUID()), 404);
        isRefused(clerk.page("/tasks/" + step), 409);
        isRefused(clerk.page("/tasks/no-such-step"), 404);
    }

    private void isRefused(HttpResponse<String> page, int status) {
        assertThat(page.statusCode()).as(page.uri().getPath()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).as("the layout of the refusal").contains("inbox-link", "</html>");
    }

    @Test
    void whatAPageWritesStays() {
        UUID household = own();
        int before = views(household);

        HttpResponse<String> page = clerk.get("/households/" + household);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).as("the menu, read after the audit was written").contains("inbox-link", "</html>");
        assertThat(views(household)).isEqualTo(before + 1);
    }

    @Test
    void aNoticeThatIsOpenedIsReadAndLeadsOn() {
        long notice = jdbc.queryForObject("""
                INSERT INTO notification (username, kind, case_id, title, created_at)
                VALUES (?, 'RESULT_ISSUED', ?, 'Y Thử', now()) RETURNING id""", Long.class, "clerk." + COMMUNE,
                UUID.randomUUID());
        try {
            assertThat(clerk.get("/inbox/" + notice).statusCode()).isEqualTo(302);
            assertThat(jdbc.queryForObject("SELECT read_at IS NOT NULL FROM notification WHERE id = ?", Boolean.class, notice))
                .isTrue();
        }
        finally {
            jdbc.update("DELETE FROM notification WHERE id = ?", notice);
        }
    }

    @Test
    void aPageBorrowsFewConnections() {
        String household = "/households/" + own();
        assertThat(connectionsFor("/tasks")).as("session, actor, page").isLessThanOrEqualTo(3);
        assertThat(connectionsFor("/households?q=nguyen")).isLessThanOrEqualTo(3);
        assertThat(connectionsFor("/applications")).isLessThanOrEqualTo(3);
        assertThat(connectionsFor("/figures")).isLessThanOrEqualTo(3);
        assertThat(connectionsFor(household)).as("and the audit, before and after which the page reads").isLessThanOrEqualTo(5);
    }

    /** The fewest of several times: timers borrow connections meanwhile. */
    private long connectionsFor(String path) {
        clerk.get(path);
        return LongStream.range(0, 5).map(turn -> {
            long before = borrowed();
            assertThat(clerk.get(path).statusCode()).isEqualTo(200);
            return borrowed() - before;
        }).min().orElseThrow();
    }

    private long borrowed() {
        return meters.get("hikaricp.connections.acquire").timer().count();
    }

    @Test
    void theLastAccessIsStoredOnceAMinuteAndASessionStillEnds() {
        String session = jdbc.queryForObject("""
                SELECT primary_id FROM spring_session WHERE principal_name = ? ORDER BY creation_time DESC LIMIT 1""",
                String.class, "clerk." + COMMUNE);
        long hour = TimeUnit.HOURS.toMillis(1);
        long early = Instant.now().minus(Duration.ofSeconds(30)).toEpochMilli();
        jdbc.update("UPDATE spring_session SET last_access_time = ? WHERE primary_id = ?", early, session);
        clerk.get("/tasks");
        assertThat(lastAccess(session)).as("half a minute ago").isEqualTo(early);

        jdbc.update("UPDATE spring_session SET last_access_time = ? WHERE primary_id = ?", early - hour, session);
        assertThat(clerk.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(lastAccess(session)).as("an hour ago").isGreaterThan(early);

        jdbc.update("UPDATE spring_session SET last_access_time = ? WHERE primary_id = ?", early - 8 * hour, session);
        assertThat(clerk.get("/tasks").statusCode()).as("idle for eight hours").isEqualTo(302);
        assertThat(jdbc.queryForList("SELECT 1 FROM spring_session WHERE primary_id = ?", session)).isEmpty();
    }

    private long lastAccess(String session) {
        return jdbc.queryForObject("SELECT last_access_time FROM spring_session WHERE primary_id = ?", Long.class, session);
    }

    private UUID own() {
        return jdbc.queryForObject("""
                SELECT h.id FROM household h JOIN admin_unit u ON u.unit_key = h.commune_key
                WHERE u.slug = ? AND u.valid_from = DATE '2016-01-01' ORDER BY h.code DESC LIMIT 1""", UUID.class, COMMUNE);
    }

    private int views(UUID household) {
        return jdbc.queryForObject("SELECT count(*) FROM audit_entry WHERE household_id = ? AND action = 'household.viewed'",
                Integer.class, household);
    }
}
