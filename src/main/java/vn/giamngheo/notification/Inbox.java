package vn.giamngheo.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.web.UnreadCount;

/** The inbox of the one who acts; nobody reads another's. */
@Service
public class Inbox implements UnreadCount {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration keep;

    Inbox(JdbcClient jdbc, CurrentActor currentActor, Outbox outbox, Clock clock,
            @Value("${giamngheo.notification.keep:180d}") Duration keep) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.outbox = outbox;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * @param unreadOnly whether to leave out what was read
     * @param before only notices older than this place, null for the newest
     * @param limit how many at most
     * @return notices, newest first
     */
    @Transactional(readOnly = true)
    public List<InboxItem> page(boolean unreadOnly, Long before, int limit) {
        return jdbc.sql("""
                SELECT * FROM notification WHERE username = :username AND id < :before %s
                ORDER BY id DESC LIMIT :limit""".formatted(unreadOnly ? "AND read_at IS NULL" : ""))
            .param("username", currentActor.get().username()).param("before", before == null ? Long.MAX_VALUE : before)
            .param("limit", limit).query(Inbox::item).list();
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return currentActor.find().map(actor -> jdbc.sql("""
                SELECT count(*) FROM (SELECT 1 FROM notification WHERE username = :username AND read_at IS NULL
                    LIMIT :most) AS unread""")
            .param("username", actor.username()).param("most", MOST + 1).query(Integer.class).single()).orElse(0);
    }

    /**
     * Marks a notice as read.
     *
     * @param id its place
     * @return the notice
     * @throws NotFound when the actor has no such notice
     */
    @Transactional
    public Notice open(long id) {
        String username = currentActor.get().username();
        InboxItem item = jdbc.sql("SELECT * FROM notification WHERE id = :id AND username = :username").param("id", id)
            .param("username", username).query(Inbox::item).optional()
            .orElseThrow(() -> new NotFound("refusal.notification.unknownNotice"));
        if (item.unread()) {
            jdbc.sql("UPDATE notification SET read_at = :now WHERE id = :id AND read_at IS NULL").param("id", id)
                .param("now", Timestamp.from(clock.instant())).update();
        }
        return item.notice();
    }

    /**
     * Marks all notices up to the newest that was shown as read; later ones stay. Leaves out those of steps that are being
     * completed at this moment, which are marked anyway.
     *
     * @param newest place of the newest one that was shown
     */
    @Transactional
    public void readUpTo(long newest) {
        jdbc.sql("""
                UPDATE notification SET read_at = :now WHERE id IN (
                    SELECT id FROM notification WHERE username = :username AND read_at IS NULL AND id <= :newest
                    FOR UPDATE SKIP LOCKED)""")
            .param("now", Timestamp.from(clock.instant())).param("username", currentActor.get().username())
            .param("newest", newest).update();
    }

    /** Forgets what was read, and mail that was sent, long ago. */
    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT20M")
    @Transactional
    public void forgetOld() {
        jdbc.sql("DELETE FROM notification WHERE read_at < :before")
            .param("before", Timestamp.from(clock.instant().minus(keep))).update();
        outbox.forgetSentBefore(clock.instant().minus(keep));
    }

    static InboxItem item(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        Notice notice = new Notice(NoticeKind.valueOf(row.getString("kind")), row.getString("task_id"),
                row.getObject("case_id", UUID.class), row.getString("step_name"), row.getString("title"),
                row.getString("case_number"), row.getString("hamlet_name"), due == null ? null : due.toInstant(),
                row.getString("outcome"));
        return new InboxItem(row.getLong("id"), notice, row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("read_at") == null);
    }
}
