package vn.giamngheo.notification;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.Mailboxes;
import vn.giamngheo.recognition.ResultIssued;

/** Tells of a signed decision: the officers who worked on the case, and the household when it left an address. */
@Component
class ResultNotices {

    private final Notices notices;
    private final Outbox outbox;
    private final Mailboxes mailboxes;
    private final CurrentActor currentActor;

    ResultNotices(Notices notices, Outbox outbox, Mailboxes mailboxes, CurrentActor currentActor) {
        this.notices = notices;
        this.outbox = outbox;
        this.mailboxes = mailboxes;
        this.currentActor = currentActor;
    }

    @EventListener
    void on(ResultIssued result) {
        String signer = currentActor.find().map(Actor::username).orElse(null);
        Notice notice = Notice.of(result);
        notices.write(mailboxes.of(result.officers()).values().stream()
            .filter(officer -> !officer.username().equals(signer)).map(officer -> new AddressedNotice(officer, notice))
            .toList());
        if (result.contactEmail() != null) {
            outbox.add(List.of(OutgoingMail.of(result.contactEmail(), MailKind.HOUSEHOLD_RESULT,
                    new MailContent(List.of(notice), result.communeName()))));
        }
    }
}
