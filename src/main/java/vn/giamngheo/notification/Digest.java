package vn.giamngheo.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Mailbox;
import vn.giamngheo.identity.Mailboxes;

/** Once a day one mail for everybody who wants it that way, with what is still unread since the last one. */
@Service
public class Digest {

    private static final int PEOPLE = 200;

    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;
    private final Outbox outbox;

    Digest(JdbcClient jdbc, Mailboxes mailboxes, Outbox outbox) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
    }

    /**
     * Puts the summaries into the outbox.
     *
     * @return number of mails written
     */
    @Scheduled(cron = "${giamngheo.notification.digest:0 30 7 * * *}", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public int write() {
        int written = 0;
        Map<String, List<Notice>> next = next();
        while (!next.isEmpty()) {
            written += write(next);
            next = next();
        }
        return written;
    }

    /** Takes what is pending of some people; of several copies of the application only one finds it. */
    private Map<String, List<Notice>> next() {
        Map<String, List<Notice>> byPerson = new TreeMap<>();
        jdbc.sql("""
                WITH person AS (SELECT DISTINCT username FROM notification WHERE digest_pending LIMIT :people)
                UPDATE notification SET digest_pending = false
                WHERE digest_pending AND username IN (SELECT username FROM person) RETURNING *""")
            .param("people", PEOPLE).query(row -> {
                List<Notice> unread = byPerson.computeIfAbsent(row.getString("username"), person -> new ArrayList<>());
                InboxItem item = Inbox.item(row, 0);
                if (item.unread()) {
                    unread.add(item.notice());
                }
            });
        return byPerson;
    }

    private int write(Map<String, List<Notice>> byPerson) {
        Map<String, Mailbox> known = mailboxes.of(byPerson.keySet());
        List<OutgoingMail> mails = byPerson.entrySet().stream().filter(person -> !person.getValue().isEmpty())
            .filter(person -> known.containsKey(person.getKey()) && known.get(person.getKey()).email() != null)
            .map(person -> OutgoingMail.of(known.get(person.getKey()).email(), MailKind.DIGEST,
                    new MailContent(person.getValue(), null)))
            .toList();
        outbox.add(mails);
        return mails.size();
    }
}
