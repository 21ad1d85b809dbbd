package vn.giamngheo.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Mailboxes;

/** How each person wants mail; whoever has not said gets it at once. */
@Service
public class Preferences {

    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;

    Preferences(JdbcClient jdbc, Mailboxes mailboxes) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
    }

    /**
     * @param username account name
     * @return how this person wants mail
     */
    @Transactional(readOnly = true)
    public MailDelivery of(String username) {
        return of(List.of(username)).getOrDefault(username, MailDelivery.IMMEDIATE);
    }

    /** Those who have said, in one query. */
    @Transactional(readOnly = true)
    Map<String, MailDelivery> of(Collection<String> usernames) {
        Map<String, MailDelivery> known = new HashMap<>();
        if (!usernames.isEmpty()) {
            jdbc.sql("SELECT username, delivery FROM notification_preference WHERE username IN (:usernames)")
                .param("usernames", usernames).query(row -> {
                    known.put(row.getString(1), MailDelivery.valueOf(row.getString(2)));
                });
        }
        return known;
    }

    /**
     * Records how a person wants mail from now on.
     *
     * @param username account name
     * @param delivery how
     * @param email where, blank for nowhere
     * @throws vn.giamngheo.shared.InvalidInput when it is no address
     */
    @Transactional
    public void choose(String username, MailDelivery delivery, String email) {
        mailboxes.change(username, email);
        jdbc.sql("""
                INSERT INTO notification_preference (username, delivery) VALUES (:username, :delivery)
                ON CONFLICT (username) DO UPDATE SET delivery = excluded.delivery""")
            .param("username", username).param("delivery", delivery.name()).update();
        if (delivery != MailDelivery.DAILY) {
            jdbc.sql("UPDATE notification SET digest_pending = false WHERE username = :username AND digest_pending")
                .param("username", username).update();
        }
    }
}
