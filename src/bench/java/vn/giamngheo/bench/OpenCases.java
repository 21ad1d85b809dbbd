package vn.giamngheo.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.giamngheo.recognition.ApplicationDesk;
import vn.giamngheo.recognition.Channel;
import vn.giamngheo.recognition.HardshipReason;
import vn.giamngheo.recognition.RegisterApplication;
import vn.giamngheo.rules.Route;
import vn.giamngheo.scenario.City;
import vn.giamngheo.shared.time.ApplicationClock;

/** Opens applications as the clerks of the communes do. */
final class OpenCases {

    /** Asking more often would take the drawing's own time away. */
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final JdbcTemplate jdbc;
    private final Server server;
    private final ApplicationDesk desk;
    private final ApplicationClock clock;

    OpenCases(ApplicationContext city) {
        jdbc = city.getBean(JdbcTemplate.class);
        server = new Server(city);
        desk = city.getBean(ApplicationDesk.class);
        clock = (ApplicationClock) city.getBean(Clock.class);
    }

    /**
     * Registers that many applications, of households that are on no list and whose facts fit a plain sheet, in turn over
     * the communes; each waits to be received.
     */
    List<Case> register(int number) {
        server.analyze();
        return jdbc.query("""
                SELECT h.id, h.code, h.hamlet_key, m.full_name, clerk.username FROM (
                    SELECT *, row_number() OVER (PARTITION BY commune_key ORDER BY code) AS turn FROM household) AS h
                JOIN member m ON m.household_id = h.id AND m.relation = 'HEAD' AND m.left_on IS NULL
                JOIN LATERAL (SELECT w.username FROM post_worker w WHERE w.unit_key = h.commune_key AND w.role = 'one-stop-clerk'
                    AND ? BETWEEN w.first_day AND w.last_day ORDER BY w.username LIMIT 1) AS clerk ON true
                WHERE NOT EXISTS (SELECT 1 FROM application a WHERE a.household_id = h.id)
                  AND NOT EXISTS (SELECT 1 FROM list_status s WHERE s.household_id = h.id AND s.household_class <> 'NOT_POOR')
                  AND (SELECT count(*) FROM member o WHERE o.household_id = h.id AND o.left_on IS NULL) BETWEEN 2 AND 5
                ORDER BY h.turn, h.code LIMIT ?""",
                (row, at) -> Map.entry(new City.Family(row.getObject("id", UUID.class), row.getString("code"),
                        row.getString("full_name"), row.getString("hamlet_key")), row.getString("username")), today(), number)
            .stream().map(found -> new Case(as(found.getValue(), () -> register(found.getKey())), found.getKey())).toList();
    }

    /** Waits until the papers of all steps so far are drawn, which happens after their commit. */
    void awaitDrawnPapers() {
        Duration pause = Duration.ofNanos(200_000);
        while (jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM paper_text)", Boolean.class)) {
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
    }

    private UUID register(City.Family household) {
        return desk.registerAndStart(new RegisterApplication(Route.IN_YEAR, household.code(), household.head(), null, null, Channel.DIRECT,
                HardshipReason.SERIOUS_ILLNESS, null, today(), true, null));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The open tasks of a step of those cases that have one, each with the first officer whose post it waits for. */
    Map<Case, Open> tasks(List<Case> cases, String elementId) {
        Map<Case, Open> open = new LinkedHashMap<>();
        for (Case one : cases) {
            jdbc.query("""
                    SELECT t.task_id, w.username FROM task_item t JOIN post_worker w ON w.role || ':' || w.unit_key = t.candidate_group
                    WHERE t.case_id = ? AND t.element_id = ? AND ? BETWEEN w.first_day AND w.last_day
                    ORDER BY w.username LIMIT 1""",
                    row -> { open.put(one, new Open(row.getString(1), row.getString(2))); }, one.id(), elementId, today());
        }
        return open;
    }

    /** An application with its household. */
    record Case(UUID id, City.Family household) {}

    /** An open step and who may complete it. */
    record Open(String taskId, String officer) {}

    /** Does something as an officer who is logged in, in a request of his own. */
    static <T> T as(String username, Supplier<T> act) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        try {
            return act.get();
        }
        finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
