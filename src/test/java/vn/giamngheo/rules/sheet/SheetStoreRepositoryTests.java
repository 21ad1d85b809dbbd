package vn.giamngheo.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.AreaType;
import vn.giamngheo.shared.Mark;
import vn.giamngheo.shared.ReferenceMemory;

/** Versions in a database of their own, since what is published stays. */
class SheetStoreRepositoryTests {

    private static final Instant NOW = Instant.parse("2018-09-03T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2018, 9, 3);

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;
    private static SheetStore store;
    private static ScoreSheets sheets;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).placeholders(Map.of("appRole", "postgres")).load().migrate();
        jdbc = JdbcClient.create(database);
        store = new SheetStore(jdbc, new NamedParameterJdbcTemplate(database));
        sheets = new ScoreSheets(jdbc, new ReferenceMemory(jdbc));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void readsTheVersionsThatComeWithTheApplication() {
        assertThat(store.of(StandardId.MPS_2016, AreaType.RURAL)).singleElement().satisfies(version -> {
            assertThat(version.state()).isEqualTo(SheetState.PUBLISHED);
            assertThat(version.validFrom()).isEqualTo(LocalDate.of(2016, 1, 1));
            assertThat(version.validTo()).isNull();
            assertThat(version.importedBy()).isNull();
            assertThat(version.publishedAt()).isEqualTo(Instant.parse("2016-08-14T17:00:00Z"));
            SheetTable table = store.table(version);
            assertThat(table.lines()).hasSize(54).first().satisfies(line -> {
                assertThat(line.code()).isEqualTo("SIZE_1");
                assertThat(line.points()).isEqualTo(75);
                assertThat(line.fact()).isEqualTo(Fact.MEMBERS);
                assertThat(line.unscoredForDependants()).isTrue();
            });
            assertThat(table.indicators()).hasSize(10);
            assertThat(table.mark()).isEqualTo(Mark.ASSUMED).isEqualTo(version.mark());
        });
        assertThat(store.all()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(store.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aDraftIsTheNextVersionSaysTheSameAndIsNotUsed() {
        SheetVersion published = published(StandardId.MPS_2022, AreaType.URBAN);
        SheetTable table = store.table(published);

        UUID draft = store.insertDraft(table, "a.xlsx", "owner1.bmt", NOW);

        SheetVersion version = store.find(draft).orElseThrow();
        assertThat(version.version()).isEqualTo(published.version() + 1);
        assertThat(version.standing(DAY)).isEqualTo(SheetStanding.DRAFT);
        assertThat(version.importedAt()).isEqualTo(NOW);
        assertThat(store.table(version)).isEqualTo(table);
        assertThat(sheets.byId(draft).rows()).isEqualTo(sheets.byId(published.id()).rows());
        assertThat(sheets.byId(draft).indicators()).isEqualTo(sheets.byId(published.id()).indicators());
        assertThat(sheets.current(StandardId.MPS_2022, AreaType.URBAN, LocalDate.of(2022, 1, 1)).id())
                .isEqualTo(published.id());
    }

    @Test
    void takesItsStepsOneAfterTheOtherAndOnce() {
        UUID draft = draft(StandardId.MPS_2022, AreaType.RURAL);
        LocalDate from = LocalDate.of(2023, 1, 1);

        assertThat(store.publish(draft, "owner2.bmt", NOW, from, "why")).isFalse();
        assertThat(store.propose(draft, "owner1.bmt", NOW, "why")).isTrue();
        assertThat(store.propose(draft, "owner2.bmt", NOW, "why")).isFalse();
        assertThat(store.find(draft).orElseThrow().standing(DAY)).isEqualTo(SheetStanding.PROPOSED);
        assertThatThrownBy(() -> store.publish(draft, "owner1.bmt", NOW, from, "why"))
                .as("the database wants a second person too")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(store.publish(draft, "owner2.bmt", NOW, from, "why")).isTrue();
        assertThat(store.publish(draft, "owner2.bmt", NOW, from, "why")).isFalse();
        assertThat(store.withdraw(draft, "owner1.bmt", NOW, "why")).isFalse();
    }

    @Test
    void theDayOfTheSurveySelectsTheVersionOnBothSidesOfTheBorder() {
        SheetVersion first = published(StandardId.MPS_2027, AreaType.RURAL);
        UUID second = draft(StandardId.MPS_2027, AreaType.RURAL);
        LocalDate from = LocalDate.of(2028, 3, 1);
        store.propose(second, "owner1.bmt", NOW, "why");
        store.publish(second, "owner2.bmt", NOW, from, "why");
        store.endOn(first.id(), from.minusDays(1));

        assertThat(current(from.minusDays(1))).isEqualTo(first.id());
        assertThat(current(from)).isEqualTo(second);
        assertThat(current(LocalDate.of(2035, 1, 1))).isEqualTo(second);
        SheetVersion ended = store.find(first.id()).orElseThrow();
        assertThat(ended.standing(from.minusDays(1))).isEqualTo(SheetStanding.IN_FORCE);
        assertThat(ended.standing(from)).isEqualTo(SheetStanding.SUPERSEDED);
        SheetVersion next = store.find(second).orElseThrow();
        assertThat(next.standing(from.minusDays(1))).isEqualTo(SheetStanding.UPCOMING);
        assertThat(next.standing(from)).isEqualTo(SheetStanding.IN_FORCE);

        UUID third = draft(StandardId.MPS_2027, AreaType.RURAL);
        store.propose(third, "owner1.bmt", NOW, "why");
        store.publish(third, "owner2.bmt", NOW, from, "why");
        store.endOn(second, from.minusDays(1));
        assertThat(current(from)).as("taken back on its first day").isEqualTo(third);
        assertThat(store.find(second).orElseThrow().standing(LocalDate.of(2018, 1, 1)))
                .as("never used").isEqualTo(SheetStanding.SUPERSEDED);
    }

    @Test
    void aWithdrawnVersionStaysAndIsNeverUsed() {
        UUID draft = draft(StandardId.MPS_2016, AreaType.URBAN);

        assertThat(store.withdraw(draft, "owner1.bmt", NOW, "wrong file")).isTrue();
        assertThat(store.withdraw(draft, "owner1.bmt", NOW, "again")).isFalse();
        assertThat(store.propose(draft, "owner1.bmt", NOW, "late")).isFalse();
        assertThat(store.find(draft).orElseThrow()).satisfies(version -> {
            assertThat(version.standing(DAY)).isEqualTo(SheetStanding.WITHDRAWN);
            assertThat(version.withdrawReason()).isEqualTo("wrong file");
        });
        assertThat(sheets.current(StandardId.MPS_2016, AreaType.URBAN, DAY).version()).isEqualTo(1);
    }

    @Test
    void nobodyChangesWhatASheetSays() {
        for (String change : List.of(
                "update score_option set points = points + 1",
                "delete from score_option",
                "update score_row set label = 'x'",
                "delete from score_indicator",
                "truncate score_option")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changes");
        }
    }

    private static UUID current(LocalDate day) {
        return sheets.current(StandardId.MPS_2027, AreaType.RURAL, day).id();
    }

    private static UUID draft(StandardId standard, AreaType area) {
        return store.insertDraft(store.table(published(standard, area)), "a.xlsx", "owner1.bmt", NOW);
    }

    private static SheetVersion published(StandardId standard, AreaType area) {
        return store.of(standard, area).stream()
                .filter(version -> version.state() == SheetState.PUBLISHED && version.version() == 1)
                .findFirst()
                .orElseThrow();
    }
}
