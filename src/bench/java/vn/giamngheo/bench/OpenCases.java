package vn.giamngheo.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.giamngheo.shared.time.ApplicationClock;

/** Opens applications as the clerk of Ea Kao does. */
final class OpenCases {

    private final JdbcTemplate jdbc;
    private final ApplicationDesk desk;
    private final ApplicationClock clock;

    OpenCases(ApplicationContext city) {
        jdbc = city.getBean(JdbcTemplate.class);
        desk = city.getBean(ApplicationDesk.class);
        clock = (ApplicationClock) city.getBean(Clock.class);
    }

    /** Registers that many applications of Ea Kao's households, each waiting to be received; returns their ids. */
    List<UUID> register(int number) {
        List<Map<String, Object>> households = jdbc.queryForList("""
                SELECT h.code, m.full_name FROM household h JOIN member m ON m.household_id = h.id AND m.relation = 'HEAD'
                WHERE h.commune_key = '24169.2016' AND m.left_on IS NULL
                  AND NOT EXISTS (SELECT 1 FROM application a WHERE a.household_id = h.id)
                  AND NOT EXISTS (SELECT 1 FROM list_status s WHERE s.household_id = h.id AND s.household_class <> 'NOT_POOR')
                ORDER BY h.code LIMIT ?""", number);
        return as("clerk.ea-kao", () -> households.stream().map(household -> desk.registerAndStart(new RegisterApplication(vn.giamngheo.rules.Route.IN_YEAR,
                (String) household.get("code"), (String) household.get("full_name"), null, null, Channel.DIRECT,
                HardshipReason.SERIOUS_ILLNESS, null, clock.instant().atZone(ApplicationClock.ZONE).toLocalDate(), true, null)))
            .toList());
    }

    /** The open task of a step of each case, in the order of the cases. */
    List<String> tasks(List<UUID> cases, String elementId) {
        return cases.stream().map(id -> jdbc.queryForObject(
                "SELECT task_id FROM task_item WHERE case_id = ? AND element_id = ?", String.class, id, elementId)).toList();
    }

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
