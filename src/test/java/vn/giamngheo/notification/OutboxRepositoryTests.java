package vn.giamngheo.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import vn.giamngheo.MigratedPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail that waits, and the pauses between its attempts. */
class OutboxRepositoryTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(MigratedPostgres.dataSource());
    private final Instant start = Instant.parse("2018-09-03T01:00:00Z");

    @AfterEach
    void empty() {
        jdbc.getJdbcTemplate().update("DELETE FROM outbox_message");
    }

    @Test
    void withoutAMailServerNothingIsWritten() {
        Outbox off = outbox(new StaticListableBeanFactory(), start);
        off.add(List.of(mail()));
        assertThat(off.isOn()).isFalse();
        assertThat(off.pending()).isZero();
    }

    @Test
    void takenMailIsNotTakenAgainBeforeItsLeaseIsOver() {
        Notice notice = new Notice(NoticeKind.STEP_OPENED, "task", UUID.randomUUID(), "step", "head", "1", "hamlet", start, null);
        at(start).add(List.of(OutgoingMail.of("a@b", MailKind.NOTICES, new MailContent(List.of(notice), null))));
        List<OutgoingMail> taken = at(start).take(10);
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).attempts()).isEqualTo(1);
        assertThat(taken.get(0).content().notices()).containsExactly(notice);
        assertThat(at(start.plus(Duration.ofMinutes(10)).minusMillis(1)).take(10)).isEmpty();
        assertThat(at(start.plus(Duration.ofMinutes(10))).take(10)).as("whoever took it has died").hasSize(1);
    }

    @Test
    void pausesDoubleUpToTwoHoursAndEndAtTheLastAttempt() {
        at(start).add(List.of(mail()));
        Instant now = start;
        for (int minutes : new int[] { 1, 2, 4, 8, 16, 32, 64, 120, 120, 120, 120 }) {
            at(now).failed(at(now).take(1).get(0), "no answer");
            assertThat(at(now.plus(Duration.ofMinutes(minutes)).minusMillis(1)).take(1)).isEmpty();
            now = now.plus(Duration.ofMinutes(minutes));
        }
        at(now).failed(at(now).take(1).get(0), null);
        assertThat(at(now).dead()).isEqualTo(1);
        assertThat(at(now.plus(Duration.ofDays(30))).take(1)).isEmpty();
        assertThat(at(now).troubled()).singleElement().satisfies(row -> {
            assertThat(row.dead()).isTrue();
            assertThat(row.attempts()).isEqualTo(12);
            assertThat(row.recipient()).isEqualTo("a@b");
        });
    }

    @Test
    void longErrorsAreCut() {
        at(start).add(List.of(mail()));
        at(start).failed(at(start).take(1).get(0), "x".repeat(5000));
        assertThat(at(start).troubled().get(0).lastError()).hasSize(500);
    }

    @Test
    void sentMailIsForgottenAfterItsTime() {
        at(start).add(List.of(mail()));
        at(start).sent(at(start).take(1).get(0).id());
        at(start).forgetSentBefore(start);
        assertThat(rows()).isEqualTo(1);
        at(start).forgetSentBefore(start.plusMillis(1));
        assertThat(rows()).isZero();
    }

    private Integer rows() {
        return jdbc.getJdbcTemplate().queryForObject("SELECT count(*) FROM outbox_message", Integer.class);
    }

    private static OutgoingMail mail() {
        return OutgoingMail.of("a@b", MailKind.NOTICES, new MailContent(List.of(), null));
    }

    private Outbox at(Instant now) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailServer", new JavaMailSenderImpl());
        return outbox(beans, now);
    }

    private Outbox outbox(StaticListableBeanFactory beans, Instant now) {
        return new Outbox(jdbc, beans.getBeanProvider(JavaMailSender.class), new MailSettings("from@b", 12), event -> { },
                JsonMapper.builder().addModule(new JavaTimeModule()).build(), Clock.fixed(now, ZONE));
    }
}
