package vn.giamngheo.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Mailbox;
import vn.giamngheo.identity.Mailboxes;
import vn.giamngheo.recognition.AmendmentMoved;

/** Tells the chair of a new correction or withdrawal that waits for the signature, and the one who drafted it of its end. */
@Component
class AmendmentNotices {

    private final Notices notices;
    private final Mailboxes mailboxes;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;

    AmendmentNotices(Notices notices, Mailboxes mailboxes, CurrentActor currentActor, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(AmendmentMoved amendment) {
        switch (amendment.state()) {
            case DRAFTED -> tell(mailboxes.holders(List.of(amendment.chairGroup())).getOrDefault(amendment.chairGroup(),
                    List.of()), NoticeKind.AMENDMENT_DRAFTED, amendment);
            case SIGNED -> tellDrafter(NoticeKind.AMENDMENT_SIGNED, amendment);
            case RETURNED -> tellDrafter(NoticeKind.AMENDMENT_RETURNED, amendment);
        }
    }

    private void tellDrafter(NoticeKind kind, AmendmentMoved amendment) {
        jdbc.sql("""
                UPDATE notification SET read_at = :now
                WHERE kind = 'AMENDMENT_DRAFTED' AND case_id = :id AND read_at IS NULL""")
            .param("now", Timestamp.from(clock.instant())).param("id", amendment.amendmentId()).update();
        tell(mailboxes.of(List.of(amendment.draftedBy())).values(), kind, amendment);
    }

    private void tell(Collection<Mailbox> recipients, NoticeKind kind, AmendmentMoved amendment) {
        String actor = currentActor.find().map(Actor::username).orElse(null);
        Notice notice = Notice.of(kind, amendment);
        notices.write(recipients.stream().filter(recipient -> !recipient.username().equals(actor))
            .map(recipient -> new AddressedNotice(recipient, notice)).toList());
    }
}
