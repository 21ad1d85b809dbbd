package vn.giamngheo.rules;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.InvalidInput;

/** The procedure regimes by date, from the table {@code regime}. */
@Service
public class Regimes {

    private final JdbcClient jdbc;

    /** @param jdbc access to the regimes' table */
    public Regimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param day a day
     * @return the regime in force
     * @throws InvalidInput refusal.rules.noRegimeForDate when no procedure text is known for the day
     */
    @Transactional(readOnly = true)
    public RegimeId on(LocalDate day) {
        return inForce(day).id();
    }

    /**
     * @param day day on which an application is handed in
     * @return whether it needs the village head's confirmation
     * @throws InvalidInput refusal.rules.noRegimeForDate when no procedure text is known for the day
     */
    @Transactional(readOnly = true)
    public boolean villageHeadConfirmationRequired(LocalDate day) {
        return inForce(day).villageHeadConfirmationRequired(day);
    }

    /** @return all regimes, oldest first */
    @Transactional(readOnly = true)
    public List<Regime> all() {
        return jdbc.sql("select id, valid_from, valid_to, village_head_confirmation_until, legal_basis, mark, source"
                        + " from regime order by valid_from")
                .query(Regime.class)
                .list();
    }

    /**
     * @param day a day
     * @return the regime in force with its data
     * @throws InvalidInput refusal.rules.noRegimeForDate when no procedure text is known for the day
     */
    @Transactional(readOnly = true)
    public Regime inForce(LocalDate day) {
        return all().stream()
                .filter(regime -> regime.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("refusal.rules.noRegimeForDate", day));
    }
}
