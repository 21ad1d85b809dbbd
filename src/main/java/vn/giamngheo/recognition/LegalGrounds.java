package vn.giamngheo.recognition;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.rules.RegimeId;

/** Texts that a decision cites, by regime and day of signature. */
@Component
class LegalGrounds {

    private final JdbcClient jdbc;

    LegalGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> on(RegimeId regime, LocalDate day) {
        return jdbc.sql("""
                select ground from legal_ground where (regime_id is null or regime_id = :regime)
                and valid_from <= :day and (valid_to is null or valid_to >= :day) order by ordinal""")
            .param("regime", regime.name()).param("day", day).query(String.class).list();
    }
}
