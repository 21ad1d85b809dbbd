package vn.giamngheo.notification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.transaction.WritesAtCommit;

/**
 * Writes notices into inboxes, and mail for those who want it into the outbox, at the end of the transaction
 * of the act.
 */
@Component
class Notices {

    private final WritesAtCommit writes;
    private final Preferences preferences;
    private final Outbox outbox;
    private final CurrentActor currentActor;
    private final Clock clock;

    Notices(WritesAtCommit writes, Preferences preferences, Outbox outbox, CurrentActor currentActor,
            Clock clock) {
        this.writes = writes;
        this.preferences = preferences;
        this.outbox = outbox;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional
    void write(List<AddressedNotice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Map<String, MailDelivery> wanted = wantedBy(notices);
        insert(notices, wanted);
        outbox.add(mails(notices, wanted));
    }

    /** How those want mail who can get any. */
    private Map<String, MailDelivery> wantedBy(List<AddressedNotice> notices) {
        Set<String> reachable = notices.stream().filter(notice -> notice.to().email() != null)
            .map(notice -> notice.to().username()).collect(Collectors.toSet());
        if (reachable.isEmpty() || !outbox.isOn()) {
            return Map.of();
        }
        Map<String, MailDelivery> known = preferences.of(reachable);
        return reachable.stream().collect(Collectors.toMap(username -> username,
                username -> known.getOrDefault(username, MailDelivery.IMMEDIATE)));
    }

    private void insert(List<AddressedNotice> notices, Map<String, MailDelivery> wanted) {
        Timestamp now = Timestamp.from(clock.instant());
        notices.forEach(addressed -> writes.add("""
                INSERT INTO notification (username, kind, task_id, case_id, step_name, title, case_number, hamlet_name,
                    due_at, outcome, created_at, digest_pending)
                VALUES (:username, :kind, :task, :case, :step, :title, :number, :hamlet, :due, :outcome, :now, :digest)""",
                row(addressed, wanted.get(addressed.to().username()) == MailDelivery.DAILY, now)));
    }

    private static SqlParameterSource row(AddressedNotice addressed, boolean digest, Timestamp now) {
        Notice notice = addressed.notice();
        return new MapSqlParameterSource("username", addressed.to().username()).addValue("kind", notice.kind().name())
            .addValue("task", notice.taskId()).addValue("case", notice.caseId()).addValue("step", notice.stepName())
            .addValue("title", notice.title()).addValue("number", notice.caseNumber())
            .addValue("hamlet", notice.hamletName()).addValue("due", at(notice.dueAt()), Types.TIMESTAMP)
            .addValue("outcome", notice.outcome()).addValue("now", now).addValue("digest", digest);
    }

    private static Timestamp at(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** One mail a person. Whoever acts sees his own next step at once and needs no mail of it. */
    private List<OutgoingMail> mails(List<AddressedNotice> notices, Map<String, MailDelivery> wanted) {
        String actor = currentActor.find().map(Actor::username).orElse(null);
        Map<String, List<Notice>> byEmail = notices.stream()
            .filter(addressed -> wanted.get(addressed.to().username()) == MailDelivery.IMMEDIATE)
            .filter(addressed -> addressed.notice().kind() != NoticeKind.STEP_OPENED
                    || !addressed.to().username().equals(actor))
            .collect(Collectors.groupingBy(addressed -> addressed.to().email(), LinkedHashMap::new,
                    Collectors.mapping(AddressedNotice::notice, Collectors.toList())));
        return byEmail.entrySet().stream()
            .map(mail -> OutgoingMail.of(mail.getKey(), MailKind.NOTICES, new MailContent(mail.getValue(), null))).toList();
    }
}
