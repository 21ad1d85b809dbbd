package vn.giamngheo.tasklist;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.calendar.OpenTerms;
import vn.giamngheo.shared.time.ApplicationClock;

/** Open steps whose term was counted with a day. */
@Component
class OpenStepTerms implements OpenTerms {

    private final JdbcClient jdbc;

    OpenStepTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public int over(LocalDate day) {
        return jdbc.sql("SELECT count(*) FROM task_item WHERE opened_at < :next AND due_at >= :start")
            .param("next", day.plusDays(1).atStartOfDay(ApplicationClock.ZONE).toOffsetDateTime())
            .param("start", day.atStartOfDay(ApplicationClock.ZONE).toOffsetDateTime()).query(Integer.class).single();
    }
}
