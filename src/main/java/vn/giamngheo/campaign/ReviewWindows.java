package vn.giamngheo.campaign;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.giamngheo.rules.RegimeId;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.NotFound;

/** The days of the annual review, from the table {@code campaign_window}. */
@Component
class ReviewWindows {

    private final JdbcClient jdbc;

    ReviewWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReviewWindow of(RegimeId regime, int year) {
        return jdbc.sql("select * from campaign_window where regime_id = :regime").param("regime", regime.name())
            .query((row, index) -> new ReviewWindow(
                    LocalDate.of(year, row.getInt("from_month"), row.getInt("from_day")),
                    LocalDate.of(year, row.getInt("to_month"), row.getInt("to_day")),
                    Mark.valueOf(row.getString("mark")), row.getString("source")))
            .optional().orElseThrow(() -> new NotFound("refusal.campaign.noWindow", regime));
    }
}
