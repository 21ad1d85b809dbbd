package vn.giamngheo.rules;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.shared.ReferenceMemory;

import static org.assertj.core.api.Assertions.assertThat;

/** Batches of the in-year review as migrated. */
class ReviewBatchesRepositoryTests {

    private final JdbcClient jdbc = JdbcClient.create(MigratedPostgres.dataSource());
    private final ReviewBatches batches = new ReviewBatches(jdbc, new ReferenceMemory(jdbc));

    @ParameterizedTest
    @CsvSource({
        "R2021, 2023-03-01, 2023-03-15", "R2021, 2023-03-14, 2023-03-15", "R2021, 2023-03-15, 2023-03-15",
        "R2021, 2023-03-16, 2023-04-15", "R2021, 2021-12-31, 2022-01-15", "R2025, 2025-07-01, 2025-07-15",
        "R2025, 2026-01-31, 2026-02-15"
    })
    void startOnTheFifteenthOfTheMonthOrOfTheNext(RegimeId regime, LocalDate receivedOn, LocalDate start) {
        assertThat(batches.startFor(regime, receivedOn)).contains(start);
    }

    @Test
    void areUnknownToTheFirstRegime() {
        assertThat(batches.startFor(RegimeId.R2016, LocalDate.of(2018, 9, 3))).isEmpty();
        assertThat(batches.startFor(RegimeId.R2016, LocalDate.of(2021, 8, 31))).isEmpty();
    }

    @Test
    void carryTheirSourceAndMark() {
        assertThat(jdbc.sql("select mark from in_year_batch").query(String.class).list())
            .isEqualTo(List.of("VERIFIED", "VERIFIED"));
        assertThat(jdbc.sql("select source from in_year_batch").query(String.class).list())
            .allMatch(source -> source.contains("24/2021"));
    }
}
