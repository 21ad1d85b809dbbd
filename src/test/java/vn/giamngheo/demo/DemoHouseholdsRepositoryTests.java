package vn.giamngheo.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.household.Ethnicity;
import vn.giamngheo.household.HouseholdImport;
import vn.giamngheo.household.ImportHousehold;
import vn.giamngheo.household.Relation;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest(properties = {"spring.jpa.hibernate.ddl-auto=none", "spring.flyway.enabled=false"})
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Units.class, HouseholdImport.class})
class DemoHouseholdsRepositoryTests {

    @Autowired
    private JdbcClient jdbc;
    private DemoHouseholds demo;

    @TestConfiguration
    static class Surroundings {

        @Bean
        DataSource dataSource() {
            return MigratedPostgres.dataSource();
        }

        @Bean
        Clock clock() {
            ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
            return Clock.fixed(LocalDate.of(2018, 9, 3).atTime(8, 0).atZone(zone).toInstant(), zone);
        }
    }

    @BeforeEach
    void demo(@Autowired HouseholdImport register, @Autowired Units units) {
        demo = new DemoHouseholds(register, units, 8500);
    }

    @Test
    void fillsAnEmptyRegisterOnce() {
        demo.run(null);
        demo.run(null);

        assertThat(count("select count(*) from household where illustrative")).isEqualTo(8500);
        assertThat(poor("POOR")).isEqualTo(136);
        assertThat(poor("NEAR_POOR")).isEqualTo(170);
        assertThat(count("select count(distinct commune_key) from household")).isEqualTo(21);
        assertThat(count("select min(n) from (select count(*) n from household group by commune_key) c"))
            .isGreaterThan(100);
        assertThat(count("select count(*) from list_status s join household h on h.id = s.household_id"
                + " join admin_unit u on u.unit_key = h.commune_key where u.area_type = 'RURAL' and s.effective_to is null"
                + " and s.household_class = 'POOR'")).isBetween(78L, 86L);
        assertThat(count("select sum(last_number) from household_number")).isEqualTo(8500);
        assertThat(count("select count(*) from member")).isBetween(28_000L, 34_000L);
    }

    @Test
    void isTheSameCityEveryTime() {
        List<ImportHousehold> one = demo.city(new Random(7));

        assertThat(one).isEqualTo(demo.city(new Random(7))).hasSize(8500);
    }

    @Test
    void keepsToTheSharesOfPeoples() {
        List<ImportHousehold> city = demo.city(new Random(2018));

        assertThat(share(city, Ethnicity.KINH)).isBetween(0.81, 0.88);
        assertThat(share(city, Ethnicity.EDE)).isBetween(0.09, 0.14);
        Set<String> numbers = city.stream().flatMap(each -> each.household().members().stream())
            .map(member -> member.citizenId()).filter(number -> number != null).collect(Collectors.toSet());
        assertThat(numbers).hasSizeGreaterThan(15_000).allMatch(number -> number.startsWith("99"));
    }

    @Test
    void splitsWithoutRemainder() {
        assertThat(DemoHouseholds.spread(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(DemoHouseholds.spread(0, new double[] {1, 2})).containsExactly(0, 0);
    }

    private static double share(List<ImportHousehold> city, Ethnicity ethnicity) {
        return city.stream().flatMap(each -> each.household().members().stream())
            .filter(member -> member.relation() == Relation.HEAD && member.ethnicity() == ethnicity).count()
                / (double) city.size();
    }

    private long poor(String householdClass) {
        return count("select count(*) from list_status where effective_to is null and household_class = '"
                + householdClass + "'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
