package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The rows of the table holiday, kept: this instance reads them anew after a change of its own, and every instance once a
 * minute.
 */
@Component
class StoredHolidays implements HolidayTable {

    private final JdbcTemplate jdbc;
    private final AtomicLong changes = new AtomicLong();
    private volatile Map<LocalDate, HolidayKind> days;

    StoredHolidays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Another instance may have changed the table. */
    @Scheduled(fixedDelayString = "${giamngheo.reference.interval:PT1M}", initialDelayString = "PT1M")
    void readAnew() {
        changes.incrementAndGet();
        days = null;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(HolidaysChanged changed) {
        readAnew();
    }

    @Override
    public Map<LocalDate, HolidayKind> days() {
        Map<LocalDate, HolidayKind> known = days;
        if (known == null) {
            long before = changes.get();
            Map<LocalDate, HolidayKind> read = new HashMap<>();
            jdbc.query("select day, kind from holiday", row -> {
                read.put(row.getObject("day", LocalDate.class), HolidayKind.valueOf(row.getString("kind")));
            });
            known = Map.copyOf(read);
            if (changes.get() == before) {
                days = known;
            }
        }
        return known;
    }
}
