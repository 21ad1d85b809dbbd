package vn.giamngheo.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.shared.AuditedEvent;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.ReferenceMemory;
import vn.giamngheo.shared.text.VietnameseText;

/** E-mail addresses of accounts, and who is to be told when something concerns a post. */
@Service
public class Mailboxes {

    /** Longest address that mail servers take (RFC 5321). */
    private static final int LONGEST = 254;
    private static final Pattern EMAIL = Pattern
        .compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Mailboxes(JdbcClient jdbc, ReferenceMemory memory, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param text what somebody typed
     * @return whether it is an e-mail address that can be written to
     */
    public static boolean isEmail(String text) {
        return text != null && text.length() <= LONGEST && EMAIL.matcher(text).matches();
    }

    /**
     * @param groupIds posts by group id, {@code role:unitKey}; one query for all
     * @return those who hold each post today or stand in for its holder, by group id; vacant posts are left out
     */
    @Transactional(readOnly = true)
    public Map<String, List<Mailbox>> holders(Collection<String> groupIds) {
        if (groupIds.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        HoldersOf question = new HoldersOf(Set.copyOf(groupIds), today);
        return memory.remember(question, () -> Collections.unmodifiableMap(holders(question.groupIds(), today)));
    }

    private record HoldersOf(Set<String> groupIds, LocalDate day) {}

    private Map<String, List<Mailbox>> holders(Set<String> groupIds, LocalDate day) {
        Set<String> units = groupIds.stream().map(group -> group.substring(group.indexOf(':') + 1))
            .collect(Collectors.toSet());
        Map<String, List<Mailbox>> holders = new TreeMap<>();
        jdbc.sql("""
                SELECT DISTINCT held.role || ':' || held.unit_key AS post, a.username, a.email
                FROM post_worker held JOIN account a ON a.username = held.username
                WHERE held.unit_key IN (:units) AND held.role || ':' || held.unit_key IN (:groups)
                  AND :day BETWEEN held.first_day AND held.last_day
                ORDER BY 1, 2""")
            .param("units", units).param("groups", groupIds).param("day", day)
            .query(row -> {
                holders.computeIfAbsent(row.getString(1), post -> new ArrayList<>())
                    .add(new Mailbox(row.getString(2), row.getString(3)));
            });
        return holders;
    }

    /**
     * @param usernames account names; one query for all
     * @return the active ones of them, by name
     */
    @Transactional(readOnly = true)
    public Map<String, Mailbox> of(Collection<String> usernames) {
        Map<String, Mailbox> found = new LinkedHashMap<>();
        if (!usernames.isEmpty()) {
            jdbc.sql("SELECT username, email FROM account WHERE active AND username IN (:usernames) ORDER BY username")
                .param("usernames", usernames).query(row -> {
                    found.put(row.getString(1), new Mailbox(row.getString(1), row.getString(2)));
                });
        }
        return found;
    }

    /**
     * Records where an officer wants his mail. Who may change whose address is the caller's to check.
     *
     * @param username account name
     * @param email address, blank or null to have none
     * @throws NotFound when there is no such account
     * @throws InvalidInput when it is no address
     */
    @Transactional
    public void change(String username, String email) {
        String tidy = VietnameseText.tidy(email);
        String wanted = tidy == null || tidy.isEmpty() ? null : tidy;
        if (wanted != null && !isEmail(wanted)) {
            throw new InvalidInput(List.of(new InvalidInput.FieldError("email", "refusal.field.notAnEmail")));
        }
        String before = jdbc.sql("SELECT coalesce(email, '') FROM account WHERE username = :username FOR UPDATE")
            .param("username", username).query(String.class).optional()
            .orElseThrow(() -> new NotFound("refusal.identity.unknownAccount", username));
        String after = Objects.requireNonNullElse(wanted, "");
        if (!before.equals(after)) {
            jdbc.sql("UPDATE account SET email = :email WHERE username = :username").param("email", wanted)
                .param("username", username).update();
            events.publishEvent(new AuditedEvent("account.emailChanged", "Account", username, null, null, null,
                    Map.of("email", before), Map.of("email", after), null));
        }
    }
}
