package vn.giamngheo.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.text.VietnameseText;

/**
 * Slows down guessing of passwords: after too many refused log-ins of one account from one address, further ones are
 * refused without looking at the password, until the time window has passed. Kept in the database, so on every node.
 */
@Service
public class LoginThrottle {

    private static final int LONGEST_NAME = 64;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Settings settings;
    private final ApplicationEventPublisher events;

    LoginThrottle(JdbcClient jdbc, Clock clock, Settings settings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /**
     * @param username account name as typed
     * @param address network address it was typed at
     * @return whether further attempts are refused for now
     */
    @Transactional(readOnly = true)
    public boolean blocks(String username, String address) {
        return jdbc.sql("""
                SELECT count(*) FROM login_failure
                WHERE username = :username AND address = :address AND failed_at > :since""")
            .param("username", shortened(username)).param("address", address).param("since", windowStart())
            .query(Integer.class).single() >= settings.maxFailures();
    }

    /**
     * Counts and audits a refused log-in.
     *
     * @param username account name as typed
     * @param address network address it was typed at
     */
    @Transactional
    public void failed(String username, String address) {
        jdbc.sql("DELETE FROM login_failure WHERE failed_at <= :since").param("since", windowStart()).update();
        jdbc.sql("INSERT INTO login_failure (username, address, failed_at) VALUES (:username, :address, :at)")
            .param("username", shortened(username)).param("address", address).param("at", Timestamp.from(clock.instant()))
            .update();
        events.publishEvent(new AuditedEvent("login.refused", "Account", shortened(username), null, null, null, Map.of(),
                Map.of("address", address), null));
    }

    /**
     * Forgets the refused log-ins that a right password has made up for.
     *
     * @param username account name
     * @param address network address
     */
    @Transactional
    public void succeeded(String username, String address) {
        jdbc.sql("DELETE FROM login_failure WHERE username = :username AND address = :address")
            .param("username", shortened(username)).param("address", address).update();
    }

    private Timestamp windowStart() {
        Instant since = clock.instant().minus(settings.window());
        return Timestamp.from(since);
    }

    private static String shortened(String username) {
        String tidy = VietnameseText.tidy(username == null ? "" : username.replace("\u0000", ""));
        return tidy.length() > LONGEST_NAME ? tidy.substring(0, LONGEST_NAME) : tidy;
    }

    /**
     * @param maxFailures refused log-ins allowed per account and address within the window
     * @param window how long a refused log-in counts
     */
    @ConfigurationProperties("giamngheo.login")
    record Settings(int maxFailures, Duration window) {}
}
