package vn.giamngheo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.giamngheo.household.Gender;
import vn.giamngheo.household.MemberView;
import vn.giamngheo.rules.sheet.HouseholdFacts;

class RegisterFactsTests {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 4);

    @Test
    void countsChildrenBelowFifteenAndPeopleOverSixtyOnTheDayOfTheSurvey() {
        HouseholdFacts facts = facts(born("2003-09-04"), born("2003-09-05"), born("1958-09-04"), born("1957-09-04"));

        assertThat(facts.memberCount()).isEqualTo(4);
        assertThat(facts.dependants()).isEqualTo(2);
        assertThat(facts.onlyDependants()).isFalse();
    }

    @Test
    void countsEachDependantOnce() {
        HouseholdFacts facts = facts(member("2010-01-01", true, false, true), member("1980-01-01", true, true, true));

        assertThat(facts.dependants()).isEqualTo(2);
        assertThat(facts.onlyDependants()).isTrue();
        assertThat(facts.pensioners()).isEqualTo(1);
    }

    @Test
    void insuranceIsUnknownUntilSomebodyIsKnownToBeWithoutACard() {
        assertThat(facts(member("1980-01-01", false, false, null)).uninsuredAged6OrOver()).isNull();
        assertThat(facts(member("1980-01-01", false, false, null), member("1982-01-01", false, false, false))
            .uninsuredAged6OrOver()).isEqualTo(1);
        assertThat(facts(member("1980-01-01", false, false, true)).uninsuredAged6OrOver()).isZero();
    }

    @Test
    void insuranceIsAskedFromTheSixthBirthdayOn() {
        assertThat(facts(member("2012-09-04", false, false, false)).uninsuredAged6OrOver()).isEqualTo(1);
        assertThat(facts(member("2012-09-05", false, false, false)).uninsuredAged6OrOver()).isZero();
    }

    private static HouseholdFacts facts(MemberView... members) {
        return RegisterFacts.of(List.of(members), DAY, BigDecimal.TEN);
    }

    private static MemberView born(String day) {
        return member(day, false, false, true);
    }

    private static MemberView member(String born, boolean noLabourCapacity, boolean pension, Boolean insurance) {
        return new MemberView(UUID.randomUUID(), "name", Gender.FEMALE, LocalDate.parse(born), "OTHER", "KINH", null,
                noLabourCapacity, pension, insurance, false, false, false, false, DAY, null, null);
    }
}
