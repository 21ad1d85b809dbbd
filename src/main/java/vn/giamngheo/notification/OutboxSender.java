package vn.giamngheo.notification;

import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox, outside of any officer's transaction. A mail goes out once, unless the application dies between
 * sending and noting it; then the second one bears the same Message-ID.
 */
@Component
public class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 10;

    private final Outbox outbox;
    private final MailComposer composer;
    private final ObjectProvider<JavaMailSender> mailServer;
    private final MailSettings settings;

    OutboxSender(Outbox outbox, MailComposer composer, ObjectProvider<JavaMailSender> mailServer, MailSettings settings) {
        this.outbox = outbox;
        this.composer = composer;
        this.mailServer = mailServer;
        this.settings = settings;
    }

    /**
     * Sends what is due now.
     *
     * @return number of mails sent
     */
    @Scheduled(fixedDelayString = "${giamngheo.mail.interval:PT10S}", initialDelayString = "${giamngheo.mail.interval:PT10S}")
    public int sendDue() {
        JavaMailSender server = mailServer.getIfAvailable();
        int sent = 0;
        List<OutgoingMail> taken = server == null ? List.of() : outbox.take(BATCH);
        while (!taken.isEmpty()) {
            for (OutgoingMail mail : taken) {
                sent += send(server, mail) ? 1 : 0;
            }
            taken = outbox.take(BATCH);
        }
        return sent;
    }

    private boolean send(JavaMailSender server, OutgoingMail mail) {
        try {
            server.send(message(server, mail));
        }
        catch (MailException | MessagingException refused) {
            log.warn("Mail {} was not taken at attempt {}: {}", mail.id(), mail.attempts(), refused.getMessage());
            outbox.failed(mail, refused.getMessage());
            return false;
        }
        outbox.sent(mail.id());
        return true;
    }

    private MimeMessage message(JavaMailSender server, OutgoingMail mail) throws MessagingException {
        MailComposer.Words words = composer.compose(mail.kind(), mail.content());
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(mail.recipient());
        helper.setSubject(words.subject());
        helper.setText(words.text(), words.html());
        message.setHeader("Message-ID", "<" + mail.id() + "@giamngheo>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
