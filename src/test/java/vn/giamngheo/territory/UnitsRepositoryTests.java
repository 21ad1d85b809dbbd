package vn.giamngheo.territory;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DataJpaTest(properties = {"spring.jpa.hibernate.ddl-auto=none", "spring.flyway.enabled=false"})
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(Units.class)
class UnitsRepositoryTests {

    private static final LocalDate IN_2018 = LocalDate.of(2018, 9, 3);
    private static final UnitKey CITY = new UnitKey("643.2016");
    private static final UnitKey EA_KAO = new UnitKey("24169.2016");

    @Autowired
    private Units units;

    @TestConfiguration
    static class Database {

        @Bean
        DataSource dataSource() {
            return MigratedPostgres.dataSource();
        }
    }

    @Test
    void has21WardsAndCommunesIn2018And6Since2025() {
        List<AdminUnit> of2018 = units.communesOn(IN_2018);

        assertThat(of2018).hasSize(21);
        assertThat(of2018).filteredOn(unit -> unit.areaType() == AreaType.URBAN).hasSize(13);
        assertThat(of2018).extracting(AdminUnit::slug).doesNotHaveDuplicates()
            .contains("ea-kao", "tan-lap", "khanh-xuan", "cu-ebur");
        assertThat(units.communesOn(LocalDate.of(2024, 12, 1))).hasSize(19);
        assertThat(units.communesOn(LocalDate.of(2026, 1, 1))).hasSize(6)
            .filteredOn(unit -> unit.areaType() == AreaType.RURAL).hasSize(1);
    }

    @Test
    void oneCodeIsThreeWards() {
        assertThat(units.get(new UnitKey("24133.2016")).name()).endsWith("L\u1ee3i");
        assertThat(units.get(new UnitKey("24133.2024")).name()).endsWith("C\u00f4ng");
        assertThat(units.get(new UnitKey("24133.2025")).name()).endsWith("Thu\u1ed9t");
    }

    @Test
    void everyWardAndCommuneHasAtLeastTwoHamletsInOrder() {
        for (LocalDate day : List.of(IN_2018, LocalDate.of(2024, 12, 1), LocalDate.of(2026, 1, 1))) {
            for (AdminUnit commune : units.communesOn(day)) {
                List<AdminUnit> hamlets = units.hamletsOf(commune.key());
                assertThat(hamlets).as(commune.name()).hasSizeGreaterThanOrEqualTo(2)
                    .allMatch(hamlet -> hamlet.areaType() == commune.areaType());
            }
        }
        assertThat(units.hamletsOf(EA_KAO)).extracting(AdminUnit::slug)
            .startsWith("thon-1", "thon-2", "thon-3");
    }

    @Test
    void coversFromTheTopDown() {
        AdminUnit hamlet = units.hamletsOf(EA_KAO).get(0);

        assertThat(units.covers(CITY, hamlet.key())).isTrue();
        assertThat(units.covers(EA_KAO, EA_KAO)).isTrue();
        assertThat(units.covers(hamlet.key(), EA_KAO)).isFalse();
        assertThat(units.covers(new UnitKey("24163.2016"), hamlet.key())).isFalse();
        assertThat(units.covers(CITY, new UnitKey("24169.2025"))).isFalse();
        assertThat(units.covers(CITY, null)).isFalse();
        assertThat(units.communesWithin(EA_KAO)).containsExactly(EA_KAO);
        assertThat(units.communesWithin(CITY)).hasSize(22);
    }

    @Test
    void findsTheUnitAbove() {
        UnitKey hamlet = units.hamletsOf(EA_KAO).get(0).key();

        assertThat(units.ancestor(hamlet, UnitLevel.COMMUNE)).isEqualTo(EA_KAO);
        assertThat(units.ancestor(hamlet, UnitLevel.CITY)).isEqualTo(CITY);
        assertThatThrownBy(() -> units.ancestor(new UnitKey("24169.2025"), UnitLevel.CITY))
            .isInstanceOf(NotFound.class);
    }

    @Test
    void namesTheWayUp() {
        UnitKey hamlet = units.hamletsOf(EA_KAO).get(0).key();

        assertThat(units.pathName(hamlet))
            .isEqualTo("Th\u00f4n 1, x\u00e3 Ea Kao, th\u00e0nh ph\u1ed1 Bu\u00f4n Ma Thu\u1ed9t");
        assertThat(units.pathName(new UnitKey("24169.2025")))
            .isEqualTo("Ph\u01b0\u1eddng Ea Kao, t\u1ec9nh \u0110\u1eafk L\u1eafk");
    }

    @Test
    void followsMergersToTheUnitInCharge() {
        LocalDate today = LocalDate.of(2026, 1, 1);

        assertThat(units.inChargeOn(new UnitKey("24139.2016"), IN_2018)).isEqualTo(new UnitKey("24139.2016"));
        assertThat(units.inChargeOn(new UnitKey("24139.2016"), LocalDate.of(2024, 12, 1)))
            .isEqualTo(new UnitKey("24133.2024"));
        assertThat(units.inChargeOn(new UnitKey("24139.2016"), today)).isEqualTo(new UnitKey("24133.2025"));
        assertThat(units.inChargeOn(new UnitKey("24127.T3.2016"), today)).isEqualTo(new UnitKey("24133.PTT3A.2025"));
        assertThat(units.inChargeOn(EA_KAO, today)).isEqualTo(new UnitKey("24169.2025"));
    }

    @Test
    void successorAnswersForItsFormerUnitsFromItsFirstDayOn() {
        UnitKey phuongEaKao = new UnitKey("24169.2025");
        LocalDate lastDay = LocalDate.of(2025, 6, 30);

        assertThat(units.answersFor(phuongEaKao, EA_KAO, lastDay)).isFalse();
        assertThat(units.answersFor(phuongEaKao, EA_KAO, lastDay.plusDays(1))).isTrue();
        assertThat(units.answersFor(phuongEaKao, new UnitKey("24169.THON1.2016"), lastDay.plusDays(1))).isTrue();
        assertThat(units.answersFor(phuongEaKao, new UnitKey("24163.2016"), lastDay.plusDays(1))).isFalse();
        assertThat(units.answersFor(phuongEaKao, null, lastDay.plusDays(1))).isFalse();
        assertThat(units.answersFor(new UnitKey("24169.EK69_1.2025"), new UnitKey("24169.THON1.2016"),
                lastDay.plusDays(1))).isTrue();
        assertThat(units.answersFor(new UnitKey("24169.EK69_1.2025"), EA_KAO, lastDay.plusDays(1))).isFalse();
    }

    @Test
    void mergersOf2024And2025FollowOneAnother() {
        UnitKey thongNhat = new UnitKey("24127.2016");
        UnitKey tanTien = new UnitKey("24145.2016");

        assertThat(units.inChargeOn(thongNhat, LocalDate.of(2024, 10, 31))).isEqualTo(thongNhat);
        assertThat(units.inChargeOn(thongNhat, LocalDate.of(2024, 11, 1))).isEqualTo(tanTien);
        assertThat(units.inChargeOn(thongNhat, LocalDate.of(2025, 7, 1))).isEqualTo(new UnitKey("24133.2025"));
        assertThat(units.answeredForBy(new UnitKey("24133.2025"), LocalDate.of(2025, 7, 1))).extracting(AdminUnit::key)
            .contains(thongNhat, tanTien, new UnitKey("24133.2016"), new UnitKey("24133.2024"), new UnitKey("24127.T1.2016"))
            .doesNotContain(EA_KAO);
        assertThat(units.answeredForBy(tanTien, LocalDate.of(2024, 10, 31))).extracting(AdminUnit::key)
            .contains(tanTien).doesNotContain(thongNhat);
        assertThat(units.followedBefore(LocalDate.of(2024, 10, 31))).isEmpty();
        assertThat(units.followedBefore(LocalDate.of(2024, 11, 1))).contains(thongNhat).doesNotContain(tanTien);
        assertThat(units.followedBefore(LocalDate.of(2025, 7, 1))).contains(thongNhat, tanTien, EA_KAO, CITY);
    }
}
