package vn.giamngheo.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.ReferenceMemory;

/**
 * Batches of the in-year review, from the table {@code in_year_batch}: under Decision 24/2021, Art. 5, the review of
 * applications starts on a fixed day of each month; earlier procedures review each application at once.
 */
@Service
public class ReviewBatches {

    private final JdbcClient jdbc;
    private final ReferenceMemory memory;

    ReviewBatches(JdbcClient jdbc, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /**
     * @param regime the application's regime
     * @param receivedOn day on which the application was taken in
     * @return first day of the batch it belongs to, that day itself or a later one, whether it is a working day or not;
     *         empty where the regime has no batches
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> startFor(RegimeId regime, LocalDate receivedOn) {
        return memory.remember(new StartOf(regime), () -> startDay(regime)).map(day -> onOrAfter(day, receivedOn));
    }

    private record StartOf(RegimeId regime) {}

    private Optional<Integer> startDay(RegimeId regime) {
        return jdbc.sql("select start_day from in_year_batch where regime_id = :regime").param("regime", regime.name())
                .query(Integer.class).optional();
    }

    private static LocalDate onOrAfter(int startDay, LocalDate receivedOn) {
        LocalDate ofThisMonth = receivedOn.withDayOfMonth(startDay);
        return receivedOn.isAfter(ofThisMonth) ? ofThisMonth.plusMonths(1) : ofThisMonth;
    }
}
