package vn.giamngheo.kinship;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.identity.Scope;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

/** After the units of 01/07/2025: the commune's successor answers. */
@DataJpaTest(properties = {"spring.jpa.hibernate.ddl-auto=none", "spring.flyway.enabled=false"})
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({Units.class, Scope.class, Kinships.class})
class KinshipsRepositoryTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 2);
    private static final UnitKey EA_KAO_NOW = new UnitKey("24169.2025");

    @Autowired
    private Kinships kinships;
    @Autowired
    private JdbcTemplate jdbc;
    @MockitoBean
    private CurrentActor currentActor;
    @MockitoBean
    private HouseholdRegister households;

    private UUID own;
    private UUID declared;
    private UUID ended;
    private UUID nobodys;

    @TestConfiguration
    static class Surroundings {

        @Bean
        DataSource dataSource() {
            return MigratedPostgres.dataSource();
        }

        @Bean
        Clock clock() {
            ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
            return Clock.fixed(TODAY.atTime(8, 0).atZone(zone).toInstant(), zone);
        }
    }

    @BeforeEach
    void twoOfficers() {
        account("kin.one", "990000001");
        account("kin.two", null);
        own = household(1, "990000001");
        declared = household(2, "990000002");
        ended = household(3, "990000003");
        nobodys = household(4, null);
        declare("kin.one", declared, null);
        declare("kin.two", declared, TODAY);
        declare("kin.two", ended, TODAY.minusDays(1));
    }

    @Test
    void keepsAwayFromTheOwnHouseholdAndDeclaredOnesAndAsksTheRegisterForNone() {
        assertRefused("kin.one", own, "ownHousehold");
        assertRefused("kin.one", declared, "kinship.kin");
        assertRefused("kin.two", declared, "kinship.kin");
        kinships.requireNotKin("kin.two", own);
        kinships.requireNotKin("kin.two", ended);
        kinships.requireNotKin("kin.one", nobodys);
        verifyNoInteractions(households);
    }

    @Test
    void whoLeftAHouseholdIsNoKinByIt() {
        jdbc.update("update member set left_on = ?, leave_reason = 'left' where household_id = ?",
                java.sql.Date.valueOf(TODAY), own);
        kinships.requireNotKin("kin.one", own);
    }

    @Test
    void tellsOfManyAtOnce() {
        assertThat(kinships.kin(List.of("kin.one", "kin.two"), List.of(own, declared, ended, nobodys)))
            .isEqualTo(Map.of(own, Set.of("kin.one"), declared, Set.of("kin.one", "kin.two")));
        assertThat(kinships.kin(List.of(), List.of(own))).isEmpty();
        assertThat(kinships.kin(List.of("kin.one"), List.of())).isEmpty();
    }

    @Test
    void theBoardOfTheSuccessorReadsWhatWasDeclaredBefore() {
        when(currentActor.get()).thenReturn(new Actor("kin.two", "Two", List.of(new PostGroup(Role.COMMUNE_BOARD,
                EA_KAO_NOW))));
        assertThat(kinships.ofOthers(1)).extracting(KinDeclaration::householdId)
            .containsExactlyInAnyOrder(declared, declared, ended);
        when(currentActor.get()).thenReturn(new Actor("kin.two", "Two", List.of(new PostGroup(Role.COMMUNE_BOARD,
                new UnitKey("24121.2025")))));
        assertThat(kinships.ofOthers(1)).isEmpty();
        assertThat(kinships.pages()).isEqualTo(1);
    }

    private void assertRefused(String username, UUID household, String key) {
        assertThatThrownBy(() -> kinships.requireNotKin(username, household)).isInstanceOf(NotPermitted.class)
            .hasMessageContaining(key);
    }

    private void account(String username, String citizenId) {
        jdbc.update("insert into account (username, full_name, password_hash, citizen_id) values (?, ?, 'x', ?)", username,
                username, citizenId);
    }

    private UUID household(int number, String citizenId) {
        UUID id = UUID.randomUUID();
        jdbc.update("insert into household (id, code, commune_key, hamlet_key, head_name, search_text) values"
                + " (?, ?, '24169.2016', '24169.THON1.2016', 'Mai Lan', '')", id, "99998-%06d".formatted(number));
        jdbc.update("insert into member (id, household_id, full_name, gender, birth_date, relation, ethnicity, citizen_id,"
                + " joined_on) values (?, ?, 'Mai Lan', 'FEMALE', '1990-01-01', 'HEAD', 'KINH', ?, '2016-01-01')",
                UUID.randomUUID(), id, citizenId);
        return id;
    }

    private void declare(String username, UUID household, LocalDate endsOn) {
        jdbc.update("insert into kin_declaration (id, username, household_id, commune_key, reason, declared_on, declared_at,"
                + " ends_on, end_reason) values (?, ?, ?, '24169.2016', 'Anh em', ?, now(), ?, ?)", UUID.randomUUID(),
                username, household, java.sql.Date.valueOf(TODAY.minusDays(9)),
                endsOn == null ? null : java.sql.Date.valueOf(endsOn), endsOn == null ? null : "over");
    }
}
