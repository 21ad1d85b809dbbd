package vn.giamngheo.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.NotFound;

/**
 * Mail to be sent. Written in the transaction of the act that it tells of, so that nothing is told that was rolled back;
 * taken out after the commit, by one copy of the application at a time.
 */
@Service
public class Outbox {

    /** How long a copy of the application has for a mail before another one may take it. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final int LONGEST_ERROR = 500;
    private static final int SHOWN = 100;

    private final NamedParameterJdbcTemplate jdbc;
    private final ObjectProvider<JavaMailSender> mailServer;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(NamedParameterJdbcTemplate jdbc, ObjectProvider<JavaMailSender> mailServer, MailSettings settings,
            ApplicationEventPublisher events, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.mailServer = mailServer;
        this.settings = settings;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** @return whether a mail server is configured; without one nothing is written here */
    public boolean isOn() {
        return mailServer.getIfAvailable() != null;
    }

    /** Adds mail in the transaction of the act; does nothing without a mail server. */
    @Transactional
    void add(List<OutgoingMail> mails) {
        if (mails.isEmpty() || !isOn()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        SqlParameterSource[] rows = mails.stream().map(mail -> new MapSqlParameterSource("id", mail.id())
            .addValue("recipient", mail.recipient()).addValue("kind", mail.kind().name())
            .addValue("content", write(mail.content())).addValue("now", now)).toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate("""
                INSERT INTO outbox_message (id, recipient, kind, content, next_attempt_at, created_at)
                VALUES (:id, :recipient, :kind, :content::jsonb, :now, :now)""", rows);
    }

    /** Takes mail that is due, for this copy of the application alone. */
    @Transactional
    List<OutgoingMail> take(int most) {
        Instant now = clock.instant();
        return jdbc.query("""
                UPDATE outbox_message SET attempts = attempts + 1, next_attempt_at = :lease WHERE id IN (
                    SELECT id FROM outbox_message WHERE state = 'PENDING' AND next_attempt_at <= :now
                    ORDER BY next_attempt_at LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING id, recipient, kind, content, attempts""",
                Map.of("now", Timestamp.from(now), "lease", Timestamp.from(now.plus(LEASE)), "most", most), this::mail);
    }

    /** The mail server has it; what it said is not kept. */
    @Transactional
    void sent(UUID id) {
        jdbc.update("""
                UPDATE outbox_message SET state = 'SENT', sent_at = :now, content = '{}', last_error = NULL
                WHERE id = :id""", Map.of("id", id, "now", Timestamp.from(clock.instant())));
    }

    /** The mail server did not take it: later again, after pauses that double, and at last never. */
    @Transactional
    void failed(OutgoingMail mail, String error) {
        String text = error == null ? "" : error;
        Duration pause = Duration.ofMinutes(1L << Math.min(mail.attempts() - 1, 20));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        jdbc.update("UPDATE outbox_message SET state = :state, next_attempt_at = :next, last_error = :error WHERE id = :id",
                Map.of("id", mail.id(), "state", mail.attempts() >= settings.maxAttempts() ? "DEAD" : "PENDING", "next",
                        Timestamp.from(next), "error", text.substring(0, Math.min(text.length(), LONGEST_ERROR))));
    }

    /**
     * Has a mail tried again from the beginning.
     *
     * @param id the mail
     * @throws NotFound when it does not wait in the outbox
     */
    @Transactional
    public void again(UUID id) {
        int found = jdbc.update("""
                UPDATE outbox_message SET state = 'PENDING', attempts = 0, next_attempt_at = :now
                WHERE id = :id AND state <> 'SENT'""", Map.of("id", id, "now", Timestamp.from(clock.instant())));
        if (found == 0) {
            throw new NotFound("refusal.notification.unknownMail");
        }
        events.publishEvent(new AuditedEvent("outbox.sentAgain", "OutboxMessage", id.toString(), null, null, null,
                Map.of(), Map.of(), null));
    }

    /** @return mail that was given up or has failed before, at most 100, those given up first */
    @Transactional(readOnly = true)
    public List<OutboxRow> troubled() {
        return jdbc.query("""
                SELECT * FROM outbox_message WHERE state = 'DEAD' OR state = 'PENDING' AND attempts > 0
                ORDER BY state, created_at LIMIT %d""".formatted(SHOWN), (row, number) -> new OutboxRow(
                row.getObject("id", UUID.class), row.getString("recipient"), MailKind.valueOf(row.getString("kind")),
                "DEAD".equals(row.getString("state")), row.getInt("attempts"),
                row.getTimestamp("next_attempt_at").toInstant(), row.getString("last_error"),
                row.getTimestamp("created_at").toInstant()));
    }

    /** @return number of mails that wait */
    @Transactional(readOnly = true)
    public int pending() {
        return count("PENDING");
    }

    /** @return number of mails that were given up */
    @Transactional(readOnly = true)
    public int dead() {
        return count("DEAD");
    }

    /** Forgets mail sent before a moment. */
    @Transactional
    void forgetSentBefore(Instant moment) {
        jdbc.update("DELETE FROM outbox_message WHERE state = 'SENT' AND sent_at < :moment",
                Map.of("moment", Timestamp.from(moment)));
    }

    private int count(String state) {
        Integer count = jdbc.queryForObject("SELECT count(*) FROM outbox_message WHERE state = '%s'".formatted(state),
                Map.of(), Integer.class);
        return count == null ? 0 : count;
    }

    private OutgoingMail mail(ResultSet row, int number) throws SQLException {
        try {
            return new OutgoingMail(row.getObject("id", UUID.class), row.getString("recipient"),
                    MailKind.valueOf(row.getString("kind")), json.readValue(row.getString("content"), MailContent.class),
                    row.getInt("attempts"));
        }
        catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String write(MailContent content) {
        try {
            return json.writeValueAsString(content);
        }
        catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
