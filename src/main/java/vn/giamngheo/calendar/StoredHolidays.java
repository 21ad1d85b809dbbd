package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the table holiday; read once, since they are decided a year ahead. */
@Component
class StoredHolidays implements HolidayTable {

    private final JdbcTemplate jdbc;
    private volatile Map<LocalDate, HolidayKind> days;

    StoredHolidays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<LocalDate, HolidayKind> days() {
        Map<LocalDate, HolidayKind> known = days;
        if (known == null) {
            Map<LocalDate, HolidayKind> read = new HashMap<>();
            jdbc.query("select day, kind from holiday", row -> {
                read.put(row.getObject("day", LocalDate.class), HolidayKind.valueOf(row.getString("kind")));
            });
            known = Map.copyOf(read);
            days = known;
        }
        return known;
    }
}
