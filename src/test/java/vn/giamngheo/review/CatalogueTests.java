package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.giamngheo.MigratedPostgres;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.StandardId;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Mark;

class CatalogueTests {

    private final Catalogues catalogues = new Catalogues(JdbcClient.create(MigratedPostgres.dataSource()));
    private final Catalogue of2016 = catalogues.of(StandardId.MPS_2016);

    @Test
    void everyStandardHasItsOwnCauses() {
        assertThat(of2016.causes()).hasSize(11).allMatch(entry -> entry.mark() == Mark.UNVERIFIED);
        assertThat(catalogues.of(StandardId.MPS_2022).causes()).hasSize(8).allMatch(entry -> entry.mark() == Mark.VERIFIED);
        assertThat(catalogues.of(StandardId.MPS_2027).causes()).hasSize(8).allMatch(entry -> entry.mark() == Mark.ASSUMED);
        assertThat(of2016.needs()).hasSize(11);
    }

    @Test
    void everyCauseIsMappedToTheListOf2022() {
        assertThat(JdbcClient.create(MigratedPostgres.dataSource()).sql("""
                SELECT count(*) FROM poverty_cause c WHERE NOT EXISTS (SELECT 1 FROM poverty_cause m
                    WHERE m.standard_id = 'MPS_2022' AND m.code = c.maps_to)""").query(Integer.class).single()).isZero();
    }

    @Test
    void takesOnlyCausesOfItsStandard() {
        Characteristics filled = of2016.from(Map.of("cause_NO_LAND", "true", "cause_ILLNESS_ACCIDENT", "true",
                "cause_NO_JOB", "false", "need_LOAN", "on", "causeOther", "left alone"));

        assertThat(filled.causes()).containsOnlyKeys("NO_LAND").containsValue("");
        assertThat(filled.needs()).containsOnlyKeys("LOAN");
    }

    @ParameterizedTest
    @EnumSource(names = { "POOR", "NEAR_POOR" })
    void asksAPoorHouseholdForACause(HouseholdClass found) {
        assertFields(Characteristics.NONE, found, "causes");
        assertThat(of2016.require(of2016.from(Map.of("cause_NO_LAND", "true")), found).causes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = { "POOR", "NEAR_POOR" }, mode = Mode.EXCLUDE)
    void keepsNothingOfAHouseholdThatIsNotPoor(HouseholdClass found) {
        assertThat(of2016.require(of2016.from(Map.of("cause_OTHER", "true")), found)).isEqualTo(Characteristics.NONE);
    }

    @Test
    void anotherCauseAndAnotherNeedHaveToBeDescribedInAtMost300Characters() {
        assertFields(of2016.from(Map.of("cause_OTHER", "true", "causeOther", "  ")), HouseholdClass.POOR, "causeOther");
        assertFields(of2016.from(Map.of("cause_NO_LAND", "true", "need_OTHER", "true")), HouseholdClass.POOR, "needOther");
        assertFields(of2016.from(Map.of("cause_OTHER", "true", "causeOther", "x".repeat(301))), HouseholdClass.POOR,
                "causeOther");
        Characteristics longest = of2016.from(Map.of("cause_OTHER", "true", "causeOther", "x".repeat(300)));
        assertThat(of2016.require(longest, HouseholdClass.POOR)).isEqualTo(longest);
        assertThat(of2016.causeTexts(longest)).singleElement().asString().endsWith(": " + "x".repeat(300));
    }

    private void assertFields(Characteristics filled, HouseholdClass found, String field) {
        assertThatThrownBy(() -> of2016.require(filled, found)).isInstanceOfSatisfying(InvalidInput.class,
                refused -> assertThat(refused.fieldErrors()).singleElement()
                    .satisfies(error -> assertThat(error.field()).isEqualTo(field)));
    }
}
