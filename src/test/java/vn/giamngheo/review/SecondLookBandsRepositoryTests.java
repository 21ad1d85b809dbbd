package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.rules.Route;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.ReferenceMemory;

/** The bands as they are shipped, at each of their edges and just outside. */
class SecondLookBandsRepositoryTests {

    private final JdbcClient jdbc = JdbcClient.create(MigratedPostgres.dataSource());
    private final SecondLookBands bands = new SecondLookBands(jdbc, new ReferenceMemory(jdbc), null, event -> { });

    @ParameterizedTest
    @CsvSource({
        "MPS_2016, RURAL, 114, 30, false", "MPS_2016, RURAL, 115, 0, true", "MPS_2016, RURAL, 120, 100, true",
        "MPS_2016, RURAL, 125, 0, true", "MPS_2016, RURAL, 126, 10, false", "MPS_2016, RURAL, 126, 20, true",
        "MPS_2016, RURAL, 144, 30, true", "MPS_2016, RURAL, 144, 40, false", "MPS_2016, RURAL, 145, 40, true",
        "MPS_2016, RURAL, 155, 0, true", "MPS_2016, RURAL, 156, 20, false", "MPS_2016, RURAL, 60, 30, false",
        "MPS_2016, URBAN, 134, 20, false", "MPS_2016, URBAN, 135, 0, true", "MPS_2016, URBAN, 145, 0, true",
        "MPS_2016, URBAN, 146, 10, false", "MPS_2016, URBAN, 146, 20, true", "MPS_2016, URBAN, 169, 30, true",
        "MPS_2016, URBAN, 169, 40, false", "MPS_2016, URBAN, 170, 40, true", "MPS_2016, URBAN, 180, 0, true",
        "MPS_2016, URBAN, 181, 30, false", "MPS_2022, RURAL, 109, 30, false", "MPS_2022, RURAL, 110, 20, true",
        "MPS_2022, RURAL, 110, 40, false", "MPS_2022, RURAL, 134, 30, true", "MPS_2022, RURAL, 135, 0, true",
        "MPS_2022, RURAL, 145, 120, true", "MPS_2022, RURAL, 146, 30, false", "MPS_2022, URBAN, 144, 30, false",
        "MPS_2022, URBAN, 145, 20, true", "MPS_2022, URBAN, 169, 10, false", "MPS_2022, URBAN, 170, 10, true",
        "MPS_2022, URBAN, 180, 0, true", "MPS_2022, URBAN, 181, 30, false", "MPS_2027, RURAL, 140, 30, false" })
    void knowsWhatLiesCloseToACutOff(StandardId standard, AreaType area, int b1, int b2, boolean close) {
        assertThat(bands.now().cover(standard, area, Route.IN_YEAR, b1, b2)).isEqualTo(close);
    }
}
